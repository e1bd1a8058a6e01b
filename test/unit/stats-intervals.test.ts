import { describe, expect, it } from 'vitest';
import { Stream } from '../../src/random/stream.ts';
import { type Estimated, spread, tInterval } from '../../src/stats/interval.ts';
import { jackknife } from '../../src/stats/jackknife.ts';
import { covariance, mean, standardDeviation, total, variance } from '../../src/stats/moments.ts';
import { pairedDifference, sameColumns } from '../../src/stats/paired.ts';
import { ratio, ratioInterval } from '../../src/stats/ratio.ts';
import { tQuantile, tTwoSidedP } from '../../src/stats/student.ts';

const column = (...values: readonly number[]) => Float64Array.from(values);
const random = (seed: string, n: number, value: (u: number, v: number, i: number) => number) => {
  const stream = new Stream(seed, 0, 'test');
  return Float64Array.from({ length: n }, (_, i) => {
    stream.draw(i, 0, 0, 0, 0);
    return value(stream.first, stream.second, i);
  });
};

describe('moments', () => {
  it('of a few numbers', () => {
    const values = column(2, 4, 4, 4, 5, 5, 7, 9);
    expect([total(values), mean(values), variance(values)]).toEqual([40, 5, 32 / 7]);
    expect(standardDeviation(values)).toBe(Math.sqrt(32 / 7));
    expect(covariance(column(1, 2, 3), column(2, 4, 9))).toBe(3.5);
  });

  it('do not lose a small spread on a large level', () => {
    expect(variance(column(1e9 + 1, 1e9 + 2, 1e9 + 3))).toBe(1);
  });

  it('are not a number where they are not defined', () => {
    expect([mean([]), variance([1]), variance([])]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(() => covariance([1, 2], [1])).toThrow(/columns of 2 and 1/);
  });
});

describe('a ratio of sums', () => {
  const above = column(1, 4, 2, 7, 3, 9);
  const below = column(20, 22, 19, 23, 21, 20);

  it('is the ratio of the sums, not the mean of the ratios', () => {
    expect(ratio(column(1, 10), column(1, 100)).value).toBe(11 / 101);
  });

  it('has the jackknife interval below 20 replications, computed here by hand', () => {
    const n = 6;
    const p = 26 / 125;
    const pseudo = [...above].map((y, r) => n * p - (n - 1) * ((26 - y) / (125 - below[r]!)));
    const sd = Math.sqrt(pseudo.reduce((sum, value) => sum + (value - mean(pseudo)) * (value - mean(pseudo)), 0) / (n - 1));
    const half = (2.570581835636314 * sd) / Math.sqrt(n);
    const interval = ratioInterval(above, below, 0.95);
    expect(interval.value).toBe(p);
    expect(interval.sd).toBeCloseTo(sd, 14);
    expect(interval.lo).toBeCloseTo(p - half, 12);
    expect(interval.hi).toBeCloseTo(p + half, 12);
    expect(interval).toMatchObject({ n, notes: [] });
  });

  it('has the delta interval from 20 replications, computed here by hand', () => {
    const y = random('delta', 24, (u) => 30 * u);
    const x = random('delta-x', 24, (u) => 90 + 20 * u);
    const p = total(y) / total(x);
    const z = y.map((value, r) => value - p * x[r]!);
    const half = (tQuantile(0.995, 23) * standardDeviation(z)) / (Math.sqrt(24) * mean(x));
    const interval = ratioInterval(y, x, 0.99);
    expect(interval.lo).toBeCloseTo(p - half, 13);
    expect(interval.hi).toBeCloseTo(p + half, 13);
  });

  it('with a constant denominator is the plain t interval of a mean', () => {
    for (const n of [5, 30]) {
      const y = random('mean', n, (u) => u);
      const interval = ratioInterval(y, new Float64Array(n).fill(1), 0.95);
      expect(interval.value).toBeCloseTo(mean(y), 14);
      expect(interval.hi! - interval.value!).toBeCloseTo((tQuantile(0.975, n - 1) * standardDeviation(y)) / Math.sqrt(n), 12);
    }
  });

  it('scales with its numerator, and inversely with its denominator', () => {
    const one = ratioInterval(above, below, 0.95);
    const scaled = ratioInterval(
      above.map((y) => 6 * y),
      below.map((x) => 2 * x),
      0.95,
    );
    expect(scaled.lo).toBeCloseTo(3 * one.lo!, 12);
    expect(scaled.hi).toBeCloseTo(3 * one.hi!, 12);
  });

  it('does not depend on the order of replications but for rounding', () => {
    const turned = ratioInterval(above.slice().reverse(), below.slice().reverse(), 0.95);
    expect(turned.lo).toBeCloseTo(ratioInterval(above, below, 0.95).lo!, 13);
  });

  it('with an unsteady denominator has Fieller’s interval', () => {
    const unsteady = ratioInterval(above, column(2, 10, 3, 12, 5, 20), 0.95);
    expect(unsteady.notes).toEqual(['unsteady-denominator']);
    // the roots of the quadratic, by numpy and scipy's t quantile
    expect(unsteady.lo).toBeCloseTo(0.4080887089124629, 10);
    expect(unsteady.hi).toBeCloseTo(0.8472154630250588, 10);
    expect(unsteady.value).toBe(0.5);
  });

  it('Fieller’s interval turns over with the ratio, as no symmetric interval does', () => {
    const [y, x] = [random('a', 12, (u) => 0.5 - Math.log(u)), random('b', 12, (u) => 0.3 - Math.log(u))];
    const one = ratioInterval(y, x, 0.95);
    const other = ratioInterval(x, y, 0.95);
    expect([one.notes, other.notes]).toEqual([['unsteady-denominator'], ['unsteady-denominator']]);
    expect(one.lo).toBeCloseTo(1 / other.hi!, 12);
    expect(one.hi).toBeCloseTo(1 / other.lo!, 12);
  });

  it('has no ends when the denominator may be zero', () => {
    const interval = ratioInterval(column(1, 0, 0, 2), column(5, 0, 0, 1), 0.95);
    expect(interval).toMatchObject({ value: 0.5, lo: null, hi: null, notes: ['unsteady-denominator', 'unbounded'] });
  });

  it('without data is null; with one replication has no interval', () => {
    expect(ratioInterval(column(0, 0), column(0, 0), 0.95)).toEqual({ value: null, lo: null, hi: null, sd: null, n: 2, notes: ['no-data'] });
    expect(ratioInterval(column(), column(), 0.95)).toEqual({ value: null, lo: null, hi: null, sd: null, n: 0, notes: ['no-data'] });
    expect(ratioInterval(column(3), column(4), 0.95)).toEqual({ value: 0.75, lo: null, hi: null, sd: null, n: 1, notes: ['one-replication'] });
    expect(() => ratio(column(1), column(1, 2))).toThrow(/1 numerators and 2 denominators/);
  });

  it.each([
    ['delta', 25, 300],
    ['jackknife', 10, 300],
    ['Fieller', 12, 6],
  ])('covers the truth about 95 times in 100: %s', (kind, n, level) => {
    const experiments = 800;
    const stream = new Stream(`coverage ${kind}`, 0, 'test');
    let covered = 0;
    for (let experiment = 0; experiment < experiments; experiment++) {
      const [y, x] = [new Float64Array(n), new Float64Array(n)];
      for (let r = 0; r < n; r++) {
        stream.draw(experiment, 0, r, 0, 0);
        // a day of more customers has more of everything: exponential on top of a level; E[Y]/E[X] = 0.2
        const day = level - 5 * Math.log(stream.first);
        x[r] = level === 6 ? -6 * Math.log(stream.first) : day;
        y[r] = 0.4 * x[r]! * stream.second;
      }
      const { lo, hi } = ratioInterval(y, x, 0.95);
      if (lo === null || hi === null || (lo <= 0.2 && 0.2 <= hi)) covered++;
    }
    // 1 in a million around 95 % is ±3.8 points at 800; the jackknife and Fieller may err by a point of their own
    expect(covered / experiments).toBeGreaterThan(0.9);
    expect(covered / experiments).toBeLessThan(0.99);
  });
});

describe('a smooth function of sums', () => {
  const precisionLike = (sums: readonly number[]) => (2 * sums[0]!) / (2 * sums[0]! + sums[1]! + sums[2]!);

  it('of a ratio agrees with the ratio; of a sum’s mean with the t interval', () => {
    const [y, x] = [random('y', 12, (u) => 5 + u), random('x', 12, (u) => 50 + 5 * u)];
    const estimated = jackknife([y, x], (sums) => sums[0]! / sums[1]!);
    expect(tInterval(estimated, 0.9)).toEqual(ratioInterval(y, x, 0.9));
  });

  it('is nearly the delta method when replications are many', () => {
    const columns = ['tp', 'fp', 'fn'].map((name) => random(name, 400, (u) => 80 + 40 * u));
    const estimated = jackknife(columns, precisionLike);
    const [tp, fp, fn] = columns.map(mean) as [number, number, number];
    const bottom = 2 * tp + fp + fn;
    const gradient = [(2 * (fp + fn)) / (bottom * bottom), (-2 * tp) / (bottom * bottom), (-2 * tp) / (bottom * bottom)];
    const linear = Float64Array.from({ length: 400 }, (_, r) => gradient.reduce((sum, slope, k) => sum + slope * columns[k]![r]!, 0));
    expect(spread(estimated.influence!, 'mean') / standardDeviation(linear)).toBeCloseTo(1, 2);
  });

  it('that hangs on one replication has a value and no interval; undefined altogether, no value', () => {
    const notes = (estimated: Estimated) => [estimated.value, estimated.influence, estimated.notes];
    expect(notes(jackknife([column(0, 5), column(0, 9)], (sums) => sums[0]! / sums[1]!))).toEqual([5 / 9, null, ['hangs-on-one-replication']]);
    expect(notes(jackknife([column(0, 0), column(0, 0)], (sums) => sums[0]! / sums[1]!))).toEqual([null, null, ['no-data']]);
    expect(notes(jackknife([column(1)], (sums) => sums[0]!))).toEqual([1, null, ['one-replication']]);
  });
});

describe('a paired difference', () => {
  const n = 20;
  const day = random('day', n, (u) => 500 + 200 * u);
  const y1 = day.map((x, r) => 0.3 * x + r);
  const y2 = day.map((x, r) => 0.28 * x + 1.02 * r + (r % 3));

  it('of ratios follows the formula, computed here by hand', () => {
    const x2 = day.map((x, r) => x + (r % 2));
    const [p1, p2] = [total(y1) / total(day), total(y2) / total(x2)];
    const z = y1.map((y, r) => (y - p1 * day[r]!) / mean(day) - (y2[r]! - p2 * x2[r]!) / mean(x2));
    const error = standardDeviation(z) / Math.sqrt(n);
    const paired = pairedDifference(ratio(y1, day), ratio(y2, x2), false, 0.95);
    expect(paired.difference).toBeCloseTo(p1 - p2, 15);
    expect(paired.lo).toBeCloseTo(p1 - p2 - 2.0930240544083096 * error, 13);
    expect(paired.t).toBeCloseTo((p1 - p2) / error, 9);
    expect(paired.p).toBeCloseTo(tTwoSidedP((p1 - p2) / error, 19), 14);
    const own = [y1.map((y, r) => (y - p1 * day[r]!) / mean(day)), y2.map((y, r) => (y - p2 * x2[r]!) / mean(x2))];
    expect(paired.varianceReduction).toBeCloseTo((variance(own[0]!) + variance(own[1]!)) / variance(z), 9);
  });

  it('is antisymmetric, and p < 0.05 exactly when the 95 % interval excludes 0', () => {
    for (const shift of [0, 0.5, 2, 4, 8]) {
      const [one, other] = [
        ratio(y1, day),
        ratio(
          y2.map((y) => y + shift),
          day,
        ),
      ];
      const [there, back] = [pairedDifference(one, other, false, 0.95), pairedDifference(other, one, false, 0.95)];
      expect([back.difference, back.p]).toEqual([-there.difference!, there.p]);
      expect(back.lo).toBeCloseTo(-there.hi!, 14);
      expect(there.p! < 0.05).toBe(there.lo! > 0 || there.hi! < 0);
    }
  });

  it('is narrower than for independent arms when customers are the same: variance reduction above 1', () => {
    expect(pairedDifference(ratio(y1, day), ratio(y2, day), false, 0.95).varianceReduction).toBeGreaterThan(1);
    const turned = y2.slice().reverse();
    expect(pairedDifference(ratio(y1, day), ratio(turned, day), false, 0.95).varianceReduction).toBeLessThan(1);
  });

  it('of an arm with itself is exactly zero', () => {
    const identical = sameColumns([y1, day], [y1.slice(), day.slice()]);
    expect(identical).toBe(true);
    expect(pairedDifference(ratio(y1, day), ratio(y1, day), identical, 0.95)).toEqual({
      difference: 0,
      lo: 0,
      hi: 0,
      sd: 0,
      n,
      t: null,
      p: null,
      varianceReduction: null,
      identical: true,
      notes: [],
    });
    expect(sameColumns([y1, day], [y1.map((y, r) => (r === 7 ? y + 1e-12 : y)), day])).toBe(false);
    expect(sameColumns([column(0)], [column(-0)])).toBe(false);
  });

  it('that is constant without being identical has no doubt left; without data it is null', () => {
    const shifted = pairedDifference(ratio(column(1, 2), column(1, 1)), ratio(column(2, 3), column(1, 1)), false, 0.95);
    expect(shifted).toMatchObject({ difference: -1, lo: -1, hi: -1, t: -Infinity, p: 0, varianceReduction: null });
    expect(pairedDifference(ratio(day, new Float64Array(n)), ratio(y1, day), false, 0.95)).toMatchObject({
      difference: null,
      lo: null,
      p: null,
      n,
      notes: ['no-data'],
    });
    expect(pairedDifference(ratio(column(1), column(2)), ratio(column(1), column(4)), false, 0.95)).toMatchObject({
      difference: 0.25,
      lo: null,
      hi: null,
      notes: ['one-replication'],
    });
    expect(() => pairedDifference(ratio(column(1, 2), column(1, 1)), ratio(y1, day), false, 0.95)).toThrow(/2 and 20 replications are no pairs/);
  });
});
