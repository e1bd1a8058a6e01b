/** Small scenarios at random, as the text that a user would write: every mechanism on or off, and times round enough for ties. */
import fc from 'fast-check';
import { compileModel } from '../../src/model/compile.ts';
import type { Model } from '../../src/model/model.ts';
import { loadAttachments } from '../../src/edge/attachments.ts';
import { policyNamed } from '../../src/policies/list.ts';
import { compileRule } from '../../src/scenario/rules.ts';
import { block, braces, maybe, oneOf, pair, intentOf, mixOf } from './scenario-pieces.ts';
import type { Size, Text } from './scenario-pieces.ts';
import { resolvedFrom } from './world.ts';

/** The models of a scenario that may write out its contacts, by policy. */
export async function modelsOf(text: string): Promise<Map<string, Model>> {
  const resolved = await resolvedFrom(text);
  const loaded = await loadAttachments(resolved, (file) => file);
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return new Map(resolved.arms.map((arm) => [arm.id, compileModel({ arm, definition: policyNamed(arm.type)!, attachments: loaded.attachments, compileRule })]));
}

// ---- values -------------------------------------------------------------------------------------------------------

const share = oneOf('0%', '10%', '30%', '50%', '80%', '100%');
const someShare = oneOf('10%', '30%', '50%', '80%');
const short = oneOf('0s', '10s', '30s', '1m');
const length = oneOf('30s', '1m', '2m', '5m', '10m');
const lawOf = (mean: Text): Text =>
  fc.oneof(
    { weight: 6, arbitrary: mean },
    { weight: 6, arbitrary: mean.map((m) => `{ exponential: { mean: ${m} } }`) },
    { weight: 4, arbitrary: mean.map((m) => `{ lognormal: { mean: ${m}, cv: 0.8 } }`) },
    { weight: 3, arbitrary: oneOf('{ uniform: { from: 1m, to: 5m } }', '{ points: [[0s, 10%], [2m, 60%], [10m, 100%]] }') },
    // Its table takes longer to make than a whole run.
    { weight: 1, arbitrary: mean.map((m) => `{ mixture: { quick: { share: 70%, constant: 1m }, slow: { share: 30%, exponential: { mean: ${m} } } } }`) },
  );
const law = lawOf(length);

const INTENTS = ['ask', 'buy', 'complain'] as const;
const SEGMENTS = ['plain', 'gold'] as const;
const GROUPS = ['first', 'second', 'third'] as const;

// ---- what customers want -------------------------------------------------------------------------------------------

const aiSide = block(
  maybe(pair('resolves', share)),
  maybe(pair('concentration', oneOf('0', '0', '2'))),
  maybe(pair('notices-failure', share)),
  maybe(pair('transfers-needlessly', someShare)),
  fc.oneof(
    fc.tuple(oneOf('1', '3', '5'), maybe(oneOf(', cv: 0.5'))).chain(([mean, cv]) => short.map((turn) => `turns: { mean: ${mean}${cv} }, turn: ${turn}`)),
    pair('duration', fc.oneof(fc.constant('0s'), law)),
  ),
);

const humanSide = block(
  pair('handle', fc.oneof(fc.constant('0s'), law, law, law)),
  maybe(pair('resolves', share)),
  maybe(pair('resolves-concentration', oneOf('0', '0', '2'))),
  maybe(pair('difficulty-correlation', oneOf('0.7', '-0.4'))),
  maybe(pair('after-contact', fc.oneof(short, law))),
  maybe(pair('by-channel', block(pair('chat', block(pair('handle', law), maybe(pair('after-contact', short))))))),
);

// ---- who arrives ---------------------------------------------------------------------------------------------------

const contact = ({ intents, segments }: Size): Text =>
  block(
    pair(
      'arrives',
      fc.integer({ min: 0, max: 180 }).map((minutes) => `${minutes}m`),
    ),
    pair('intent', oneOf(...INTENTS.slice(0, intents))),
    segments === 0 ? fc.constant('') : pair('segment', oneOf(...SEGMENTS.slice(0, segments))),
    maybe(pair('priority', oneOf('0', '1', '3', '-1'))),
    maybe(pair('handle', length)),
    maybe(pair('patience', oneOf('none', '0s', '2m', '5m'))),
    maybe(pair('ai-resolves', oneOf('true', 'false'))),
    maybe(pair('needs-human', oneOf('true', 'false'))),
  );

