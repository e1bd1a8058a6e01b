/** Requests of the AI a minute, on contacts written out by hand with constant times: every moment is known. */
import { describe, expect, it } from 'vitest';
import * as END from '../../src/sim/end.ts';
import * as ORIGIN from '../../src/sim/origin.ts';
import { modelsOf } from '../support/random-scenario.ts';
import { observe } from '../support/world.ts';
import type { Observed } from '../support/world.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

/** Conversations of 2 turns of 10 s, humans of 2 min. */
const scenario = (ai: string, { contacts = ['0s', '0s'], escalate = '', turns = 2, price = '' } = {}) => `
schema: tandem/scenario@1
id: requests
experiment: { length: 2h, start: 2026-03-02T09:00, end: cut, replications: 1 }
intents: { ask: { ai: { turns: { mean: ${turns} }, turn: 10s }, human: { handle: 2m } } }
sources: { calls: { channel: voice, contacts: [ ${contacts.map((arrives, i) => `{ id: c${i}, arrives: ${arrives} }`).join(', ')} ] } }
humans: { groups: { desk: { agents: 5 } } }
ai: { ${ai}${price} }
policies: { first: { type: ai-first, escalate: [ ${escalate} ] } }
`;
const run = async (text: string): Promise<Observed> => observe((await modelsOf(text)).get('first')!);
/** Seconds after the start of the window at which contacts end, in the order in which they came. */
const ends = ({ contacts }: Observed): readonly number[] => contacts.toSorted((a, b) => a.arrived - b.arrived || a.ended - b.ended).map(({ ended }) => ended);

const ONE = 'requests: { per-minute: 1 }';

describe('a limit of the requests', () => {
  it('makes each turn wait for its own, first come, first served', async () => {
    // The first conversation asks at 0 and 10 s, the second at 0 and 70 s: starts at 0, 120; 60, 180 s.
    const seen = await run(scenario(ONE, { price: ', price: { per-minute: 1 EUR }' }));
    expect(ends(seen)).toEqual([130, 190]);
    expect(seen.needs.map(({ aiSeconds }) => aiSeconds).sort((a, b) => a - b)).toEqual([130, 190]);
    expect(sum(seen.needs.map(({ aiCost }) => aiCost))).toBeCloseTo(320 / 60, 12);
    expect(sum(seen.areas.aiTurns!)).toBe(4);
    expect(sum(seen.areas.aiTurnsWaited!)).toBe(0 + 110 + 60 + 110);
  });

  it('lets so many start at once after a quiet time', async () => {
    // Starts: 0, 0; then one a minute.
    expect(ends(await run(scenario('requests: { per-minute: 1, burst: 2 }')))).toEqual([70, 130]);
    // After ten quiet minutes no more than two have been saved.
    expect(ends(await run(scenario('requests: { per-minute: 1, burst: 2 }', { contacts: ['10m', '10m', '10m'], turns: 1 })))).toEqual([610, 610, 670]);
  });

  it('counts the waiting for limits of time, and for rules', async () => {
    // At the end of the second turn 130 s have passed, in the other conversation 70 s at the end of the first.
    for (const trigger of ['{ on: time, above: 60s }', `{ on: rule, if: "ai.elapsed > duration('60s')" }`]) {
      const seen = await run(scenario(ONE, { escalate: trigger }));
      expect(seen.legs.map(({ entered }) => entered).sort((a, b) => a - b)).toEqual([70, 130]);
      expect((await run(scenario('', { escalate: trigger }))).legs).toEqual([]);
    }
  });

  it('sends new conversations away where the scenario says so, and only these', async () => {
    const contacts = ['0s', '0s', '61s', '119s', '120s'];
    const to = async (where: string, escalate = '') => run(scenario(`requests: { per-minute: 1, when-limited: ${where} }`, { contacts, escalate }));
    // The second turn of the first waits until 60 s; the last one's until 180 s.
    const humans = await to('humans');
    expect(ends(humans)).toEqual([70, 120, 181, 239, 190]);
    expect(humans.legs.map(({ origin }) => origin)).toEqual([ORIGIN.forced, ORIGIN.forced, ORIGIN.forced]);
    const lost = await to('lost');
    expect(lost.contacts.filter(({ end }) => end === END.lost).map(({ ended }) => ended)).toEqual([0, 61, 119]);
    // A policy with the trigger ai-full sends them to humans.
    expect((await to('lost', '{ on: ai-full }')).contacts).toEqual((await to('humans', '{ on: ai-full }')).contacts);
  });

  it('is no door for those who have waited for a session', async () => {
    const seen = await run(scenario('requests: { per-minute: 1, when-limited: lost }, sessions: { limit: 1, when-full: queue }', { turns: 1 }));
    expect(ends(seen)).toEqual([10, 70]);
    expect(sum(seen.needs.map(({ aiSeconds }) => aiSeconds))).toBe(10 + 60);
  });

  it.each([
    // Down from 30 to 90 s. The first conversation waits for its second request, due at 60 s; another comes at 95 s.
    ['pause', [130, 250], 70 + 155],
    ['finish', [70, 190], 70 + 95],
    ['humans', [150, 165], 30 + 70],
    ['lost', [30, 165], 30 + 70],
  ] as const)('in an outage: %s', async (mode, ended, aiSeconds) => {
    const outages = `outages: { windows: { one: { from: 30s, length: 60s } }, in-progress: ${mode} }`;
    const seen = await run(scenario(`${ONE}, ${outages}`, { contacts: ['0s', '95s'] }));
    expect(ends(seen)).toEqual(ended);
    expect(sum(seen.needs.map((need) => need.aiSeconds))).toBe(aiSeconds);
  });

  it('that nobody meets changes not a byte of rows and integrals', async () => {
    const text = (ai: string) => `
schema: tandem/scenario@1
id: plenty
experiment: { length: 20h, start: 2026-03-02T09:00, follow: 4h, replications: 1 }
intents: { ask: { ai: { resolves: 60%, turns: { mean: 5, cv: 0.6 }, turn: 17s, notices-failure: 30% }, human: { handle: { exponential: { mean: 3m } } } } }
sources: { chats: { channel: chat, arrivals: { rate: 60/h }, patience: 4m } }
humans: { groups: { desk: { agents: 2 } } }
ai: { confidence: { auc: 0.7 }, asks-for-human: { otherwise: 5% }, latency: { exponential: { mean: 2s } }, price: { per-minute: 0.1 EUR }${ai} }
returns: { after: { unresolved: 50% }, delay: 1h }
policies: { first: { type: ai-first, escalate: [ { on: rule, if: "ai.turn > 3.0 && ai.confidence < 0.5" }, { on: time, above: 2m }, { on: asks-for-human, times: 2 }, { on: low-confidence, below: 20% } ] } }
`;
    const without = await run(text(''));
    const { aiTurns, aiTurnsWaited, ...areas } = (await run(text(', requests: { per-minute: 1000000, burst: 1000 }'))).areas;
    const limited = await run(text(', requests: { per-minute: 1000000, burst: 1000 }'));
    expect(without.legs.length).toBeGreaterThan(300);
    expect({ needs: limited.needs, contacts: limited.contacts, legs: limited.legs, areas }).toEqual({
      needs: without.needs,
      contacts: without.contacts,
      legs: without.legs,
      areas: without.areas,
    });
    expect(sum(aiTurns!)).toBeGreaterThan(1000);
    expect(sum(aiTurnsWaited!)).toBe(0);
  });
});
