/** Outages of the AI, on contacts written out by hand with constant times: every moment is known. */
import { describe, expect, it } from 'vitest';
import * as END from '../../src/sim/end.ts';
import * as ORIGIN from '../../src/sim/origin.ts';
import { modelsOf } from '../support/random-scenario.ts';
import { observe } from '../support/world.ts';
import type { Observed } from '../support/world.ts';

/** Conversations of 4 turns of 1 min, humans of 2 min; the AI is down from 10 to 20 min. */
const scenario = (outages: string, { contacts = ['8m', '12m', '25m'], policy = 'type: ai-first', ai = '', agents = 5 } = {}) => `
schema: tandem/scenario@1
id: outages
experiment: { length: 2h, start: 2026-03-02T09:00, end: cut, replications: 1 }
intents: { ask: { ai: { turns: { mean: 4 }, turn: 1m }, human: { handle: 2m } } }
sources: { calls: { channel: voice, contacts: [ ${contacts.map((arrives, i) => `{ id: c${i}, arrives: ${arrives} }`).join(', ')} ] } }
humans: { groups: { desk: { agents: ${agents} } } }
ai: { ${outages}, price: { per-minute: 1 EUR } ${ai} }
policies: { first: { ${policy} } }
`;
const DOWN = 'windows: { one: { from: 10m, length: 10m } }';
const run = async (text: string, replication = 0): Promise<Observed> => observe((await modelsOf(text)).get('first')!, 'test', replication);
const minutes = (seconds: number) => seconds / 60;

interface Fate {
  readonly end: number;
  readonly ended: number;
  readonly aiMinutes: number;
  readonly cost: number;
}
const fates = ({ contacts, needs }: Observed): Fate[] => {
  const byTime = [...needs].sort((a, b) => a.born - b.born);
  return [...contacts]
    .sort((a, b) => a.arrived - b.arrived)
    .map(({ end, ended }, i) => ({ end, ended: minutes(ended), aiMinutes: minutes(byTime[i]!.aiSeconds), cost: byTime[i]!.aiCost }));
};
const LATE: Fate = { end: END.contained, ended: 29, aiMinutes: 4, cost: 4 };

describe('conversations in progress when the AI goes down', () => {
  // The first begins at 8 min and would end at 12 min.
  it.each([
    ['finish', { end: END.contained, ended: 12, aiMinutes: 4, cost: 4 }],
    ['humans', { end: END.served, ended: 12, aiMinutes: 2, cost: 2 }],
    ['lost', { end: END.lost, ended: 10, aiMinutes: 2, cost: 2 }],
    ['pause', { end: END.contained, ended: 22, aiMinutes: 4, cost: 4 }],
  ] as const)('%s', async (mode, first) => {
    const seen = await run(scenario(`outages: { ${DOWN}, in-progress: ${mode} }`));
    const direct: Fate = { end: END.served, ended: 14, aiMinutes: 0, cost: 0 };
    expect(fates(seen)).toEqual([first, direct, LATE]);
    expect(seen.legs.every(({ origin }) => origin === ORIGIN.aiDown)).toBe(true);
  });

  it('keeps the session of one that stands still', async () => {
    const seen = await run(scenario(`outages: { ${DOWN}, new-contacts: queue, in-progress: pause }`, { ai: ', sessions: { limit: 1, when-full: queue }' }));
    // 8–10 and 20–22 min; the one that came at 12 min from 22 to 26; the one at 25 min from 26 to 30.
    expect(fates(seen).map(({ ended }) => ended)).toEqual([22, 26, 30]);
  });

  it('has had the turns whose end lies before the outage, and no later trigger', async () => {
    const policy = 'type: ai-first, escalate: [ { on: turns, above: 2 }, { on: asks-for-human } ]';
    // Asks in every turn: the first turn fires at 9 min, before the outage; begun at 9 min, the turn would end at the moment of the outage.
    const ai = ', asks-for-human: { otherwise: 100%, prefers-human: 100% }';
    const seen = await run(scenario(`outages: { ${DOWN} }`, { contacts: ['8m', '9m'], policy, ai }));
    const [asked, cut] = [...seen.contacts].sort((a, b) => a.arrived - b.arrived);
    expect(asked).toMatchObject({ trigger: 1, sentToHuman: 1, forced: 0, entitled: 1 });
    expect(cut).toMatchObject({ trigger: -1, sentToHuman: 0, forced: 1, entitled: 0 });
  });

  it('go to humans, and new contacts too, where the policy says so by a trigger', async () => {
    const policy = 'type: ai-first, escalate: [ { on: ai-down } ]';
    const seen = await run(scenario(`outages: { ${DOWN}, new-contacts: lost, in-progress: lost }`, { policy }));
    expect(fates(seen).map(({ end }) => end)).toEqual([END.served, END.served, END.contained]);
  });

  it('are lost where no human takes them', async () => {
    const seen = await run(scenario(`outages: { ${DOWN} }`, { policy: 'type: ai-only' }));
    expect(fates(seen).map(({ end }) => end)).toEqual([END.lost, END.lost, END.contained]);
  });
});