const contactList = (size: Size): Text =>
  fc
    .array(contact(size), { minLength: 1, maxLength: 60 })
    .map((contacts) => `contacts: [ ${contacts.map((text, i) => text.replace('{ ', `{ id: c${i}, `)).join(', ')} ]`);

const dayFactor = oneOf('', '', ', day-factor: { cv: 30% }', ', day-factor: { cv: 60%, correlation: 50% }', ', day-factor: { cv: 30%, correlation: 100% }');

const someArrivals = fc.oneof(
  oneOf(
    'arrivals: { steps: [["02:30", 10/h], ["09:20", 40/h], ["11:00", 0/h], ["12:00", 20/h]], by-weekday: { mon: 0.7 } }',
    'arrivals: { points: [["01:00", 20/h], ["02:30", 50/h], ["09:20", 40/h], ["10:00", 0/h], ["12:00", 20/h]] }',
  ),
  oneOf('6/h', '15/h', '30/h').map((perHour) => `arrivals: { rate: ${perHour} }`),
  oneOf('100', '400').map((perDay) => `arrivals: { per-day: ${perDay}, by-interval: [0, 0, 0, 1, 1, 4, 2, 1] }`),
  oneOf('100', '400').map(
    (perDay) =>
      `arrivals: { per-day: ${perDay}, by-interval: [2, 1, 0, 0, 0, 1, 1, 4, 2, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1], by-weekday: { mon: 0.5 } }`,
  ),
);

const rate = fc.tuple(someArrivals, dayFactor).map(([text, factor]) => text.replace(/ }$/, `${factor} }`));

/** The experiments begin in March 2026, on the 2nd or on the day of the clock change. */
const surges = oneOf(
  '',
  '',
  'surges: { a: { from: 2026-03-02T09:10, length: 1h, factor: 3 }, b: { from: 2026-03-29T01:15, length: 45m, factor: 2, extra-intents: { ask: 100% } } }',
  'surges: { a: { from: 2026-03-02T08:10, length: 2h, factor: 2, extra-intents: { ask: 100% } }, b: { from: 2026-03-02T10:00, length: 2h, factor: 1.5 } }',
);
const dayTypes = oneOf('', '', 'day-types: { calm: { share: 30%, factor: 0.4 }, storm: { share: 50%, dates: [2026-03-03], factor: 2.7 } }');

const patience = fc.oneof(
  length,
  law,
  block(
    fc.oneof(length, length).map((mean) => `exponential: { mean: ${mean} }`),
    maybe(pair('balks', someShare)),
    maybe(oneOf('never-leaves: 10%', 'never-leaves: 20%')),
    maybe(pair('by-intent', block(pair('ask', fc.oneof(fc.constant('none'), law))))),
    maybe(pair('by-channel', block(pair('chat', fc.oneof(fc.constant('none'), length))))),
  ),
);

/** Some leave without a word; nobody can on the telephone. */
const withSilence = (text: string, silence: string): string =>
  text.includes('channel: voice') ? text : text.replace('patience: { exponential', `patience: { ${silence}exponential`);
const silence = oneOf('', 'silent: 40%, found-out-after: 1m, ', 'silent: 100%, found-out-after: 20s, ', 'silent: 100%, found-out-after: 1m, ');
/** Some who would call are called. */
const outbound = oneOf(
  ...['', '', '', '', '', '', ''],
  '{}',
  '{ answers: 50%, attempts: 3, again-after: 10m, ring: 20s, within: 30m }',
  '{ answers: 60%, attempts: 2, within: 10m, keeps-place: true }',
  '{ answers: 40%, ring: 1m, keep-idle: 1 }',
);
const withCalls = (text: string, calls: string): string =>
  calls === '' || !text.includes('channel: voice') ? text : text.replace('channel: voice,', `channel: voice, outbound: ${calls},`);
/** Nobody is kept idle where nobody could be. */
const callable = (text: string): string => (/agents: [2-9]|unlimited/.test(text) ? text : text.replaceAll(/(outbound: \{[^}]*), keep-idle: 1/g, '$1'));
/** A redial can keep the handle time, and a patience that has an end. */
const withKeeps = (text: string, keeps: string): string =>
  /patience: (?!none)/.test(text) || !keeps.includes('patience') ? text.replace('redial: {', `redial: {${keeps}`) : text;
const keeps = oneOf('', '', ' keeps: [patience],', ' keeps: [handle],', ' keeps: [patience, handle],');
const source = (size: Size, list: boolean): Text =>
  fc.tuple(speakingSource(size, list), silence, outbound, keeps).map(([text, some, calls, kept]) => withKeeps(withCalls(withSilence(text, some), calls), kept));

const speakingSource = (size: Size, list: boolean): Text =>
  block(
    pair('channel', oneOf('voice', 'voice', 'chat', 'chat', 'email', 'messaging')),
    list ? contactList(size) : rate,
    pair('intents', mixOf(INTENTS, size.intents)),
    size.segments === 0 ? fc.constant('') : pair('segments', mixOf(SEGMENTS, size.segments)),
    maybe(pair('patience', patience)),
    maybe(
      pair(
        'redial',
        block(
          pair('after-abandonment', someShare),
          maybe(pair('after-busy', someShare)),
          pair('delay', fc.oneof(fc.constant('0s'), lawOf(oneOf('5m', '20m')))),
          maybe(pair('delay-after-busy', oneOf('0s', '1m'))),
          maybe(oneOf('persistence: 50%', 'persistence: 80%')),
          maybe(oneOf('at-most: 1', 'at-most: 3')),
        ),
      ),
    ),
  );

// ---- who answers ---------------------------------------------------------------------------------------------------

