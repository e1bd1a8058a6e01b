import betaQuantileOfStdlib from '@stdlib/stats-base-dists-beta-quantile';
import { describe, expect, it } from 'vitest';
import { betaCdf } from '../../src/random/beta.ts';
import { normalQuantile } from '../../src/random/normal.ts';
import { clusteredShare } from '../../src/stats/clustered-share.ts';
import { wilson } from '../../src/stats/proportion.ts';
import { clopperPearson } from '../support/clopper-pearson.ts';

/** P(N = k), N of Bin(n, p), from the beta law. */
function binomial(k: number, n: number, p: number): number {
  const atLeast = (j: number): number => (j <= 0 ? 1 : j > n ? 0 : betaCdf(p, j, n - j + 1));
  return atLeast(k) - atLeast(k + 1);
}

function coverage(n: number, p: number, interval: (count: number) => readonly [number, number]): number {
  let covered = 0;
  for (let count = 0; count <= n; count++) {
    const [lo, hi] = interval(count);
    if (lo <= p && p <= hi) covered += binomial(count, n, p);
  }
  return covered;
}

describe('Wilson’s interval', () => {
  it('is where the score test at the same level stops rejecting', () => {
    for (const n of [1, 7, 20, 400]) {
      for (let count = 0; count <= n; count += Math.max(1, Math.floor(n / 13))) {
        for (const confidence of [0.8, 0.95, 0.999]) {
          const { lo, hi, value } = wilson(count, n, confidence);
          const z = normalQuantile((1 + confidence) / 2);
          for (const end of [lo!, hi!]) if (end > 0 && end < 1) expect(Math.abs(value! - end) / Math.sqrt((end * (1 - end)) / n)).toBeCloseTo(z, 9);
          expect(lo).toBeLessThanOrEqual(value!);
          expect(hi).toBeGreaterThanOrEqual(value!);
        }
      }
    }
  });

  it('of all or none has one end at 1 or 0 and is not of no width; of nothing is no data', () => {
    expect(wilson(20, 20, 0.95)).toMatchObject({ value: 1, hi: 1, n: 20, notes: [] });
    // n/(n + z²), by hand
    expect(wilson(20, 20, 0.95).lo).toBeCloseTo(20 / (20 + 1.959963984540054 * 1.959963984540054), 14);
    expect(wilson(0, 20, 0.95)).toMatchObject({ value: 0, lo: 0 });
    expect(wilson(0, 20, 0.95).hi).toBeCloseTo(1 - wilson(20, 20, 0.95).lo!, 14);
    expect(wilson(0, 0, 0.95)).toEqual({ value: null, lo: null, hi: null, sd: null, n: 0, notes: ['no-data'] });
  });

  it('covers about 95 in 100 over shares, where the textbook interval does not', () => {
    const shares = Array.from({ length: 181 }, (_, i) => 0.05 + i * 0.005);
    const mean = (interval: (count: number) => readonly [number, number]): number =>
      shares.reduce((sum, p) => sum + coverage(20, p, interval), 0) / shares.length;
    expect(mean((count) => [wilson(count, 20, 0.95).lo!, wilson(count, 20, 0.95).hi!])).toBeCloseTo(0.953, 2);
    const textbook = (count: number): readonly [number, number] => {
      const half = 1.959963984540054 * Math.sqrt(((count / 20) * (1 - count / 20)) / 20);
      return [count / 20 - half, count / 20 + half];
    };
    expect(mean(textbook)).toBeLessThan(0.92);
  });
});

