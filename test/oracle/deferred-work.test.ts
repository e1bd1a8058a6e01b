/** E-mail and messages beside calls, on contacts written out by hand with constant times: every moment is known. And limits: priorities with preemption. */
import { describe, expect, it } from 'vitest';
import * as END from '../../src/sim/end.ts';
import { modelsOf } from '../support/random-scenario.ts';
import { observe } from '../support/world.ts';
import type { Observed } from '../support/world.ts';

interface Day {
  readonly calls?: readonly string[];
  readonly mails?: readonly string[];
  readonly groups?: string;
  readonly mail?: string;
  readonly handle?: string;
}

/** Calls of 5 minutes, e-mails of 10, one agent; everybody patient. */
function day({
  calls = [],
  mails = [],
  groups = '{ desk: { agents: 1 } }',
  mail = '',
  handle = '5m, by-channel: { email: { handle: 10m }, messaging: { handle: 10m } }',
}: Day) {
  const list = (id: string, contacts: readonly string[]) => `contacts: [ ${contacts.map((text, index) => `{ id: ${id}${index}, ${text} }`).join(', ')} ]`;
  return `
schema: tandem/scenario@1
id: by-hand
experiment: { length: 2h, start: 2026-03-02T09:00 }
intents: { ask: { human: { handle: ${handle} } } }
sources: { calls: { channel: voice, ${list('c', calls)} }, mails: { channel: email, ${mail} ${list('m', mails)} } }
humans: { groups: ${groups} }
policies: { people: { type: human-only } }
`;
}

const run = async (text: string): Promise<Observed> => observe((await modelsOf(text)).get('people')!);
const minutes = (seconds: number) => Math.round((seconds / 60) * 1e6) / 1e6;
/** Source, minute of arrival, of answer and of the end, in order of arrival. */
const fates = ({ contacts, legs }: Observed): (readonly [number, number, number, number])[] =>
  [...contacts]
    .sort((a, b) => a.arrived - b.arrived || a.source - b.source)
    .map(({ source, arrived, ended }) => {
      const leg = legs.find((one) => one.source === source && one.entered === arrived)!;
      return [source, minutes(arrived), minutes(arrived + leg.wait), minutes(ended)] as const;
    });
const total = (cells: Float64Array | undefined) => (cells ?? new Float64Array()).reduce((sum, cell) => sum + cell, 0);