const agents = fc.oneof(
  oneOf('1', '2', '4'),
  oneOf('1', '3'),
  oneOf(
    '{ early: { from: "09:00", to: "10:30", agents: 2 }, late: { from: "11:00", to: "14:00", agents: 1 } }',
    '{ all: { from: "08:00", to: "10:00", agents: 4 }, few: { from: "10:00", to: "24:00", agents: 1 } }',
    '{ short: { from: "09:30", to: "10:00", agents: 1 }, next: { from: "10:05", to: "10:20", agents: 2 }, last: { from: "10:20", to: "22:00", agents: 3 } }',
  ),
  fc.constant('unlimited'),
);

/** People with hours of their own: breaks, nights, one person in two shifts, ends that leave no time to finish. */
const shifts = fc
  .tuple(
    oneOf(
      '{ early: { start: "08:00", length: 2h30m, break: { after: 1h30m, length: 15m }, agents: 2 }, late: { start: "10:00", length: 6h, break: [{ after: 20m, length: 10m }, { after: 1h, length: 5m }], agents: 2 } }',
      '{ night: { start: "22:00", length: 12h, agents: [ana] }, day: { start: "10:30", length: 5h, break: { after: 0s, length: 10m }, agents: [ana, bo] } }',
      '{ short: { start: "09:00", length: 40m, agents: 3 }, next: { start: "09:40", length: 30m, agents: 2 }, rest: { days: every, start: "10:15", length: 8h, agents: 1 } }',
    ),
    oneOf('', ', shift-end: finish', ', shift-end: hand-over', ', shift-end: hand-over', ', shift-end: drop'),
  )
  .map(([text, end]) => `shifts: ${text}${end}`);

/** People who differ, and which of them takes a contact. */
const differences = oneOf(
  ...['', '', '', ''],
  'select: random',
  'select: fixed-order',
  'select: least-loaded',
  'tenure: { novice: 40%, skilled: 60% }, select: best-skill',
  'agent-spread: { speed-cv: 30%, resolves-sd: 20pp }, select: fixed-order',
  'tenure: { novice: 100% }, agent-spread: { speed-cv: 15% }',
);
const withDifferences = ([there, more]: [string, string]): string => (there.includes('unlimited') || more === '' ? there : `${there}, ${more}`);
/** Planned where nobody has a name, and leaving somebody to everyone who keeps one idle. */
const shrinkageFor = (groups: readonly string[]): string => {
  const size = groups.join().length % 4;
  if (size === 0) return 'shrinkage: { absence: 30% }';
  return size === 1 && !groups.some((text) => text.includes('[ana')) ? 'shrinkage: { planned: 30%, absence: 10%, rounds: up }' : '';
};
/** From a group that keeps somebody on the floor: of shifts the first ones, of a number of agents at most one less. */
const roles = (groupTexts: readonly string[]): Text => {
  const from = GROUPS.filter((_, index) => /shifts|agents: [2-9]/.test(groupTexts[index] ?? ''));
  return from.length === 0
    ? fc.constant('')
    : fc
        .tuple(fc.constantFrom(...from), oneOf('', ', labels: 30/h'), oneOf('', 'coaches', 'coaches'), fc.constantFrom(...from))
        .map(([first, labels, second, other]) =>
          pairOfRoles(`{ from: ${first}, agents: 1${labels} }`, second === '' || other === first ? '' : `coaches: { from: ${other}, agents: 1 }`),
        );
};
const pairOfRoles = (first: string, second: string): string => `roles: ${braces([`trainers: ${first}`, second])}`;
const TENURES = 'tenures: { novice: { speed: 0.8, resolves: -10pp }, skilled: { resolves: +5pp } }';

/** Every group serves both channels and at least the first intent; the first one all. */
const group = (size: Size, index: number): Text =>
  block(
    fc
      .oneof(
        { weight: 3, arbitrary: fc.tuple(pair('agents', agents), differences).map(withDifferences) },
        { weight: 1, arbitrary: fc.tuple(shifts, differences).map(withDifferences) },
      )
      .map((text) => text.replaceAll('ana', `ana-${index}`).replaceAll('bo]', `bo-${index}]`)),
    maybe(
      oneOf(
        'channels: { voice: {}, chat: { slots: 2 }, email: {}, messaging: {} }',
        'channels: { voice: {}, chat: { slots: 3 }, email: { interrupted: false }, messaging: { deferred: false, slots: 2 } }',
        'channels: { voice: {}, chat: { slots: 3, pace: [100%, 81%, 62%] }, email: {}, messaging: { interrupted: false } }',
        'channels: { voice: {}, chat: { slots: 2, total-pace: [0.9, 1.3] }, email: {}, messaging: { deferred: false, slots: 2, total-pace: [1, 1.2] } }',
        ...(index === 0 ? [] : ['channels: { chat: { slots: 2 } }', 'channels: { voice: {} }']),
      ),
    ),
    index === 0 && size.intents > 1
      ? fc.constant('')
      : maybe(
          pair(
            'skills',
            block(
              pair(
                'ask',
                block(maybe(pair('preference', oneOf('1', '2'))), maybe(pair('speed', oneOf('0.5', '1.25'))), maybe(pair('resolves', oneOf('+10pp', '-20pp')))),
              ),
            ),
          ),
        ),
    maybe(oneOf('cost: 30 EUR/h')),
    // Who is cut short by the end of a shift has no pace.
  ).map((text) => (/shift-end: (?:hand-over|drop)/.test(text) ? text.replace(/, (?:total-)?pace: \[[^\]]*\]/g, '') : text));

