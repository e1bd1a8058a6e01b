/** Calls of the centre's own accord: hand-made lists with exact times, who is reached in closed form, and what inbound calls notice of them. */
import { describe, expect, it } from 'vitest';
import { startMeasuring } from '../../src/metrics/measure.ts';
import type { Measured } from '../../src/metrics/measured.ts';
import type { Model } from '../../src/model/model.ts';
import * as END from '../../src/sim/end.ts';
import * as LEG from '../../src/sim/leg-row.ts';
import type { ObservationSink } from '../../src/sim/observations.ts';
import * as ORIGIN from '../../src/sim/origin.ts';
import { originOf } from '../../src/sim/origin.ts';
import { simulate } from '../../src/sim/simulate.ts';
import { CONTEXT } from '../support/measuring.ts';
import { modelsOf } from '../support/random-scenario.ts';
import { observe } from '../support/world.ts';
import type { Observed } from '../support/world.ts';

interface Day {
  readonly calls?: readonly string[];
  readonly outbound: string;
  readonly campaign?: string;
  readonly inbound?: readonly string[];
  readonly humans?: string;
  readonly more?: string;
  readonly experiment?: string;
}

/** One agent, talks of 5 minutes; `calls` are owed, `inbound` comes. */
const day = ({
  calls,
  outbound,
  campaign = '',
  inbound = [],
  humans = 'groups: { desk: { agents: 1 } }',
  more = '',
  experiment = 'length: 4h, start: 2026-03-02T09:00',
}: Day) => `
schema: tandem/scenario@1
id: outbound
experiment: { ${experiment}, replications: 1 }
intents: { ask: { human: { handle: 5m } } }
sources:
  campaign: { channel: voice, outbound: ${outbound}, ${listed('o', calls)} ${campaign} }
  ${inbound.length === 0 ? '' : `calls: { channel: voice, ${listed('c', inbound)} }`}
humans: { ${humans} }
${more}
policies: { people: { type: human-only } }
`;
const listed = (prefix: string, contacts: readonly string[] | undefined) =>
  contacts === undefined ? '' : `contacts: [ ${contacts.map((text, i) => `{ id: ${prefix}${i}, ${text} }`).join(', ')} ],`;
const run = async (text: string) => observe((await modelsOf(text)).get('people')!);

const NAMES = Object.fromEntries(Object.entries(END).map(([name, code]) => [code, name]));
/** In minutes: `entered end wait`; of calls `owed called×tries delay` and `entered called`. */
const story = ({ legs }: Observed) =>
  [...legs]
    .sort((a, b) => a.entered - b.entered || a.source - b.source || a.end - b.end)
    .map(({ entered, end, wait, talk, origin }) => {
      if (origin !== ORIGIN.outbound) return `${entered / 60} ${NAMES[end]} ${wait / 60}`;
      return end === END.calledBack ? `${entered / 60} owed: ${wait}× ${talk / 60}` : `${entered / 60} called`;
    });

const OFF = {
  ...CONTEXT,
  satisfaction: false,
  shrinkage: null,
  shiftEnds: null,
  roles: [],
  advisers: false,
  announces: false,
  saysAvailability: false,
  aiDoor: false,
  outages: false,
  takesBack: false,
  defers: false,
  silence: false,
};
const ONE = Float64Array.of(1);
/** All measures of one replication. */
function measured(model: Model): Measured {
  const context = { ...OFF, payPerSecond: ONE, slots: ONE, mostAtOnce: ONE, due: new Float64Array(), latency: false, requests: false };
  const names = { ...model.names, kinds: model.kinds, intervals: model.labels.intervals, days: model.labels.days, triggers: [] };
  const measuring = startMeasuring({ by: [], thresholds: [] }, context, names);
  simulate(model, 'measured', 0, measuring.sink);
  return measuring.finish();
}

