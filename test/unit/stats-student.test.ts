import normalQuantileOfStdlib from '@stdlib/stats-base-dists-normal-quantile';
import tCdfOfStdlib from '@stdlib/stats-base-dists-t-cdf';
import tQuantileOfStdlib from '@stdlib/stats-base-dists-t-quantile';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile } from '../../src/random/normal.ts';
import { tCdf, tQuantile, tTwoSidedP } from '../../src/stats/student.ts';

const DEGREES = [1, 2, 3, 5, 9, 19, 29.5, 99, 399, 1e4, 1e6];

function worst(pairs: readonly (readonly [value: number, reference: number])[]): number {
  return Math.max(...pairs.map(([value, reference]) => Math.abs(value / reference - 1)));
}

describe('Student’s t', () => {
  it.each(DEGREES)('agrees with @stdlib at %d degrees of freedom', (df) => {
    expect(worst([-35, -8, -3, -1, -0.01, 0.5, 2, 6].map((t) => [tCdf(t, df), tCdfOfStdlib(t, df)]))).toBeLessThan(1e-9);
    expect(worst([1e-9, 1e-5, 0.001, 0.025, 0.2, 0.4, 0.6, 0.9, 0.975, 0.9999].map((p) => [tQuantile(p, df), tQuantileOfStdlib(p, df)]))).toBeLessThan(1e-9);
  });

  it('and the normal law agree with @stdlib to 1e-9 over every number of replications up to 400 and every level in use', () => {
    const tails = [1e-9, 1e-6, 1e-4, 5e-4, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.49, 0.4999];
    const degrees = [0.5, 1.5, 7.3, 499, 999, 1999, 4999, 99_999, 999_999, ...Array.from({ length: 400 }, (_, i) => i + 1)];
    const quantiles = degrees.flatMap((df) => tails.flatMap((p) => [p, 1 - p]).map((p) => [tQuantile(p, df), tQuantileOfStdlib(p, df)] as const));
    expect(worst(quantiles)).toBeLessThan(1e-9);
    // Beyond, @stdlib's share is 0 and there is nothing to agree with
    const shares = degrees.flatMap((df) => [-35, -20, -12, -5, -2, -0.5, -0.01, -1e-4, 0.1, 1, 3, 8].map((t) => [tCdf(t, df), tCdfOfStdlib(t, df)] as const));
    expect(worst(shares)).toBeLessThan(1e-9);
    expect(worst(tails.flatMap((p) => [p, 1 - p]).map((p) => [normalQuantile(p), normalQuantileOfStdlib(p, 0, 1)]))).toBeLessThan(1e-9);
    // @stdlib's normal quantile loses digits below 1e-9; ours goes there and back
    expect(worst([1e-15, 1e-12, 1e-9, 0.025].map((p) => [normalCdf(normalQuantile(p)), p]))).toBeLessThan(1e-12);
  });

  it('has the closed forms of 1 and 2 degrees of freedom, down to tiny tails', () => {
    for (const t of [0.001, 0.7, 1, 12.7, 1e6, 1e150]) {
      expect(worst([[tTwoSidedP(t, 1), (2 / Math.PI) * Math.atan(1 / t)]])).toBeLessThan(1e-13);
      const root = Math.sqrt(2 + t * t);
      expect(worst([[tTwoSidedP(t, 2), 2 / (root * (root + t))]])).toBeLessThan(1e-13);
    }
  });

  it('has the values of mpmath 1.3 at 40 digits', () => {
    const cases = [
      [0.975, 1, 12.706204736174705],
      [0.975, 9, 2.2621571627982053],
      [0.975, 19, 2.0930240544083096],
      [0.995, 99, 2.626405457280828],
    ] as const;
    expect(worst(cases.map(([p, df, value]) => [tQuantile(p, df), value]))).toBeLessThan(1e-13);
  });

  // scipy 1.17, t.ppf
  it.each([
    [1e-300, 1, -3.183098861837907e299],
    [1e-30, 5, -1568392.5590979715],
    [1e-30, 99, -16.632307231330607],
  ])('reaches into the tail: p %d, df %d', (p, df, value) => {
    expect(worst([[tQuantile(p, df), value]])).toBeLessThan(1e-11);
  });

  it('goes there and back, is symmetric, and becomes the normal law', () => {
    for (const df of DEGREES) {
      for (const p of [1e-12, 0.003, 0.1, 0.4999]) {
        expect(worst([[tCdf(tQuantile(p, df), df), p]])).toBeLessThan(1e-10);
        expect(tQuantile(1 - p, df)).toBeCloseTo(-tQuantile(1 - (1 - p), df), 6);
      }
      expect(tQuantile(0.5, df)).toBe(0);
      expect(tTwoSidedP(0, df)).toBe(1);
      expect(tTwoSidedP(-3, df)).toBe(tTwoSidedP(3, df));
    }
    expect(tQuantile(0.975, 1e9)).toBeCloseTo(normalQuantile(0.975), 7);
    expect(tQuantile(0.975, Infinity)).toBe(normalQuantile(0.975));
    expect(tTwoSidedP(1.959963984540054, Infinity)).toBeCloseTo(0.05, 14);
    expect([tQuantile(0, 5), tQuantile(1, 5), tQuantile(2, 5), tCdf(Infinity, 5), tCdf(-Infinity, 5)]).toEqual([-Infinity, Infinity, Number.NaN, 1, 0]);
  });
});