const order = oneOf('', 'order: [priority, escalated, oldest]', 'order: [escalated, priority, oldest]', 'order: [oldest]', 'order: [escalated]');
const places = maybe(pair('places', oneOf('0', '1', '3')));
const lines = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: oneOf('lines: 2', 'lines: 5') });
const ageing = maybe(oneOf('ageing: 1m', 'ageing: 5m'));

/** Queues of one scenario keep one order, as the documents say nothing about how contacts of differently ordered queues compare. */
const queues = (size: Size, groupTexts: readonly string[], withAi: boolean, calls: boolean): Text =>
  fc.tuple(order, ageing).chain(([written, ages]) => {
    const order = [written, /oldest\]|: \[oldest|^$/.test(written) && written !== 'order: [oldest]' ? ages : ''].filter((text) => text !== '').join(', ');
    const full = maybe(oneOf(withAi ? 'when-full: ai' : 'when-full: blocked', ...(calls ? ['when-full: callback'] : [])));
    /** A group by its name, or under conditions that it can meet. */
    const choice = (name: string): Text => {
      const several = !groupTexts[GROUPS.indexOf(name as (typeof GROUPS)[number])]!.includes('agents: 1');
      const kept = several ? oneOf('', 'keep-idle: 1', 'keep-idle: 1') : fc.constant('');
      const conditions = fc.tuple(kept, oneOf('', 'after: 1m', 'after: 2m')).map((both) => braces([`group: ${name}`, ...both]));
      return fc.oneof({ weight: 3, arbitrary: fc.constant(name) }, { weight: 1, arbitrary: conditions });
    };
    const groups = (names: readonly string[]): Text =>
      fc.oneof(
        { weight: 3, arbitrary: fc.tuple(...names.map(choice)).map((choices) => `groups: [${choices.join(', ')}]`) },
        { weight: 1, arbitrary: fc.constant(`groups: [[${names.join(', ')}]]`) },
      );
    const all = GROUPS.slice(0, size.groups);
    const queue = (takes: string, names: readonly string[]) =>
      fc
        .tuple(groups(names), calls ? places.map((text) => text.replace('0', '1')) : places, lines, full)
        .map(([served, ...some]) => braces([takes, served, order, ...some]));
    return fc.oneof(
      fc.constant(''),
      pair('all', queue('', all)).map((one) => `queues: { ${one} }`),
      pair('all', queue('', [...all].reverse())).map((one) => `queues: { ${one} }`),
      fc.tuple(pair('calls', queue('takes: { channels: [voice] }', all)), pair('rest', queue('', [...all].reverse()))).map((both) => `queues: ${braces(both)}`),
      fc.tuple(pair('asks', queue('takes: { intents: [ask] }', all)), pair('rest', queue('', all))).map((both) => `queues: ${braces(both)}`),
    );
  });

/** Hours of groups with an end of people: now open, now closed, and never together with the centre. */
const groupHours = oneOf(
  ...['', '', '', '', ''],
  'opening: { early: { from: "09:10", to: "10:15" }, late: { from: "10:40", to: "13:00" } }',
  'opening: { monday: { days: mon, from: "09:20", to: "11:00" }, sunday: { days: sun, from: "00:30", to: "12:00" } }',
);
const withGroupHours = ([text, hours]: readonly [string, string]): string =>
  hours === '' || text.includes('unlimited') ? text : text.replace(/ }$/, `, ${hours} }`);

/** Hours that a run of a morning meets from both sides. */
const openingHours = (withAi: boolean, calls: boolean): Text =>
  fc
    .tuple(
      oneOf(
        'all: { from: "09:30", to: "11:15" }',
        'all: { from: "09:00", to: "10:00" }, late: { from: "10:30", to: "13:00" }, chats: { from: "08:00", to: "10:45", channels: [chat] }',
      ),
      oneOf('queue', 'refuse', ...(withAi ? ['ai-only', 'ai-only'] : []), ...(calls ? ['callback-next-day', 'callback-next-day'] : [])),
      oneOf('queue', 'refuse', ...(calls ? ['callback-next-day'] : [])),
    )
    .map(([opening, voice, chat]) => `opening: { ${opening} }, closed: { voice: ${voice}, chat: ${chat} }`);
const callback = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: pair(
      'callback',
      block(
        maybe(oneOf('accepted: 50%', 'accepted: 80%')),
        maybe(oneOf('offered-above: 1m', 'offered-above: 5m')),
        maybe(oneOf('within: 5m', 'within: 30m')),
        oneOf('', 'answers: 50%', 'answers: 50%, ring: 30s', 'answers: 80%, attempts: 2, ring: 1m', 'answers: 50%, attempts: 3, again-after: 5m'),
        maybe(oneOf('keeps-place: false', 'keeps-place: false, keep-idle: 1')),
      ),
    ),
  },
);

