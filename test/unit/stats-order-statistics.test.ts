import { describe, expect, it } from 'vitest';
import { Stream } from '../../src/random/stream.ts';
import { quantileBetween, quantileBounds } from '../../src/stats/order-statistics.ts';

/** P(lower ≤ N < upper), N of Bin(n, p), summed term by term. */
function chanceOf(lower: number, upper: number, n: number, p: number): number {
  let term = Math.exp(n * Math.log1p(-p));
  let sum = 0;
  for (let k = 0; k < upper; k++) {
    if (k >= lower) sum += term;
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  return sum;
}

describe('a quantile between replications', () => {
  it.each([
    [100, 0.9, 84, 96, 0.9557],
    [200, 0.95, 184, 197, 0.9672],
  ])('n = %d, p = %d: the values at places %d and %d, coverage %d', (n, p, lower, upper, coverage) => {
    const bounds = quantileBounds(n, p, 0.95)!;
    expect(bounds).toMatchObject({ lower, upper });
    expect(bounds.coverage).toBeCloseTo(coverage, 4);
  });

  it('has places whose chance is that of the binomial law, at least the confidence, and tight on both sides', () => {
    for (const n of [5, 17, 20, 36, 60, 150]) {
      for (const p of [0.1, 0.2, 0.5, 0.8, 0.9]) {
        for (const confidence of [0.8, 0.95, 0.99]) {
          const bounds = quantileBounds(n, p, confidence);
          if (bounds === null) continue;
          const { lower, upper, coverage } = bounds;
          expect(coverage).toBeCloseTo(chanceOf(lower, upper, n, p), 9);
          expect(coverage).toBeGreaterThanOrEqual(confidence - 1e-12);
          // one place further in would leave out more than half of what may be left out
          expect(chanceOf(0, lower + 1, n, p)).toBeGreaterThan((1 - confidence) / 2);
          expect(chanceOf(upper - 1, n + 1, n, p)).toBeGreaterThan((1 - confidence) / 2);
        }
      }
    }
  });

  it('is not available from too few: 36 for one in ten, 17 for one in five, at 95 %', () => {
    expect([quantileBounds(35, 0.9, 0.95), quantileBounds(35, 0.1, 0.95), quantileBounds(16, 0.8, 0.95)]).toEqual([null, null, null]);
    for (const bounds of [quantileBounds(36, 0.9, 0.95), quantileBounds(36, 0.1, 0.95), quantileBounds(17, 0.8, 0.95)]) expect(bounds).not.toBeNull();
    expect(quantileBetween(new Float64Array(35), 0.9, 0.95)).toEqual({ value: null, lo: null, hi: null, sd: null, n: 35, notes: ['too-few-replications'] });
    expect(quantileBetween(new Float64Array(0), 0.9, 0.95)).toMatchObject({ value: null, notes: ['no-data'] });
  });

  it('is values at their places, whatever order they come in, and leaves that order alone', () => {
    // 1 … 100 in a stride that is no order
    const values = Float64Array.from({ length: 100 }, (_, i) => ((i * 37) % 100) + 1);
    const before = [...values];
    expect(quantileBetween(values, 0.9, 0.95)).toEqual({ value: 90, lo: 84, hi: 96, sd: null, n: 100, notes: [] });
    expect([...values]).toEqual(before);
    expect(
      quantileBetween(
        Float64Array.from({ length: 20 }, (_, i) => i + 1),
        0.2,
        0.95,
      ),
    ).toMatchObject({ value: 4, lo: 1, hi: 9 });
  });

  it('turns over with the values', () => {
    const values = Float64Array.from({ length: 50 }, (_, i) => Math.sin(i * i));
    const [one, other] = [
      quantileBetween(values, 0.9, 0.95),
      quantileBetween(
        values.map((value) => -value),
        0.1,
        0.95,
      ),
    ];
    expect([one.lo, one.hi]).toEqual([-other.hi!, -other.lo!]);
  });

  it('covers as often as it says', () => {
    const [n, trials] = [40, 3000];
    const stream = new Stream('order', 0, 'test');
    const truth = -Math.log(0.1);
    let covered = 0;
    for (let trial = 0; trial < trials; trial++) {
      const values = Float64Array.from({ length: n }, (_, i) => {
        stream.draw(trial, 0, i, 0, 0);
        return -Math.log(stream.first);
      });
      const { lo, hi } = quantileBetween(values, 0.9, 0.95);
      if (lo! <= truth && truth <= hi!) covered++;
    }
    const { coverage } = quantileBounds(n, 0.9, 0.95)!;
    // 1 in a million either way
    expect(Math.abs(covered / trials - coverage)).toBeLessThan(4.9 * Math.sqrt((coverage * (1 - coverage)) / trials));
  });
});
