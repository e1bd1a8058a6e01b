/** Scenarios at random of which the kernel does everything that happens to customers: all that it knows on or off, and times round enough for ties. */
import fc from 'fast-check';
import { block, braces, maybe, oneOf, pair, intentOf, mixOf } from './scenario-pieces.ts';
import type { Size, Text } from './scenario-pieces.ts';

const share = oneOf('0%', '10%', '30%', '50%', '80%', '100%');
const someShare = oneOf('10%', '30%', '50%', '80%');
const short = oneOf('0s', '10s', '30s', '1m');
const length = oneOf('30s', '1m', '2m', '5m', '10m');

/** Laws that the kernel works out itself, and all those that it asks for. */
const lawOf = (mean: Text, most = '12m'): Text =>
  fc.oneof(
    { weight: 4, arbitrary: mean },
    { weight: 4, arbitrary: mean.map((m) => `{ exponential: { mean: ${m} } }`) },
    { weight: 3, arbitrary: mean.map((m) => `{ lognormal: { mean: ${m}, cv: 0.8 } }`) },
    {
      weight: 4,
      arbitrary: mean.chain((m) =>
        oneOf(
          `{ gamma: { mean: ${m}, cv: 0.6 } }`,
          `{ weibull: { mean: ${m}, shape: 1.7 } }`,
          `{ uniform: { from: 0s, to: ${m} } }`,
          `{ triangular: { from: 0s, mode: ${m}, to: ${most} } }`,
          `{ beta: { from: 0s, to: ${most}, mean: ${m}, concentration: 3 } }`,
          '{ points: [[0s, 10%], [2m, 60%], [10m, 100%]] }',
        ),
      ),
    },
    // Its table takes longer to make than a whole run.
    { weight: 1, arbitrary: mean.map((m) => `{ mixture: { quick: { share: 70%, constant: 1m }, slow: { share: 30%, exponential: { mean: ${m} } } } }`) },
  );
const law = lawOf(length);

const INTENTS = ['ask', 'buy', 'complain'] as const;
const SEGMENTS = ['plain', 'gold', 'silver'] as const;
const GROUPS = ['first', 'second', 'third'] as const;

// ---- what customers want -------------------------------------------------------------------------------------------

const aiSide = block(
  maybe(pair('resolves', share)),
  maybe(pair('concentration', oneOf('0', '2'))),
  maybe(pair('notices-failure', share)),
  maybe(pair('transfers-needlessly', someShare)),
  fc.oneof(
    fc.tuple(oneOf('1', '3', '5'), oneOf('', ', cv: 0.5', ', cv: 1.5'), short).map(([mean, cv, turn]) => `turns: { mean: ${mean}${cv} }, turn: ${turn}`),
    pair('duration', fc.oneof(fc.constant('0s'), law, law)),
  ),
);

const humanSide = block(
  pair('handle', fc.oneof(fc.constant('0s'), law, law, law, law)),
  maybe(pair('resolves', share)),
  maybe(pair('resolves-concentration', oneOf('0', '2'))),
  maybe(maybe(pair('difficulty-correlation', oneOf('0.7', '-0.4')))),
  maybe(maybe(pair('after-contact', fc.oneof(short, law)))),
  maybe(maybe(pair('by-channel', block(pair('chat', block(pair('handle', law), maybe(pair('after-contact', short)))))))),
);

// ---- who arrives ---------------------------------------------------------------------------------------------------

const dayFactor = oneOf('', '', ', day-factor: { cv: 30% }', ', day-factor: { cv: 60%, correlation: 50% }');

const arrivals = fc
  .tuple(
    fc.oneof(
      oneOf(
        'arrivals: { steps: [["02:30", 10/h], ["09:20", 90/h], ["11:00", 0/h], ["12:00", 20/h]], by-weekday: { mon: 0.7 } }',
        'arrivals: { points: [["01:00", 20/h], ["02:30", 50/h], ["09:20", 120/h], ["10:00", 0/h], ["12:00", 20/h]] }',
        'arrivals: { wave: { mean: 60/h, amplitude: 60/h, period: 2h } }',
        'arrivals: { wave: { mean: 30/h, amplitude: 10/h, period: 24h, peak: 3h } }',
      ),
      oneOf('6/h', '30/h', '120/h', '6/m').map((rate) => `arrivals: { rate: ${rate} }`),
      oneOf('100', '1000').map((perDay) => `arrivals: { per-day: ${perDay}, by-interval: [0, 0, 0, 1, 1, 4, 2, 1] }`),
      oneOf('300', '3000').map((perWeek) => `arrivals: { per-week: ${perWeek}, by-weekday: { mon: 0.5 } }`),
    ),
    dayFactor,
  )
  .map(([text, factor]) => text.replace(/ }$/, `${factor} }`));

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