const humans = (size: Size, withAi: boolean): Text =>
  fc
    .tuple(...GROUPS.slice(0, size.groups).map((id, index) => pair(id, fc.tuple(group(size, index), groupHours).map(withGroupHours))))
    // A call back is offered to those who must wait: somebody must have to.
    .chain((groups) => fc.tuple(fc.constant(groups), groups.every((text) => text.includes('unlimited')) ? fc.constant('') : callback))
    .chain(([groups, calls]) =>
      fc
        .tuple(
          queues(size, groups, withAi, calls !== ''),
          fc.constant(calls),
          fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constant('lines: 4') }),
          groups.join(' ').includes('unlimited')
            ? fc.constant('')
            : fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: openingHours(withAi, calls !== '') }),
          fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: roles(groups) }),
        )
        // Those kept idle must be fewer than there are on the floor.
        .map(([queueTexts, callback, lines, hours, some]) => [queueTexts, callback, lines, hours, queueTexts.includes('keep-idle') ? '' : some])
        .map((some) => `humans: ${braces([TENURES, shrinkageFor(groups), `groups: ${braces(groups)}`, ...some])}`),
    );

// ---- mechanisms ----------------------------------------------------------------------------------------------------

const confidence = oneOf('confidence: { auc: 0.75 }', 'confidence: { auc: 0.9, shift: 0.8, slope: 0.7 }', 'confidence: { auc: 1 }', 'confidence: { auc: 0.5 }');
const asks = oneOf('asks-for-human: { prefers-human: 40%, otherwise: 10%, failing: 20% }', 'asks-for-human: { failing: 30% }');

const sessions = maybe(
  fc.tuple(oneOf('1', '2', '5'), oneOf('', ', when-full: queue', ', when-full: lost')).map(([limit, full]) => `sessions: { limit: ${limit}${full} }`),
);
const outages = fc
  .tuple(
    oneOf(
      'windows: { one: { from: 20m, length: 10m } }',
      'windows: { one: { from: 5m, length: 1h }, two: { from: 1h, length: 20m } }',
      'random: { up: { exponential: { mean: 15m } }, down: { exponential: { mean: 4m } } }',
      'random: { up: 10m, down: 5m }, windows: { one: { from: 12m, length: 18m } }',
    ),
    maybe(oneOf('new-contacts: humans', 'new-contacts: queue', 'new-contacts: lost')),
    maybe(oneOf('in-progress: finish', 'in-progress: humans', 'in-progress: lost', 'in-progress: pause')),
  )
  .map((parts) => `outages: ${braces(parts)}`);
const requests = fc
  .tuple(
    oneOf('per-minute: 1', 'per-minute: 6', 'per-minute: 7.5', 'per-minute: 60'),
    oneOf('', '', ', burst: 2', ', burst: 5'),
    oneOf('', ', when-limited: wait', ', when-limited: humans', ', when-limited: lost'),
  )
  .map((parts) => `requests: { ${parts.join('')} }`);
const price = maybe(
  oneOf(
    'price: { per-attempt: 0.1 EUR, per-minute: 0.07 EUR, per-resolution: 0.9 EUR }',
    'price: { per-minute: 0.07 EUR, per-resolution: 0.9 EUR, taken-back-within: 10m }',
  ),
);
const drift = (signals: Signals): Text =>
  maybe(
    oneOf(
      'drift: { resolves: -20pp, each: 1h, from: 20m }',
      signals.confidence ? 'drift: { resolves: +10pp, shift: 0.5, each: 1h }' : 'drift: { resolves: +10pp, each: 1h }',
    ),
  );

const item = fc.oneof(
  share,
  fc.tuple(share, share).map(([present, faithful]) => `{ present: ${present}, faithful: ${faithful} }`),
);
const perItem = (value: Text): Text =>
  block(...['transcript', 'identity-and-history', 'summary', 'actions-taken', 'reason'].map((name) => maybe(pair(name, value))));
const someHandoff = block(
  maybe(pair('context', perItem(item))),
  maybe(pair('briefing', block(maybe(pair('expects', share)), maybe(pair('emotion', share))))),
  maybe(pair('re-authenticate', share)),
  maybe(oneOf('verification-required: true')),
  maybe(
    pair(
      'effects',
      block(
        maybe(pair('reading', perItem(short))),
        maybe(pair('repeating', perItem(short))),
        maybe(pair('re-authentication', short)),
        maybe(oneOf('misdirection: { extra: 45s, resolves: -15pp }')),
      ),
    ),
  ),
);
/** Nothing perfect, and everything has its effect. */
const poorHandoff = oneOf(
  '{ context: { transcript: 50%, identity-and-history: { present: 80%, faithful: 50% }, summary: { present: 50%, faithful: 30% }, reason: 30% }, re-authenticate: 50%, effects: { reading: { transcript: 10s, reason: 5s }, repeating: { transcript: 40s, summary: 20s, reason: 10s }, re-authentication: 25s, misdirection: { extra: 45s, resolves: -40pp } } }',
);
const handoff = fc.oneof(someHandoff, poorHandoff);
const returns = block(
  pair('after', block(pair('unresolved', someShare), maybe(pair('served', someShare)), maybe(pair('contained', share)))),
  pair('delay', fc.oneof(fc.constant('0s'), lawOf(oneOf('10m', '1h')))),
  pair('at-most', oneOf('1', '3')),
);
const satisfaction = oneOf(
  '{ level: 1.4, unresolved: -2, extra-contact: -0.4, wait-minute: -0.1, transfer: -0.3, repetition: -0.25, re-authentication: -0.2, human-got: 0.3, human-denied: -0.6, abandoned: -1 }',
  '{ level: 1, unresolved: -1, extra-contact: 0, wait-minute: -0.2, transfer: 0, repetition: -0.5, re-authentication: 0, human-got: 0, human-denied: 0, abandoned: -2, thresholds: [-3, -1, 0, 2], survey: { contained: 10%, human: 30%, abandoned: 5% } }',
);