describe('an e-mail', () => {
  it('is put aside at once for a call, keeps what is done, and is taken up again after it', async () => {
    const seen = await run(day({ mails: ['arrives: 10m'], calls: ['arrives: 14m', 'arrives: 16m'] }));
    // E-mail 10–14; calls 14–19 and 19–24; the e-mail's last six minutes 24–30.
    expect(fates(seen)).toEqual([
      [1, 10, 10, 30],
      [0, 14, 14, 19],
      [0, 16, 19, 24],
    ]);
    expect(total(seen.areas.interruptions)).toBe(1);
    expect(total(seen.areas.begun)).toBe(1);
    expect(minutes(total(seen.areas.backlog))).toBe(20);
    // In hand 4 + 6 minutes, aside 10, which is no wait for an answer.
    expect(minutes(total(seen.areas.busy))).toBe(20);
    expect(minutes(total(seen.areas.waiting))).toBe(13);
    expect(seen.needs.map(({ wait, humanSeconds }) => [minutes(wait), minutes(humanSeconds)]).sort()).toEqual(
      [
        [0, 10],
        [0, 5],
        [3, 5],
      ].sort(),
    );
  });

  it('goes on at once with somebody else who is free for it', async () => {
    // The call goes to the first group, whose only agent writes; the writers have been idle since minute 12.
    const groups = '{ desk: { agents: 1 }, writers: { agents: 1, channels: { email: {} } } }';
    const seen = await run(day({ groups, mails: ['arrives: 1m', 'arrives: 2m', 'arrives: 10m30s'], calls: ['arrives: 14m'] }));
    expect(fates(seen)).toEqual([
      [1, 1, 1, 11],
      [1, 2, 2, 12],
      [1, 10.5, 11, 21],
      [0, 14, 14, 19],
    ]);
    expect(total(seen.areas.interruptions)).toBe(1);
  });

  it('is finished first where it is not interrupted', async () => {
    const groups = '{ desk: { agents: 1, channels: { voice: {}, email: { interrupted: false } } } }';
    expect(fates(await run(day({ groups, mails: ['arrives: 10m', 'arrives: 11m'], calls: ['arrives: 14m'] })))).toEqual([
      [1, 10, 10, 20],
      [1, 11, 25, 35],
      [0, 14, 20, 25],
    ]);
  });

  it('takes its turn like a call where it is not deferred', async () => {
    const groups = '{ desk: { agents: 1, channels: { voice: {}, email: { deferred: false } } } }';
    expect(fates(await run(day({ groups, mails: ['arrives: 10m', 'arrives: 11m'], calls: ['arrives: 14m'] })))).toEqual([
      [1, 10, 10, 20],
      [1, 11, 20, 30],
      [0, 14, 30, 35],
    ]);
  });

  it('waits until no call waits, and the one put aside goes before one that nobody has begun', async () => {
    const seen = await run(day({ mails: ['arrives: 10m', 'arrives: 11m'], calls: ['arrives: 12m', 'arrives: 13m'] }));
    expect(fates(seen)).toEqual([
      [1, 10, 10, 30],
      [1, 11, 30, 40],
      [0, 12, 12, 17],
      [0, 13, 17, 22],
    ]);
  });

  it('interrupts nobody while somebody is idle, and then whoever has been at one longest', async () => {
    const seen = await run(day({ groups: '{ desk: { agents: 3 } }', mails: ['arrives: 10m', 'arrives: 11m'], calls: ['arrives: 12m', 'arrives: 13m'] }));
    expect(fates(seen)).toEqual([
      [1, 10, 10, 24],
      [1, 11, 11, 21],
      [0, 12, 12, 17],
      [0, 13, 13, 18],
    ]);
    // The first is taken up by the one whom the first call leaves free at 17, with seven minutes to go.
  });

  it('goes on at the speed of whoever takes it up', async () => {
    const groups =
      '{ slow: { agents: 1, skills: { ask: { speed: 0.5 } } }, fast: { agents: { late: { from: "09:16", to: "24:00", agents: 1 } }, skills: { ask: { speed: 2 } } } }';
    const seen = await run(day({ groups, mails: ['arrives: 10m'], calls: ['arrives: 14m'] }));
    // 20 minutes in slow hands from 10 to 14: two minutes of work done. The call takes the slow one to 24; the fast one comes at 16 and needs four for the rest.
    expect(fates(seen)).toEqual([
      [1, 10, 10, 20],
      [0, 14, 14, 24],
    ]);
    expect(minutes(seen.needs.find(({ source }) => source === 1)!.humanSeconds)).toBe(8);
  });

  it('keeps its after-contact work together: a call waits for that', async () => {
    const handle = '5m, by-channel: { email: { handle: 10m, after-contact: 4m } }';
    expect(fates(await run(day({ handle, mails: ['arrives: 10m'], calls: ['arrives: 21m'] })))).toEqual([
      [1, 10, 10, 20],
      [0, 21, 24, 29],
    ]);
  });

  it('is given up by an impatient customer only before it is begun', async () => {
    const seen = await run(day({ mail: 'patience: 5m,', mails: ['arrives: 10m', 'arrives: 11m'], calls: ['arrives: 12m', 'arrives: 13m'] }));
    const ends = [...seen.contacts].sort((a, b) => a.arrived - b.arrived).map(({ end, ended }) => [end, minutes(ended)]);
    expect(ends).toEqual([
      [END.served, 30],
      [END.abandoned, 16],
      [END.served, 17],
      [END.served, 22],
    ]);
  });

  it('leaves a backlog, and the age of its oldest, when the window ends', async () => {
    const seen = await run(day({ mails: ['arrives: 100m', 'arrives: 101m', 'arrives: 115m'], calls: ['arrives: 105m'] }));
    expect(Array.from(seen.areas.backlogLeft!, (value, index) => (index === 1 ? minutes(value) : value))).toEqual([2, 19]);
  });
});

