/** Laws read off data: a cumulative share that is linear between knots. */
import { constant, type Law } from './law.ts';

/**
 * Observed values, interpolated between order statistics: quantile at u = value at rank (n−1)u (Hyndman & Fan's type 7).
 * Its mean is that of the interpolated law, which weighs the two extremes by half.
 * @param values in any order, at least one, all finite
 */
export function empirical(values: Float64Array): Law {
  if (values.length === 0) throw new RangeError('an empirical distribution needs at least one value');
  const sorted = values.slice().sort();
  const last = sorted.length - 1;
  if (last === 0) return constant(sorted[0]!);
  let sum = 0;
  for (const value of sorted) sum += value;
  return {
    mean: (sum - (sorted[0]! + sorted[last]!) / 2) / last,
    quantile: (u) => {
      const rank = u * last;
      const lower = Math.min(last - 1, Math.trunc(rank));
      return sorted[lower]! + (rank - lower) * (sorted[lower + 1]! - sorted[lower]!);
    },
    below: (x) => {
      const upper = firstAbove(sorted, x);
      if (upper === 0) return 0;
      if (upper > last) return 1;
      return (upper - 1 + (x - sorted[upper - 1]!) / (sorted[upper]! - sorted[upper - 1]!)) / last;
    },
  };
}

/**
 * A cumulative share given at points, linear between them. What the first point holds lies on it; what the last one lacks is infinite (never).
 * @param points [value, share at or below it], neither of them falling, at least one
 */
export function cumulative(points: readonly (readonly [value: number, share: number])[]): Law {
  if (points.length === 0) throw new RangeError('a cumulative distribution needs at least one point');
  const values = Float64Array.from(points, ([value]) => value);
  const shares = Float64Array.from(points, ([, share]) => share);
  const last = points.length - 1;
  let mean = values[0]! * shares[0]!;
  for (let i = 1; i <= last; i++) mean += ((values[i - 1]! + values[i]!) / 2) * (shares[i]! - shares[i - 1]!);
  if (shares[last]! < 1) mean = Infinity;
  return {
    mean,
    quantile: (u) => {
      const upper = firstAtLeast(shares, u);
      if (upper === 0) return values[0]!;
      if (upper > last) return Infinity;
      return values[upper - 1]! + ((u - shares[upper - 1]!) / (shares[upper]! - shares[upper - 1]!)) * (values[upper]! - values[upper - 1]!);
    },
    below: (x) => {
      if (x === Infinity) return 1;
      const upper = firstAbove(values, x);
      if (upper === 0) return 0;
      if (upper > last) return shares[last]!;
      return shares[upper - 1]! + ((x - values[upper - 1]!) / (values[upper]! - values[upper - 1]!)) * (shares[upper]! - shares[upper - 1]!);
    },
  };
}

/** Index of the first value > x in a rising column, or its length. */
function firstAbove(column: Float64Array, x: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first value ≥ x in a rising column, or its length. */
function firstAtLeast(column: Float64Array, x: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