// ---- policies ------------------------------------------------------------------------------------------------------

const RULES = [
  "contact.segment == 'gold' && ai.turn > 1.0",
  'contact.complexity > 0.6',
  'ai.confidence < 0.5',
  'contact.attempt > 1.0 || contact.priority >= 1.0',
  "ai.elapsed > duration('1m') && ai.asked == 0.0",
  "contact.stakes == 'high' && contact.channel == 'voice'",
];
const LIVE_RULES = [
  'humans.idle > 0.0',
  "humans.estimatedWait < duration('2m')",
  'humans.queueLength > 1.0',
  'ai.sessions > 1.0',
  '!ai.up || ai.turn > 2.0',
  "clock.hour > 10.0 && clock.weekday == 'mon'",
  'humans.onDuty < 2.0',
];
const rulesFor = (rules: readonly string[], size: Size) => rules.filter((text) => size.segments > 1 || !text.includes('gold'));

interface Signals {
  readonly confidence: boolean;
  readonly asks: boolean;
  readonly sessions: boolean;
  readonly outages: boolean;
}

const trigger = (size: Size, signals: Signals): Text => {
  const ruled = (rules: readonly string[]): Text => oneOf(...rules).map((text) => `{ on: rule, if: "${text}" }`);
  return fc.oneof(
    oneOf('{ on: sensitive-topic }', '{ on: high-stakes }', '{ on: turns, above: 2 }', '{ on: time, above: 1m }', '{ on: failure }', '{ on: always }'),
    ...(signals.confidence ? [oneOf('{ on: low-confidence, below: 40% }', '{ on: low-confidence, below: 70% }')] : []),
    ...(signals.asks ? [oneOf('{ on: asks-for-human }', '{ on: asks-for-human, times: 2 }')] : []),
    ...(signals.sessions ? [oneOf('{ on: ai-full }')] : []),
    ...(signals.outages ? [oneOf('{ on: ai-down }')] : []),
    ruled(rulesFor(RULES, size)),
    ruled(rulesFor(LIVE_RULES, size)),
  );
};
const escalate = (size: Size, signals: Signals): Text =>
  fc
    .array(trigger(size, signals), { maxLength: 3 })
    .map((triggers) => `escalate: [ ${triggers.map((text, i) => text.replace('{ ', `{ id: t${i}, `)).join(', ')} ]`);

const route = (size: Size): Text =>
  fc
    .tuple(
      fc.array(
        oneOf(...rulesFor([...RULES, ...LIVE_RULES], size)).chain((text) => oneOf('ai', 'human').map((to) => `{ if: "${text}", to: ${to} }`)),
        { maxLength: 2 },
      ),
      oneOf('{ to: ai }', '{ to: human }'),
    )
    .map(([rules, rest]) => `route: [ ${[...rules, rest].join(', ')} ]`);

const policies = (size: Size, withAi: boolean, signals: Signals): Text => {
  const humansOnly = oneOf('humans: { type: human-only }, assisted: { type: human-first }');
  if (!withAi) return humansOnly.map((text) => `policies: { ${text} }`);
  return fc
    .tuple(
      humansOnly,
      escalate(size, signals),
      route(size),
      maybe(oneOf('complexity: { correlation: 0.6 }', 'complexity: { correlation: 0 }')),
      maybe(escalate(size, signals)),
    )
    .map(
      ([humansOnly, escalate, route, complexity, dynamicEscalate]) =>
        `policies: { ${humansOnly}, ai-alone: { type: ai-only }, best: { type: oracle }, first: { type: ai-first, ${escalate} }, dynamic: ${braces(['type: dynamic', route, complexity, dynamicEscalate])} }`,
    );
};

// ---- the whole -----------------------------------------------------------------------------------------------------

const byTime = fc
  .tuple(
    oneOf('day: "09:00-12:00", start: 2026-03-02', 'length: 4h, start: 2026-03-02T08:30', 'length: 3h, start: 2026-03-29T01:00, timezone: Europe/Paris'),
    maybe(oneOf('lead-in: 1h', 'lead-in: 2h30m')),
    oneOf('end: cut', 'follow: 30m', 'follow: 3h', 'follow: 12h'),
    maybe(oneOf('interval: 15m', 'interval: 1h')),
  )
  .map((parts) => parts.filter((part) => part !== '').join(', '));
const byNeeds = oneOf('20', '60', '120').map((needs) => `needs: ${needs}, start: 2026-03-02T09:00`);
const experiment = fc.oneof({ weight: 4, arbitrary: byTime }, { weight: 1, arbitrary: byNeeds });

const size = fc.record({ intents: fc.integer({ min: 1, max: 3 }), segments: fc.integer({ min: 0, max: 2 }), groups: fc.integer({ min: 1, max: 3 }) });

/** Announcements for those who must wait, where somebody must, with an effect on patience where somebody's has an end. */
const withAnnouncements = ([text, announce, effects]: readonly [string, string, string]): string => {
  if (announce === '' || /unlimited|places: 0/.test(text)) return text;
  const entries = [announce, /patience: (?!none)/.test(text) ? effects : ''].filter((entry) => entry !== '' && entry !== 'exact');
  return text.replace(/^humans: \{/m, `humans: { announce: { ${entries.join(', ')} },`);
};
const announced = (text: Text): Text =>
  fc
    .tuple(
      text,
      oneOf('', 'exact', 'error: 30%'),
      block(
        oneOf('', 'hangs-up-above: 1', 'hangs-up-above: 0.5', 'hangs-up-above: 0.2'),
        maybe(oneOf('patience: 2', 'patience: 0.5')),
        maybe(oneOf('longer-than-told: 50%', 'longer-than-told: 0%')),
      ).map((braced) => braced.slice(2, -2)),
    )
    .map(withAnnouncements);

/** Some customers know one of the people, where there are people to know and nobody leaves without a word. */
const withAdvisers = ([text, adviser]: [string, string]): string => {
  if (adviser === '{}' || /silent: |unlimited/.test(text)) return text;
  if (!/^segments: /m.test(text)) return `${text}\nsegments: { plain: { adviser: ${adviser} } }`;
  return text.replace(/^(segments: \{ \w+: \{)/m, `$1 adviser: ${adviser},`);
};
const knowing = (text: Text): Text =>
  fc
    .tuple(
      text,
      fc.oneof(
        { weight: 3, arbitrary: fc.constant('{}') },
        {
          weight: 2,
          arbitrary: block(
            oneOf('share: 60%', 'share: 100%'),
            oneOf('', 'waits-up-to: 1m', 'waits-up-to: 3m', 'waits-up-to: 10m', 'waits-up-to: 0s'),
            oneOf('', 'worth: +30pp', 'worth: -30pp'),
          ),
        },
      ),
    )
    .map(withAdvisers);

/** Customers who are called, at whole minutes too. */
const campaign: Text = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.array(
          fc
            .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 3 }), oneOf('0', '1'))
            .map(([arrives, handle, priority]) => `arrives: ${arrives}m, handle: ${handle}m, priority: ${priority}`),
          { minLength: 3, maxLength: 20 },
        ),
        oneOf('{}', '{ keeps-place: true }', '{ answers: 50%, attempts: 3, again-after: 2m, ring: 1m }', '{ keep-idle: 1, answers: 60% }'),
      )
      .map(([calls, how]) => `, campaign: { channel: voice, outbound: ${how}, contacts: [ ${calls.map((text, i) => `{ id: o${i}, ${text} }`).join(', ')} ] }`),
  },
);

