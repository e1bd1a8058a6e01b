/**
 * A quantile of what replications differ in: the day that one in ten is worse than. The values of replications are independent and of one
 * law, whatever it is, so the number of them below the true quantile is binomial, and two of the values themselves bound it.
 * Source: H. A. David & H. N. Nagaraja, Order Statistics (2003), 7.1. Not for contacts within replications: see `quantile-interval.ts`.
 */
import { betaCdf } from '../random/beta.ts';
import type { Interval } from './interval.ts';

/** Places in rising order, from 1, of the values that bound a quantile, and the chance that they do. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
  /** At least the confidence asked for; exactly this for a continuous law, more when values may be equal. */
  readonly coverage: number;
}

/**
 * The narrowest places that leave at most (1 − confidence)/2 on each side; null when n values are too few for that.
 * @param p share of replications below the quantile, in (0, 1)
 * @param confidence e.g. 0.95
 */
export function quantileBounds(n: number, p: number, confidence: number): Bounds | null {
  const tail = (1 - confidence) / 2;
  let lower = 0;
  while (lower < n && belowPlace(lower + 1, n, p) <= tail) lower++;
  let upper = n + 1;
  while (upper > 1 && 1 - belowPlace(upper - 1, n, p) <= tail) upper--;
  if (lower < 1 || upper > n) return null;
  return { lower, upper, coverage: belowPlace(upper, n, p) - belowPlace(lower, n, p) };
}

/** P(fewer than `place` of n values lie below the quantile): the chance that the value at that place lies at or above it. */
function belowPlace(place: number, n: number, p: number): number {
  return 1 - betaCdf(p, place, n - place + 1);
}

/**
 * The quantile between replications: the smallest value with at least a share p at or below it.
 * @param values one a replication, in any order, none NaN
 */
export function quantileBetween(values: Float64Array, p: number, confidence: number): Interval {
  const n = values.length;
  const none = { value: null, lo: null, hi: null, sd: null, n };
  if (n === 0) return { ...none, notes: ['no-data'] };
  const bounds = quantileBounds(n, p, confidence);
  // So few say nothing of a tail; a value without doubt would be read as if they did.
  if (bounds === null) return { ...none, notes: ['too-few-replications'] };
  const rising = values.slice().sort();
  const at = (place: number): number => rising[place - 1]!;
  return { value: at(Math.max(1, Math.ceil(n * p - ROUNDING))), lo: at(bounds.lower), hi: at(bounds.upper), sd: null, n, notes: [] };
}

/** 0.9 · 20 is 18 and must not be rounded up to 19 for a last bit. */
const ROUNDING = 1e-9;
