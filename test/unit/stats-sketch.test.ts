import { array, check, constant, double, integer, oneof, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread, tInterval } from '../../src/stats/interval.ts';
import { sectionedQuantile } from '../../src/stats/quantile-interval.ts';
import { addToSketch, emptySketch, mergeSketches, RELATIVE_ACCURACY, sketchCounts, sketchQuantile, type SparseCounts } from '../../src/stats/sketch.ts';
import { tQuantile } from '../../src/stats/student.ts';

function sketchOf(values: readonly number[]): SparseCounts {
  const sketch = emptySketch();
  for (const value of values) addToSketch(sketch, value);
  return sketchCounts(sketch);
}

/** The value at rank ⌈p·n⌉. */
function exactQuantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)]!;
}

const seconds = oneof(constant(0), double({ min: 1e-6, max: 1e9, noNaN: true }), integer({ min: 0, max: 3600 }));

describe('a sketch', () => {
  it('answers every quantile within 0.5 % of the value, zeros exactly', () => {
    const off = (values: readonly number[], p: number) =>
      Math.abs(sketchQuantile(sketchOf(values), p) - exactQuantile(values, p)) / Math.max(1e-300, exactQuantile(values, p));
    const holds = property(
      array(seconds, { minLength: 1, maxLength: 200 }),
      double({ min: 0, max: 1, noNaN: true }),
      (values, p) => off(values, p) <= RELATIVE_ACCURACY * (1 + 1e-9),
    );
    expect(check(holds, { numRuns: 400, seed: 3 }).failed).toBe(false);
  });

  it('merges to the sketch of everything, in any order', () => {
    const holds = property(array(array(seconds, { maxLength: 30 }), { maxLength: 6 }), (parts) => {
      const merged = mergeSketches(parts.map(sketchOf));
      expect(merged).toEqual(sketchOf(parts.flat()));
      expect(mergeSketches([...parts].reverse().map(sketchOf))).toEqual(merged);
    });
    expect(check(holds, { numRuns: 200, seed: 4 }).failed).toBe(false);
  });

  it('keeps its bins in rising order, zeros first, and survives JSON', () => {
    const counts = sketchOf([0, 0, 5, 3600, 0.001, 5.001, 1e-9]);
    expect(counts.map(([, count]) => count)).toEqual([3, 1, 2, 1]);
    expect(counts.every(([bin], i) => i === 0 || bin > counts[i - 1]![0])).toBe(true);
    expect(JSON.parse(JSON.stringify(counts))).toEqual(counts);
    expect(sketchQuantile(counts, 0.3)).toBe(0);
  });

  it('of nothing has no quantile; beyond its range shares the end bins; refuses what is no value', () => {
    expect(sketchQuantile([], 0.5)).toBeNaN();
    expect(mergeSketches([])).toEqual([]);
    expect(sketchOf([1e300, Infinity]).length).toBe(1);
    expect(() => sketchOf([-1])).toThrow(/0 and above, not -1/);
    expect(() => sketchOf([Number.NaN])).toThrow(/not NaN/);
  });
});

describe('a quantile over replications', () => {
  const days = [
    [1, 2, 3, 10],
    [2, 4, 4, 8],
    [1, 1, 9, 9],
  ];

  it('is that of everything observed; its spread that of the days’ own quantiles about it', () => {
    const estimated = sectionedQuantile(days.map(sketchOf), 0.5);
    const pooled = estimated.value!;
    expect(pooled / 3).toBeCloseTo(1, 2);
    const own = days.map((day) => sketchQuantile(sketchOf(day), 0.5) - pooled);
    const sd = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0) / 2);
    expect(spread(estimated.influence!, estimated.about)).toBeCloseTo(sd, 14);
    expect(tInterval(estimated, 0.95).hi).toBeCloseTo(pooled + (tQuantile(0.975, 2) * sd) / Math.sqrt(3), 12);
  });

  it('of equal days has no doubt; of one day no interval; of an empty day no interval; of nothing no value', () => {
    expect(tInterval(sectionedQuantile([days[0]!, days[0]!].map(sketchOf), 0.9), 0.95)).toMatchObject({ sd: 0 });
    expect(tInterval(sectionedQuantile([sketchOf(days[0]!)], 0.9), 0.95)).toMatchObject({ lo: null, hi: null, notes: ['one-replication'] });
    expect(tInterval(sectionedQuantile([sketchOf(days[0]!), []], 0.9), 0.95)).toMatchObject({ lo: null, hi: null, notes: ['hangs-on-one-replication'] });
    expect(tInterval(sectionedQuantile([[], []], 0.9), 0.95)).toMatchObject({ value: null, lo: null, notes: ['no-data'] });
  });
});