/** A crowd of whole minutes: arrivals, talks, patience, turns, redials and shifts meet at the same moments all the time. */
const tied: Text = fc
  .tuple(
    fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 5 }), fc.boolean(), fc.boolean())
        .map(
          ([arrives, handle, patience, first, resolves]) =>
            `arrives: ${arrives}m, handle: ${handle}m, patience: ${patience}m, priority: ${first ? 1 : 0}, ai-resolves: ${resolves}`,
        ),
      { minLength: 20, maxLength: 80 },
    ),
    oneOf(
      'agents: 1',
      'agents: 2',
      'shifts: { one: { start: "09:00", length: 20m, break: { after: 5m, length: 5m }, agents: 2 }, two: { start: "09:20", length: 2h, agents: 1 } }, shift-end: hand-over',
      'shifts: { one: { start: "08:00", length: 1h10m, agents: 2 }, two: { start: "09:10", length: 8m, agents: [ana] }, more: { start: "09:18", length: 3h, break: { after: 4m, length: 1m }, agents: [ana, bo] } }, shift-end: drop',
      'agents: { open: { from: "09:00", to: "09:20", agents: 2 }, again: { from: "09:23", to: "09:40", agents: 1 }, late: { from: "09:40", to: "12:00", agents: 3 } }',
    ),
    oneOf('channels: { voice: {} }', 'channels: { voice: { slots: 2 } }'),
    oneOf('0s', '1m', '2m'),
    order,
    oneOf('', 'sessions: { limit: 2, when-full: queue }', 'sessions: { limit: 1 }'),
    oneOf(
      '',
      '',
      'outages: { windows: { one: { from: 5m, length: 4m } }, new-contacts: queue, in-progress: pause }',
      'outages: { random: { up: 6m, down: 3m } }',
    ),
    oneOf('', '', 'requests: { per-minute: 1 }', 'requests: { per-minute: 2, burst: 3, when-limited: humans }'),
    oneOf('[desk]', '[desk, { group: back, after: 2m }]', '[{ group: desk, after: 1m }, { group: back, keep-idle: 1 }]', '[[desk, back]]'),
    oneOf('', 'lines: 3', 'ageing: 1m'),
    oneOf('', ', keeps: [handle]', ', keeps: [patience, handle]'),
    oneOf('', '', 'says-availability: true'),
    campaign,
  )
  .map(([contacts, agents, channels, afterContact, order, sessions, outages, requests, groups, more, keeps, says, called]) =>
    [
      'schema: tandem/scenario@1',
      'id: ties',
      'experiment: { length: 2h, start: 2026-03-02T09:00, follow: 1h, replications: 1 }',
      `intents: { ask: { ai: { turns: { mean: 2, cv: 0.6 }, turn: 1m, notices-failure: 100% }, human: { handle: 2m, after-contact: ${afterContact}, resolves: 60% } } }`,
      `sources: { calls: { channel: voice, contacts: [ ${contacts.map((text, i) => `{ id: c${i}, ${text} }`).join(', ')} ], patience: 3m, redial: { after-abandonment: 50%, delay: 2m${keeps} } }${called} }`,
      `ai: ${braces([sessions, outages, requests, says])}`,
      `humans: { groups: { desk: ${braces([agents, channels])}, back: { agents: 2 } }, queues: { line: ${braces([
        `groups: ${groups}`,
        order,
        order.includes('[oldest]') && more.includes('ageing') ? '' : more,
      ])} } }`,
      'returns: { after: { unresolved: 50% }, delay: 5m, at-most: 2 }',
      "policies: { humans: { type: human-only }, first: { type: ai-first, escalate: [ { on: turns, above: 2 } ] }, live: { type: ai-first, escalate: [ { on: rule, if: 'humans.idle > 0.0' } ] } }",
    ].join('\n'),
  );