describe('calls beside e-mail that gives way', () => {
  const world = (mails: string) => `
schema: tandem/scenario@1
id: blended
experiment: { length: 40h, start: 2026-03-02T00:00, replications: 1 }
intents: { ask: { human: { handle: { exponential: { mean: 3m } }, by-channel: { email: { handle: { exponential: { mean: 6m } } } } } } }
sources: { calls: { channel: voice, patience: { exponential: { mean: 4m } }, arrivals: { rate: 50/h } } ${mails} }
humans: { groups: { desk: { agents: 3 } } }
policies: { people: { type: human-only } }
`;

  it('fare as if there were none, to the last bit', async () => {
    const without = await run(world(''));
    const beside = await run(world(', mails: { channel: email, arrivals: { rate: 12/h } }'));
    // Who serves differs, and so does who closes the run: the calls of the window are the same, in what they wait and when they end.
    const calls = ({ contacts }: Observed) => contacts.filter(({ source }) => source === 0).map(({ arrived, ended, end }) => [arrived, ended, end]);
    expect(calls(beside)).toEqual(calls(without));
    expect(total(beside.areas.interruptions)).toBeGreaterThan(50);
  });

  it('is one server with preemption and resumption, where both times are known', async () => {
    // One agent, calls M/M/1 at load a, e-mails below them: W₂ = (Σ λ E[S²]/2) / ((1−ρ₁)(1−ρ₁−ρ₂)) + E[S₂]/(1−ρ₁), time in the system.
    const text = `
schema: tandem/scenario@1
id: preemptive-resume
experiment: { length: 1500h, start: 2026-03-02T00:00, replications: 1, follow: 40h }
intents: { ask: { human: { handle: { exponential: { mean: 3m } }, by-channel: { email: { handle: { exponential: { mean: 6m } } } } } } }
sources: { calls: { channel: voice, arrivals: { rate: 8/h } }, mails: { channel: email, arrivals: { rate: 3/h } } }
humans: { groups: { desk: { agents: 1 } } }
policies: { people: { type: human-only } }
`;
    const { contacts } = await run(text);
    const sojourn = (source: number) => {
      const own = contacts.filter((contact) => contact.source === source);
      return own.reduce((sum, { arrived, ended }) => sum + ended - arrived, 0) / own.length / 3600;
    };
    const [rho1, rho2] = [8 / 20, 3 / 10];
    const residual = (8 * 2 * (1 / 20) * (1 / 20) + 3 * 2 * (1 / 10) * (1 / 10)) / 2;
    const calls = 1 / 20 / (1 - rho1);
    const mails = residual / ((1 - rho1) * (1 - rho1 - rho2)) + 1 / 10 / (1 - rho1);
    // 12 000 calls, 4 500 e-mails, correlated over busy periods: about 2 % and 4 % standard error; preemption left out would be off by a quarter and more.
    expect(sojourn(0) / calls).toBeGreaterThan(0.9);
    expect(sojourn(0) / calls).toBeLessThan(1.1);
    expect(sojourn(1) / mails).toBeGreaterThan(0.8);
    expect(sojourn(1) / mails).toBeLessThan(1.2);
  });
});

describe('an e-mail that is put aside', () => {
  it('goes there too when it was begun at once, whoever had overflowed before it', async () => {
    const groups = '{ desk: { agents: 1 }, back: { agents: 1 } }';
    const queues = 'queues: { calls: { takes: { channels: [voice] }, groups: [desk] }, rest: { groups: [desk, { group: back, after: 3m }] } }';
    const text = day({ groups, mails: ['arrives: 1m', 'arrives: 20m'], calls: ['arrives: 0m', 'arrives: 21m'] });
    const seen = await run(text.replace(/^(humans: .*) }$/m, `$1, ${queues} }`));
    // The first waits three minutes and goes to the back; the second is put aside after one of its ten, and goes there two later.
    expect(fates(seen).filter(([source]) => source === 1)).toEqual([
      [1, 1, 4, 14],
      [1, 20, 20, 32],
    ]);
  });

  it('goes to the next group after its time, counted from its arrival', async () => {
    const groups = '{ desk: { agents: 1 }, letters: { agents: 1, channels: { email: {} } } }';
    const text = day({ groups, mails: ['arrives: 10m'], calls: ['arrives: 14m'] }).replace(
      /(humans: .*) }\n/,
      '$1, queues: { all: { groups: [desk, { group: letters, after: 6m }] } } }\n',
    );
    // Aside from 14 on; letters takes it at 16, with six minutes to go.
    expect(fates(await run(text))).toEqual([
      [1, 10, 10, 22],
      [0, 14, 14, 19],
    ]);
  });
});
