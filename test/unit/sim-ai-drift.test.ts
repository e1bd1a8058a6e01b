/** An AI that drifts: the same luck against a chance that moves. */
import { describe, expect, it } from 'vitest';
import { modelsOf } from '../support/random-scenario.ts';
import { observe } from '../support/world.ts';
import type { Observed } from '../support/world.ts';

const DAY = 86400;
const scenario = (drift: string, { concentration = '' } = {}) => `
schema: tandem/scenario@1
id: drift
experiment: { length: 20d, start: 2026-03-02, end: cut, replications: 1 }
intents: { ask: { ai: { resolves: 60% ${concentration}, turns: { mean: 2 }, turn: 30s }, human: { handle: 2m } } }
sources: { calls: { channel: voice, arrivals: { per-day: 1000 } } }
humans: { groups: { desk: { agents: 20 } } }
ai: { confidence: { auc: 0.8 }, ${drift} }
policies: { first: { type: ai-first, escalate: [ { on: low-confidence, below: 0% } ] } }
`;
const run = async (text: string): Promise<Observed> => observe((await modelsOf(text)).get('first')!);
const byArrival = ({ contacts }: Observed) => [...contacts].sort((a, b) => a.arrived - b.arrived);

describe('drift', () => {
  it('of nothing changes not a byte', async () => {
    const none = await run(scenario(''));
    const zero = await run(scenario('drift: { resolves: 0pp, shift: 0, each: 1w }'));
    expect(zero).toEqual(none);
  });

  it('begins when it says', async () => {
    const [none, late] = [byArrival(await run(scenario(''))), byArrival(await run(scenario('drift: { resolves: -5pp, each: 1d, from: 2026-03-12 }')))];
    expect(late.map((contact) => contact.arrived)).toEqual(none.map((contact) => contact.arrived));
    const first = none.findIndex((contact, i) => contact.aiWouldResolve !== late[i]!.aiWouldResolve);
    expect(none[first]!.arrived).toBeGreaterThan(10 * DAY);
    expect(none[first]!.arrived).toBeLessThan(11 * DAY);
  });

  it.each(['', ', concentration: 4'])('moves the share that succeeds by so many points, and only ever one way%s', async (concentration) => {
    const [none, worse] = await Promise.all(
      ['', 'drift: { resolves: -2pp, each: 1d }'].map(async (drift) => byArrival(await run(scenario(drift, { concentration })))),
    );
    expect(worse!.every((contact, i) => contact.aiWouldResolve <= none![i]!.aiWouldResolve)).toBe(true);
    if (concentration !== '') return;
    const last = worse!.filter(({ arrived }) => arrived >= 15 * DAY);
    const share = last.filter(({ aiWouldResolve }) => aiWouldResolve === 1).length / last.length;
    // 60 % − 2 points a day, at 17.5 days on average.
    const expected = 0.6 - 0.02 * 17.5;
    expect(Math.abs(share - expected)).toBeLessThan(5 * Math.sqrt((expected * (1 - expected)) / last.length));
  });

  it('of the shift moves stated confidence by logistic(log-odds + shift), and nothing that happens', async () => {
    const [none, vain] = [byArrival(await run(scenario(''))), byArrival(await run(scenario('drift: { shift: 0.1, each: 1d }')))];
    none.forEach(({ confidence, arrived, aiWouldResolve }, i) => {
      const logOdds = Math.log(confidence / (1 - confidence)) + (0.1 * arrived) / DAY;
      expect(vain[i]!.confidence).toBeCloseTo(1 / (1 + Math.exp(-logOdds)), 9);
      expect(vain[i]!.aiWouldResolve).toBe(aiWouldResolve);
    });
  });
});