export const tiedScenario = knowing(announced(tied));

const anyScenario: Text = fc
  .tuple(
    size,
    fc.constantFrom(true, true, true, false),
    fc.record({ confidence: fc.boolean(), asks: fc.boolean(), sessions: fc.boolean(), outages: fc.boolean() }),
    fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
  )
  .chain(([size, withAi, signals, lists]) =>
    fc
      .tuple(
        experiment.map((text) => `experiment: { ${text}, replications: 1 }`),
        fc.tuple(...INTENTS.slice(0, size.intents).map((id) => pair(id, intentOf(withAi ? aiSide : null, humanSide)))).map((all) => `intents: ${braces(all)}`),
        size.segments === 0
          ? fc.constant('')
          : fc
              .tuple(
                ...SEGMENTS.slice(0, size.segments).map((id) =>
                  pair(id, block(maybe(pair('prefers-human', share)), maybe(pair('priority', oneOf('-1', '1', '2'))))),
                ),
              )
              .map((all) => `segments: ${braces(all)}`),
        fc.tuple(...lists.map((list, index) => pair(`s${index}`, source(size, list)))).map((all) => `sources: ${braces(all)}`),
        withAi
          ? fc
              .tuple(
                signals.confidence ? confidence : fc.constant(''),
                signals.asks ? asks : fc.constant(''),
                signals.sessions ? sessions.map((text) => (text === '' ? 'sessions: { limit: 3 }' : text)) : fc.constant(''),
                signals.outages ? outages : fc.constant(''),
                price,
                drift(signals),
                fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: requests }),
                maybe(oneOf('latency: 2s', 'latency: { lognormal: { mean: 3s, cv: 1 } }')),
                oneOf('', '', 'says-availability: true'),
              )
              .map((parts) => `ai: ${braces(parts)}`)
          : fc.constant(''),
        humans(size, withAi),
        surges,
        dayTypes,
        maybe(pair('handoff', handoff)),
        maybe(pair('assist', oneOf('{ saves: 20%, resolves: +5pp }'))),
        maybe(pair('returns', returns)),
        maybe(pair('satisfaction', satisfaction)),
        maybe(oneOf('service-level: { within: 1m }', 'service-level: { within: 0s }')),
        policies(size, withAi, signals),
      )
      .map((parts) => ['schema: tandem/scenario@1', 'id: random', ...parts.filter((part) => part !== '')].join('\n'))
      .map(callable)
      .map((text) => (text.includes('needs: ') ? text.replaceAll(/, opening: \{ (?:early|monday): \{[^}]*\}, \w+: \{[^}]*\} \}/g, '') : text))
      .map((text) => (text.includes('needs: ') ? text.replaceAll(/, day-factor: \{[^}]*\}|day-types: .*|, opening: .*? chat: [a-z-]* }/g, '') : text)),
  );

/** The text of a scenario. */
export const randomScenario = knowing(announced(anyScenario));