describe('contacts that come while the AI is down', () => {
  it.each([
    ['humans', END.served, 14],
    ['queue', END.contained, 24],
    ['lost', END.lost, 12],
  ] as const)('%s', async (mode, end, ended) => {
    const seen = await run(scenario(`outages: { ${DOWN}, new-contacts: ${mode}, in-progress: finish }`));
    expect(fates(seen)[1]).toMatchObject({ end, ended });
  });

  it('stand with those who already waited for a session, in order of arrival', async () => {
    const seen = await run(
      scenario(`outages: { ${DOWN}, new-contacts: queue, in-progress: finish }`, {
        contacts: ['8m', '9m', '12m', '25m'],
        ai: ', sessions: { limit: 1, when-full: queue }',
      }),
    );
    expect(fates(seen).map(({ ended }) => ended)).toEqual([12, 24, 28, 32]);
    // Waiting for the AI: 9–20, 12–24 and 25–28 min.
    expect(minutes([...seen.areas.aiWaiting!].reduce((a, b) => a + b, 0))).toBeCloseTo(11 + 12 + 3, 9);
  });

  it('can see it in a rule', async () => {
    const policy = 'type: dynamic, route: [ { if: "ai.up", to: ai }, { to: human } ]';
    const seen = await run(scenario(`outages: { ${DOWN}, new-contacts: lost, in-progress: finish }`, { policy }));
    expect(fates(seen)[1]).toMatchObject({ end: END.served, ended: 14 });
    expect(seen.legs[0]).toMatchObject({ origin: ORIGIN.direct });
  });
});

describe('outages', () => {
  it('that overlap are one', async () => {
    const seen = await run(scenario('outages: { windows: { a: { from: 10m, length: 6m }, b: { from: 2026-03-02T09:14, length: 6m } } }'));
    expect([...seen.areas.aiDown!].map(minutes)).toEqual([10, 0, 0, 0]);
  });

  it('by chance are up and down for the times written, the same for every policy, beside planned ones', async () => {
    // Up 7, down 2: down at 7–9, 16–18, 25–27, …; with the planned one 10–20 min.
    const seen = await run(scenario(`outages: { ${DOWN}, random: { up: 7m, down: 2m } }`));
    expect(minutes(seen.areas.aiDown![0]!)).toBeCloseTo(2 + 10 + 2, 9);
  });

  it('by chance take the share of time that renewal theory says', async () => {
    const text = scenario('outages: { random: { up: { exponential: { mean: 3m } }, down: { exponential: { mean: 1m } } } }', { contacts: ['1m'] }).replace(
      'length: 2h',
      'length: 20d',
    );
    const { areas } = await run(text);
    const down = [...areas.aiDown!].reduce((a, b) => a + b, 0) / (20 * 86400);
    // 7200 cycles; Var of the share ≈ 2 p² (1 − p)² ÷ cycles for exponential times.
    expect(Math.abs(down - 0.25)).toBeLessThan(5 * Math.sqrt((2 * 0.25 * 0.25 * 0.75 * 0.75) / 7200));
  });

  it('that never come change nothing', async () => {
    const away = await run(scenario('outages: { windows: { late: { from: 3h, length: 1h } } }'));
    const without = await run(scenario('sessions: { limit: 100 }'));
    expect([away.needs, away.contacts, away.legs]).toEqual([without.needs, without.contacts, without.legs]);
  });
});