/** Mean wait of those who come, without keeping rows. */
function meanWait(model: Model, replication: number): number {
  let [entries, seconds] = [0, 0];
  const ignored = (): void => {};
  const legs: ObservationSink['legs'] = ({ rows, length }) => {
    for (let at = 0; at < length * LEG.width; at += LEG.width) {
      if (originOf(rows[at + LEG.flags]!, rows[at + LEG.attempt]!) !== ORIGIN.direct) continue;
      entries++;
      seconds += rows[at + LEG.wait]!;
    }
  };
  simulate(model, 'vacations', replication, { needs: ignored, contacts: ignored, areas: ignored, legs });
  return seconds / entries;
}

describe('calls of the centre', () => {
  it('are made while nobody waits: inbound first, however long the list has been there', async () => {
    const seen = await run(day({ outbound: '{}', calls: ['arrives: 0m', 'arrives: 0m', 'arrives: 0m'], inbound: ['arrives: 2m', 'arrives: 4m'] }));
    // 0–5 the first call, 5–10 and 10–15 those who came, then the other two.
    expect(story(seen)).toEqual(['0 called', '0 owed: 1× 0', '0 owed: 1× 15', '0 owed: 1× 20', '2 served 3', '4 served 6', '15 called', '20 called']);
    expect(seen.tally).toMatchObject({ arrived: 5, served: 5, owed: 3, reached: 3, unreached: 0 });
    expect(seen.contacts.map(({ attempt, end }) => [attempt, end])).toEqual(Array.from({ length: 5 }, () => [0, END.served]));
  });

  it('with their place are made in turn, by the order of the queue and the priority of the customer', async () => {
    const calls = ['arrives: 0m', 'arrives: 0m', 'arrives: 0m'];
    const inTurn = (priority: number) =>
      run(
        day({
          outbound: '{ keeps-place: true }',
          calls,
          campaign: 'segments: { listed: 100% }',
          inbound: ['arrives: 2m, segment: caller'],
          more: `segments: { listed: { priority: ${priority} }, caller: {} }`,
        }),
      );
    expect(story(await inTurn(0))).toEqual(['0 called', '0 owed: 1× 0', '0 owed: 1× 5', '0 owed: 1× 10', '2 served 13', '5 called', '10 called']);
    expect(story(await inTurn(-1))).toEqual(['0 called', '0 owed: 1× 0', '0 owed: 1× 10', '0 owed: 1× 15', '2 served 3', '10 called', '15 called']);
  });

  it('start only while enough agents are idle', async () => {
    const humans = 'groups: { desk: { agents: 2 } }';
    const seen = await run(day({ outbound: '{ keep-idle: 1 }', calls: ['arrives: 0m', 'arrives: 0m'], inbound: ['arrives: 6m'], humans }));
    expect(story(seen)).toEqual(['0 called', '0 owed: 1× 0', '0 owed: 1× 5', '5 called', '6 served 0']);
    // At 5 one is free and stays so; at 6 there are two.
    const later = await run(day({ outbound: '{ keep-idle: 1 }', calls: ['arrives: 2m'], inbound: ['arrives: 0m', 'arrives: 1m'], humans }));
    expect(story(later)).toEqual(['0 served 0', '1 served 0', '2 owed: 1× 4', '6 called']);
  });

  it('are made by whoever is on duty, and wait for the first who comes', async () => {
    const humans = 'groups: { desk: { agents: { late: { from: "10:00", to: "10:04", agents: 1 }, again: { from: "11:00", to: "13:00", agents: 1 } } } }';
    expect(story(await run(day({ outbound: '{}', calls: ['arrives: 0m', 'arrives: 1m'], humans })))).toEqual([
      '0 owed: 1× 60',
      '1 owed: 1× 119',
      '60 called',
      '120 called',
    ]);
  });

  it('ring in vain for as long as stated, are tried again, and given up in the end', async () => {
    const outbound = '{ answers: 0%, attempts: 3, ring: 30s, again-after: 1h, within: 90m }';
    const seen = await run(day({ outbound, calls: ['arrives: 0m'] }));
    expect(story(seen)).toEqual(['0 owed: 3× NaN']);
    // Called at 0:00, 1:00:30 and 2:01:00: given up at 2:01:30, and never a contact.
    expect(seen.needs).toMatchObject([{ end: END.unreached, closed: 121.5 * 60, humanSeconds: 90, resolved: 0, wait: 0 }]);
    expect(seen.legs[0]).toMatchObject({ work: 90, afterContact: 90 * 60 });
    expect(seen.contacts).toEqual([]);
    expect(seen.tally).toMatchObject({ arrived: 0, owed: 1, reached: 0, unreached: 1 });
    expect(seen.areas.busy.reduce((sum, seconds) => sum + seconds, 0)).toBe(90);
  });

  it('that are still owed when the run ends are in time, or too late', async () => {
    const ended = async (within: string) =>
      story(await run(day({ outbound: `{ within: ${within} }`, calls: ['arrives: 0m', 'arrives: 0m'], campaign: '', experiment: 'length: 4m, end: cut' })));
    expect(await ended('1h')).toEqual(['0 called', '0 owed: 1× 0', '0 owed: 0× Infinity']);
    expect(await ended('3m')).toEqual(['0 called', '0 owed: 1× 0', '0 owed: 0× NaN']);
    // What a call that nobody had time for would have taken is offered work: the talk, or the ringing.
    const offered = async (outbound: string) =>
      (await run(day({ outbound, calls: ['arrives: 0m', 'arrives: 1m'], experiment: 'length: 4m, end: cut' }))).legs.find(({ entered }) => entered === 60)!
        .work;
    expect(await offered('{}')).toBe(300);
    const first = await run(
      day({ outbound: '{ answers: 0%, attempts: 3, ring: 2m }', calls: ['arrives: 0m', 'arrives: 1m'], experiment: 'length: 3m, end: cut' }),
    );
    expect(first.legs.map(({ wait, work }) => [wait, work])).toEqual([
      [1, 360],
      [1, 360],
    ]);
  });

  it('reach 1 − (1 − a)^k of the customers with 1 ÷ a calls each', async () => {
    const customers = 4_000;
    for (const [answers, attempts] of [
      [0.6, 3],
      [0.25, 5],
      [0.5, 1],
    ] as const) {
      const seen = await run(
        day({
          outbound: `{ answers: ${answers * 100}%, attempts: ${attempts}, ${attempts > 1 ? 'again-after: 1h, ' : ''}ring: 10s }`,
          campaign: 'arrivals: { rate: 600/h }',
          humans: 'groups: { desk: { agents: 200 } }',
          experiment: `needs: ${customers}`,
        }),
      );
      const owed = seen.legs.filter(({ end }) => end === END.calledBack);
      const reached = owed.filter(({ talk }) => !Number.isNaN(talk));
      let missing = 1;
      for (let k = 0; k < attempts; k++) missing *= 1 - answers;
      const share = 1 - missing;
      expect(owed.length).toBe(customers);
      expect(Math.abs(reached.length / customers - share)).toBeLessThan(5 * Math.sqrt((share * missing) / customers));
      const calls = owed.reduce((sum, { wait }) => sum + wait, 0);
      expect(Math.abs(calls / reached.length - 1 / answers)).toBeLessThan((5 * Math.sqrt(1 - answers)) / answers / Math.sqrt(reached.length));
      expect(seen.needs.filter(({ end }) => end === END.unreached).length).toBe(customers - reached.length);
    }
  });

  it('are used as a list gives them, and who is reached may come back by itself', async () => {
    const more = 'returns: { after: { served: 100% }, delay: 30m, at-most: 1 }';
    const seen = await run(day({ outbound: '{}', calls: ['arrives: 10m, handle: 2m'], more }));
    expect(story(seen)).toEqual(['10 owed: 1× 0', '10 called', '42 served 0'].sort());
    expect(seen.needs).toMatchObject([{ attempts: 2, humanSeconds: 7 * 60, end: END.served }]);
  });

  it('make inbound calls wait like vacations of the server when the list never ends', async () => {
    // M/M/1 with vacations: E[W] = ρ ÷ (μ − λ) + E[V²] ÷ 2E[V] (Levy & Yechiali, Management Science 22, 1975); calls of 4 minutes: 5 min + 2 min.
    const text = `
schema: tandem/scenario@1
id: blending
experiment: { length: 100d, start: 2026-03-02, end: cut, replications: 1 }
intents: { ask: { human: { handle: { exponential: { mean: 5m } } } }, offer: { human: { handle: 4m } } }
sources:
  calls: { channel: voice, arrivals: { rate: 6/h }, intents: { ask: 100% } }
  campaign: { channel: voice, outbound: {}, arrivals: { rate: 30/h }, intents: { offer: 100% } }
humans: { groups: { desk: { agents: 1 } }, queues: { all: { groups: [desk] } } }
policies: { people: { type: human-only } }
`;
    const model = (await modelsOf(text)).get('people')!;
    const means = Array.from({ length: 10 }, (_, replication) => meanWait(model, replication));
    const mean = means.reduce((sum, one) => sum + one, 0) / means.length;
    const error = Math.sqrt(means.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (means.length - 1) / means.length);
    expect(error).toBeLessThan(0.03 * mean);
    expect(Math.abs(mean - 7 * 60)).toBeLessThan(6 * error);
  });

  it('leave inbound calls alone that other people take: not one of their rows changes', async () => {
    const text = (campaign: string) => `
schema: tandem/scenario@1
id: apart
experiment: { length: 8h, start: 2026-03-02T09:00, replications: 1 }
intents: { ask: { human: { handle: { exponential: { mean: 5m } } } }, offer: { human: { handle: 4m } } }
sources:
  calls: { channel: voice, arrivals: { rate: 60/h }, intents: { ask: 100% }, patience: 5m }
  ${campaign}
humans: { groups: { desk: { agents: 5, skills: { ask: {} } }, sales: { agents: 2, skills: { offer: {} } } } }
policies: { people: { type: human-only } }
`;
    const inbound = ({ legs, contacts, needs }: Observed) => [legs, contacts, needs].map((rows) => rows.filter(({ source }) => source === 0));
    const calling = 'campaign: { channel: voice, outbound: { answers: 50%, attempts: 2 }, arrivals: { rate: 40/h }, intents: { offer: 100% } }';
    expect(inbound(await run(text(calling)))).toEqual(inbound(await run(text(''))));
  });

  it('that are answered and made at once are the needs that they would be if the customers came', async () => {
    const text = (outbound: string) =>
      day({
        outbound,
        campaign: 'arrivals: { rate: 200/h }, intents: { ask: 100% }',
        humans: 'groups: { desk: { agents: unlimited } }',
        more: 'returns: { after: { served: 30% }, delay: { exponential: { mean: 20m } } }',
      }).replace('handle: 5m', 'handle: { lognormal: { mean: 5m, cv: 1 } }, resolves: 80%');
    const [called, come] = [await run(text('{}')), await run(text('{}').replace('outbound: {}, ', ''))];
    expect(called.needs).toEqual(come.needs);
    expect(called.contacts.map(({ sentToHuman: _decided, ...rest }) => rest)).toEqual(come.contacts.map(({ sentToHuman: _decided, ...rest }) => rest));
  });

  it('count as work, and in no service level, wait or share of those who come', async () => {
    const calls = ['arrives: 0m', 'arrives: 0m', 'arrives: 1m'];
    const text = day({ outbound: '{ answers: 0%, attempts: 2, ring: 30s }', calls, inbound: ['arrives: 10m', 'arrives: 11m'] });
    const model = (await modelsOf(text)).get('people')!;
    const { sums, sketches } = measured(model);
    expect(sums).toMatchObject({
      ...{ 'legs.offered': 2, 'legs.accepted': 2, 'legs.answered': 2, 'legs.waited': 1, 'legs.wait-seconds': 240, 'legs.handled': 2 },
      ...{ 'legs.answered-within': 1, 'legs.work-seconds': 600 + 6 * 30, 'areas.busy': 600 + 6 * 30 },
      ...{ 'outbound.customers': 3, 'outbound.calls': 6, 'outbound.reached': 0, 'outbound.unreached': 3, needs: 5, contacts: 2 },
    });
    expect(sketches['wait']!.reduce((sum, [, count]) => sum + count, 0)).toBe(2);
  });
});