describe('a share of things that come several to a replication', () => {
  it('is Wilson’s interval where each replication has one', () => {
    const held = Array.from({ length: 20 }, (_, r) => (r < 13 ? 1 : 0));
    const found = clusteredShare(
      held,
      held.map(() => 1),
      0.95,
    );
    const plain = wilson(13, 20, 0.95);
    expect(found.value).toBe(plain.value);
    expect(found.lo).toBeCloseTo(plain.lo!, 12);
    expect(found.hi).toBeCloseTo(plain.hi!, 12);
    expect(found.sd).toBeCloseTo(plain.sd!, 12);
  });

  it('counts replications when days of one share all their luck, or when all days hold', () => {
    const together = clusteredShare([7, 7, 7, 7, 7, 7, 0, 0, 0, 0], Array(10).fill(7), 0.95);
    expect(together).toMatchObject({ value: 0.6, lo: wilson(6, 10, 0.95).lo, hi: wilson(6, 10, 0.95).hi, n: 10 });
    expect(clusteredShare([7, 7, 7], [7, 7, 7], 0.95)).toMatchObject({ value: 1, lo: wilson(3, 3, 0.95).lo, hi: 1, n: 3 });
    expect(clusteredShare([0, 0, 0], [7, 7, 7], 0.95)).toMatchObject({ value: 0, lo: 0, hi: wilson(0, 3, 0.95).hi });
  });

  it('counts days when replications do not differ more than chance would have them', () => {
    // Every replication keeps 4 of 5: 20 replications are 100 independent days, and no more
    const found = clusteredShare(Array(20).fill(4), Array(20).fill(5), 0.95);
    expect(found.lo).toBeCloseTo(wilson(80, 100, 0.95).lo!, 12);
  });

  it('leaves out replications without any, and knows nothing of none', () => {
    expect(clusteredShare([1, 0, 1], [1, 0, 1], 0.95)).toMatchObject({ value: 1, n: 2 });
    expect(clusteredShare([0, 0], [0, 0], 0.95)).toMatchObject({ value: null, lo: null, hi: null, n: 0, notes: ['no-data'] });
  });

  it('covers the true share about 95 times in 100, alike or not', () => {
    // Weeks of 5 days; a week is bad with chance 0.3, and then a day keeps the limit with 0.6 instead of 0.95: 0.845 of all days
    let state = 12345;
    const draw = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
    let covered = 0;
    let naive = 0;
    const times = 1500;
    for (let time = 0; time < times; time++) {
      const held = Array.from({ length: 20 }, () => {
        const chance = draw() < 0.3 ? 0.6 : 0.95;
        return [0, 0, 0, 0, 0].filter(() => draw() < chance).length;
      });
      const holds = ({ lo, hi }: { lo: number | null; hi: number | null }): number => (lo! <= 0.845 && 0.845 <= hi! ? 1 : 0);
      covered += holds(clusteredShare(held, Array(20).fill(5), 0.95));
      naive += holds(
        wilson(
          held.reduce((sum, one) => sum + one, 0),
          100,
          0.95,
        ),
      );
    }
    // Standard error 0.0056; Wilson's interval over days as if they were independent is too narrow
    expect(covered / times).toBeGreaterThan(0.93);
    expect(covered / times).toBeLessThan(0.98);
    expect(naive / times).toBeLessThan(0.91);
  });
});

describe('Clopper and Pearson’s interval', () => {
  it('agrees with @stdlib’s beta quantiles to 1e-9', () => {
    let worst = 0;
    for (const n of [1, 2, 5, 20, 36, 100, 1000, 10_000]) {
      for (const share of [0, 0.001, 0.02, 0.1, 0.3, 0.5, 0.8, 0.95, 0.999, 1]) {
        const count = Math.round(share * n);
        for (const confidence of [0.5, 0.9, 0.95, 0.999, 0.999999]) {
          const [lo, hi] = clopperPearson(count, n, confidence);
          const tail = (1 - confidence) / 2;
          if (count > 0) worst = Math.max(worst, Math.abs(lo / betaQuantileOfStdlib(tail, count, n - count + 1) - 1));
          if (count < n) worst = Math.max(worst, Math.abs(hi / betaQuantileOfStdlib(1 - tail, count + 1, n - count) - 1));
        }
      }
    }
    expect(worst).toBeLessThan(1e-9);
    expect([clopperPearson(0, 7, 0.95)[0], clopperPearson(7, 7, 0.95)[1]]).toEqual([0, 1]);
  });

  it('never covers less than it says, and reaches about as far as Wilson’s', () => {
    for (const p of [0.02, 0.1, 0.37, 0.5, 0.83, 0.99]) expect(coverage(20, p, (count) => clopperPearson(count, 20, 0.95))).toBeGreaterThanOrEqual(0.95);
    for (const [count, n] of [
      [19, 20],
      [50, 100],
      [970, 1000],
    ] as const) {
      const [lo, hi] = clopperPearson(count, n, 0.95);
      const { lo: from, hi: to } = wilson(count, n, 0.95);
      expect(Math.abs(lo - from!)).toBeLessThan(0.5 / Math.sqrt(n) / Math.sqrt(n) + 0.01);
      expect(Math.abs(hi - to!)).toBeLessThan(0.5 / Math.sqrt(n) / Math.sqrt(n) + 0.01);
    }
  });
});