const redial = block(
  pair('after-abandonment', someShare),
  maybe(pair('after-busy', someShare)),
  pair('delay', fc.oneof(fc.constant('0s'), lawOf(oneOf('5m', '20m'), '1h'))),
  maybe(pair('delay-after-busy', oneOf('0s', '1m'))),
  maybe(oneOf('persistence: 50%', 'persistence: 80%')),
  maybe(oneOf('at-most: 1', 'at-most: 3')),
);

const source = (size: Size): Text =>
  block(
    pair('channel', oneOf('voice', 'voice', 'chat', 'email')),
    arrivals,
    pair('intents', mixOf(INTENTS, size.intents)),
    size.segments === 0 ? fc.constant('') : pair('segments', mixOf(SEGMENTS, size.segments)),
    maybe(pair('patience', patience)),
    maybe(pair('redial', redial)),
  );

// ---- who answers ---------------------------------------------------------------------------------------------------

/** Numbers that change: fewer, more, nobody, again somebody. */
const agents = fc.oneof(
  oneOf('1', '2', '4', '8'),
  oneOf(
    '{ early: { from: "09:00", to: "10:30", agents: 2 }, late: { from: "11:00", to: "14:00", agents: 1 } }',
    '{ all: { from: "08:00", to: "10:00", agents: 6 }, few: { from: "10:00", to: "24:00", agents: 1 } }',
    '{ short: { from: "09:30", to: "10:00", agents: 1 }, next: { from: "10:05", to: "10:20", agents: 2 }, last: { from: "10:20", to: "22:00", agents: 5 } }',
    '{ a: { from: "08:00", to: "09:15", agents: 5 }, b: { from: "09:16", to: "09:30", agents: 5 }, c: { from: "09:31", to: "10:45", agents: 2 }, d: { from: "11:00", to: "24:00", agents: 3 } }',
  ),
);

/** Mail is answered at once like everything else here. */
const channels = oneOf(
  'channels: { voice: {}, chat: { slots: 2 }, email: { deferred: false } }',
  'channels: { voice: {}, chat: { slots: 4 }, email: { deferred: false, slots: 2 } }',
  'channels: { voice: { slots: 2 }, chat: { slots: 3 }, email: { deferred: false, slots: 3 } }',
);

const skill = block(maybe(pair('preference', oneOf('1', '2'))), maybe(pair('speed', oneOf('0.5', '1.25'))), maybe(pair('resolves', oneOf('+10pp', '-20pp'))));
const askSkill = pair('ask', skill);

/** The first group serves everybody, so that somebody serves everyone. */
const group = (size: Size, index: number): Text =>
  block(
    pair('agents', agents),
    index === 0 ? channels : fc.oneof(channels, oneOf('channels: { voice: {}, chat: {} }', 'channels: { chat: { slots: 2 } }', 'channels: { voice: {} }')),
    maybe(pair('skills', block(askSkill, ...(index === 0 ? INTENTS.slice(1, size.intents).map((id) => pair(id, skill)) : [])))),
    maybe(oneOf('cost: 30 EUR/h')),
  );

const order = oneOf('', 'order: [priority, escalated, oldest]', 'order: [escalated, priority, oldest]', 'order: [oldest]', 'order: [escalated]');
const places = maybe(pair('places', oneOf('0', '1', '3', '10')));

/** Queues of one scenario keep one order, as the documents say nothing about how contacts of differently ordered queues compare. */
const queues = ({ groups }: Size, withAi: boolean): Text =>
  order.chain((inOrder) => {
    const all = GROUPS.slice(0, groups);
    const queue = (takes: string, names: readonly string[]): Text =>
      fc
        .tuple(places, maybe(oneOf(withAi ? 'when-full: ai' : 'when-full: blocked')))
        .map((some) => braces([takes, `groups: [${names.join(', ')}]`, inOrder, ...some]));
    return fc.oneof(
      fc.constant(''),
      pair('all', queue('', all)).map((one) => `queues: { ${one} }`),
      pair('all', queue('', [...all].reverse())).map((one) => `queues: { ${one} }`),
      fc.tuple(pair('calls', queue('takes: { channels: [voice] }', all)), pair('rest', queue('', [...all].reverse()))).map((both) => `queues: ${braces(both)}`),
      fc.tuple(pair('asks', queue('takes: { intents: [ask] }', all)), pair('rest', queue('', all))).map((both) => `queues: ${braces(both)}`),
    );
  });

const humans = (size: Size, withAi: boolean): Text =>
  fc
    .tuple(fc.tuple(...GROUPS.slice(0, size.groups).map((id, index) => pair(id, group(size, index)))), queues(size, withAi))
    .map(([groups, some]) => `humans: ${braces([`groups: ${braces(groups)}`, some])}`);

