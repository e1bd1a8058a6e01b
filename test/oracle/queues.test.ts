/** The engine against closed forms and exact recursions of plain queues. */
import { describe, expect, it } from 'vitest';
import { modelsFrom, observe, waits } from '../support/world.ts';

const plainQueue = (agents: number, needs: number, patience = '') => `
schema: tandem/scenario@1
id: plain
experiment: { needs: ${needs}, replications: 1 }
intents: { call: { human: { handle: { exponential: { mean: 1m } } } } }
sources: { calls: { channel: voice, arrivals: { rate: 540/h }, ${patience} } }
humans: { groups: { all: { agents: ${agents} } } }
policies: { humans: { type: human-only } }
`;

describe('a plain queue', () => {
  it('follows the Kiefer–Wolfowitz recursion contact by contact', async () => {
    const model = (await modelsFrom(plainQueue(10, 5000))).get('humans')!;
    const { legs } = observe(model);
    // The workload vector: times at which each of the ten agents becomes free.
    const free = new Float64Array(10);
    for (const leg of [...legs].sort((a, b) => a.entered - b.entered)) {
      free.sort();
      const start = Math.max(leg.entered, free[0]!);
      expect(leg.wait).toBe(start - leg.entered);
      free[0] = start + leg.talk;
    }
    expect(legs).toHaveLength(5000);
  });

  it('gives everybody a shorter or equal wait with one more agent', async () => {
    const ten = observe((await modelsFrom(plainQueue(10, 5000))).get('humans')!).legs;
    const eleven = observe((await modelsFrom(plainQueue(11, 5000))).get('humans')!).legs;
    const waits = new Map(ten.map((leg) => [leg.entered, leg.wait]));
    for (const leg of eleven) expect(leg.wait).toBeLessThanOrEqual(waits.get(leg.entered)!);
  });

  it('waits as long as Erlang C says', async () => {
    // λ = 9, μ = 1, c = 10: mean wait 0.66873 min (start-up bias at 200,000 is far below the error).
    const model = (await modelsFrom(plainQueue(10, 200_000))).get('humans')!;
    const means = Array.from({ length: 8 }, (_, replication) => waits(model, 'erlang', replication).mean / 60);
    const mean = means.reduce((a, b) => a + b, 0) / means.length;
    const error = Math.sqrt(means.reduce((a, b) => a + (b - mean) * (b - mean), 0) / (means.length - 1) / means.length);
    expect(error).toBeLessThan(0.02);
    expect(Math.abs(mean - 0.66873)).toBeLessThan(4 * error);
  });

  it('loses as many as Erlang A says', async () => {
    // n = 100, λ = 100, patience mean 0.5: P(abandon) 0.04668, P(wait) 0.43.
    const text = plainQueue(100, 200_000, 'patience: { exponential: { mean: 30s } }').replace('540/h', '6000/h');
    const { abandoned, waited } = waits((await modelsFrom(text)).get('humans')!, 'erlang', 0);
    expect(abandoned).toBeCloseTo(0.04668, 2);
    expect(waited).toBeCloseTo(0.43, 1);
  });
});
