import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/random/normal.ts';
import { Stream } from '../../src/random/stream.ts';
import { holm } from '../../src/stats/holm.ts';
import type { Interval } from '../../src/stats/interval.ts';
import { smallestDetectable } from '../../src/stats/power.ts';
import { isNarrow } from '../../src/stats/sequential.ts';
import { tTwoSidedP } from '../../src/stats/student.ts';

describe('Holm', () => {
  it('adjusts step by step, in the order given', () => {
    // by hand: sorted .005 .011 .02 .04 × 4 3 2 1
    const adjusted = holm([0.011, 0.04, 0.005, 0.02]);
    [0.033, 0.04, 0.02, 0.04].forEach((p, i) => expect(adjusted[i]).toBeCloseTo(p, 15));
  });

  it('never lowers a p-value, keeps their order, stays at most 1, and lies below Bonferroni', () => {
    const stream = new Stream('holm', 0, 'test');
    for (let trial = 0; trial < 200; trial++) {
      const ps = Array.from({ length: 1 + (trial % 12) }, (_, i) => {
        stream.draw(trial, 0, i, 0, 0);
        return stream.first * stream.second;
      });
      const adjusted = holm(ps);
      const checked = ps.map(
        (p, i) => adjusted[i]! >= p && adjusted[i]! <= Math.min(1, p * ps.length) && ps.every((q, k) => q < p || adjusted[k]! >= adjusted[i]!),
      );
      expect(checked).not.toContain(false);
    }
  });

  it('of one is itself, of none nothing; ties stay ties', () => {
    expect(holm([0.03])).toEqual([0.03]);
    expect(holm([])).toEqual([]);
    const tied = holm([0.02, 0.5, 0.02]);
    expect(tied[0]).toBe(tied[2]);
  });

  it('keeps the chance of any false call at 5 % over 10 true nulls', () => {
    const stream = new Stream('family', 0, 'test');
    let anyFalse = 0;
    for (let trial = 0; trial < 4000; trial++) {
      const ps = Array.from({ length: 10 }, (_, i) => {
        stream.draw(trial, 0, i, 0, 0);
        return stream.first;
      });
      if (holm(ps).some((p) => p <= 0.05)) anyFalse++;
    }
    // mean 0.0489, one in a million: ±1.7 points; without adjustment it would be 40 %
    expect(anyFalse / 4000).toBeLessThan(0.066);
    expect(anyFalse / 4000).toBeGreaterThan(0.032);
  });
});

describe('the smallest detectable difference', () => {
  // exact, from the noncentral t of scipy 1.17 (one tail counts), sd 1
  it.each([
    [5, 1.6819972822157492],
    [10, 0.9960022543070446],
    [20, 0.6604424098186562],
    [100, 0.2829129784255338],
  ])('is within 2 %% of the noncentral t: n = %d', (n, exact) => {
    expect(Math.abs(smallestDetectable(1, n, 0.95, 0.8)! / exact - 1)).toBeLessThan(0.02);
  });

  it('is found by the test it speaks of, 80 times in 100', () => {
    const [n, trials] = [15, 2000];
    const difference = smallestDetectable(2, n, 0.95, 0.8)!;
    const stream = new Stream('power', 0, 'test');
    let found = 0;
    for (let trial = 0; trial < trials; trial++) {
      const values = Array.from({ length: n }, (_, i) => {
        stream.draw(trial, 0, i, 0, 0);
        return difference + 2 * normalQuantile(stream.first);
      });
      const average = values.reduce((sum, value) => sum + value, 0) / n;
      const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - average) * (value - average), 0) / (n - 1));
      if (tTwoSidedP((average * Math.sqrt(n)) / sd, n - 1) < 0.05) found++;
    }
    // ±4.4 points is 1 in a million
    expect(Math.abs(found / trials - 0.8)).toBeLessThan(0.044);
  });

  it('shrinks with more replications and less confidence, scales with sd, and is unknown for one', () => {
    expect(smallestDetectable(1, 40, 0.95, 0.8)!).toBeLessThan(smallestDetectable(1, 20, 0.95, 0.8)!);
    expect(smallestDetectable(1, 20, 0.9, 0.8)!).toBeLessThan(smallestDetectable(1, 20, 0.95, 0.8)!);
    expect(smallestDetectable(3, 20, 0.95, 0.8)).toBeCloseTo(3 * smallestDetectable(1, 20, 0.95, 0.8)!, 12);
    expect(smallestDetectable(0, 20, 0.95, 0.8)).toBe(0);
    expect(smallestDetectable(1, 1, 0.95, 0.8)).toBeNull();
  });
});

describe('sequential precision', () => {
  const interval = (value: number, half: number): Interval => ({ value, lo: value - half, hi: value + half, sd: half, n: 10, notes: [] });

  it('is relative with the correction γ/(1 + γ), or absolute', () => {
    expect(isNarrow(interval(110, 10), { relative: true, width: 0.1 })).toBe(true);
    expect(isNarrow(interval(-110, 10), { relative: true, width: 0.1 })).toBe(true);
    expect(isNarrow(interval(109, 10), { relative: true, width: 0.1 })).toBe(false);
    expect(isNarrow(interval(0, 2), { relative: false, width: 2 })).toBe(true);
    expect(isNarrow(interval(0, 2.01), { relative: false, width: 2 })).toBe(false);
    // the wider side counts
    expect(isNarrow({ ...interval(5, 1), hi: 9 }, { relative: false, width: 2 })).toBe(false);
  });

  it('never takes the unknown for narrow', () => {
    expect(isNarrow({ ...interval(5, 0), lo: null, hi: null }, { relative: false, width: 2 })).toBe(false);
    expect(isNarrow({ ...interval(5, 0), value: null }, { relative: false, width: 2 })).toBe(false);
  });
});