// ---- mechanisms ----------------------------------------------------------------------------------------------------

const price = maybe(oneOf('price: { per-attempt: 0.1 EUR, per-minute: 0.07 EUR, per-resolution: 0.9 EUR }'));
const returns = block(
  pair('after', block(pair('unresolved', someShare), maybe(pair('served', someShare)), maybe(pair('contained', share)))),
  pair('delay', fc.oneof(fc.constant('0s'), lawOf(oneOf('10m', '1h', '30h'), '40h'))),
  pair('at-most', oneOf('1', '3')),
);
const satisfaction = oneOf(
  '{ level: 1.4, unresolved: -2, extra-contact: -0.4, wait-minute: -0.1, transfer: -0.3, repetition: -0.25, re-authentication: -0.2, human-got: 0.3, human-denied: -0.6, abandoned: -1 }',
);
const surges = oneOf('', '', 'surges: { a: { from: 2026-03-02T09:10, length: 1h, factor: 3, extra-intents: { ask: 100% } } }');
const dayTypes = oneOf('', '', 'day-types: { calm: { share: 30%, factor: 0.4 }, storm: { share: 50%, dates: [2026-03-03], factor: 2.7 } }');

const byTime = fc
  .tuple(
    oneOf(
      'day: "09:00-12:00", start: 2026-03-02',
      'length: 4h, start: 2026-03-02T08:30',
      'length: 2d, start: 2026-03-02',
      'length: 3h, start: 2026-03-29T01:00, timezone: Europe/Paris',
    ),
    maybe(oneOf('lead-in: 1h', 'lead-in: 2h30m')),
    oneOf('end: cut', 'follow: 30m', 'follow: 3h', 'follow: 12h'),
    maybe(oneOf('interval: 15m', 'interval: 1h')),
  )
  .map((parts) => parts.filter((part) => part !== '').join(', '));
const byNeeds = oneOf('20', '300', '2000').map((needs) => `needs: ${needs}, start: 2026-03-02T09:00`);
const experiment = fc.oneof({ weight: 3, arbitrary: byTime }, { weight: 1, arbitrary: byNeeds });

// ---- the whole -----------------------------------------------------------------------------------------------------

const size = fc.record({ intents: fc.integer({ min: 1, max: 3 }), segments: fc.integer({ min: 0, max: 3 }), groups: fc.integer({ min: 1, max: 3 }) });

const segments = ({ segments: count }: Size): Text =>
  count === 0
    ? fc.constant('')
    : fc
        .tuple(...SEGMENTS.slice(0, count).map((id) => pair(id, block(maybe(pair('prefers-human', share)), maybe(pair('priority', oneOf('-1', '1', '2')))))))
        .map((all) => `segments: ${braces(all)}`);

const policies = (withAi: boolean): string =>
  braces(['humans: { type: human-only }', 'assisted: { type: human-first }', ...(withAi ? ['first: { type: ai-first }', 'alone: { type: ai-only }'] : [])]);

/** What a day has of its own has no place in a run that has no end. */
const withoutDays = (text: string): string => (text.includes('needs: ') ? text.replaceAll(/, day-factor: \{[^}]*\}|day-types: .*/g, '') : text);

/** The text of a scenario. */
export const plainScenario: Text = fc
  .tuple(size, fc.constantFrom(true, true, true, false), fc.integer({ min: 1, max: 3 }))
  .chain(([size, withAi, sources]) =>
    fc.tuple(
      experiment.map((text) => `experiment: { ${text}, replications: 1 }`),
      fc.tuple(...INTENTS.slice(0, size.intents).map((id) => pair(id, intentOf(withAi ? aiSide : null, humanSide)))).map((all) => `intents: ${braces(all)}`),
      segments(size),
      fc.tuple(...Array.from({ length: sources }, (_, index) => pair(`s${index}`, source(size)))).map((all) => `sources: ${braces(all)}`),
      withAi ? price.map((text) => `ai: ${braces([text])}`) : fc.constant(''),
      humans(size, withAi),
      surges,
      dayTypes,
      maybe(pair('assist', oneOf('{ saves: 20%, resolves: +5pp }'))),
      maybe(pair('returns', returns)),
      maybe(pair('satisfaction', satisfaction)),
      maybe(oneOf('service-level: { within: 1m }', 'service-level: { within: 0s }')),
      fc.constant(`policies: ${policies(withAi)}`),
    ),
  )
  .map((parts) => ['schema: tandem/scenario@1', 'id: plain', ...parts.filter((part) => part !== '')].join('\n'))
  .map(withoutDays);
