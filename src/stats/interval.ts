/**
 * An estimate over replications and the part that each replication has in its doubt. Whatever the estimate is — ratio, smooth function, quantile —
 * its variance is that of the influences ÷ n, and a paired difference has the difference of the influences; so every interval is made here.
 * Source: Asmussen & Glynn, Stochastic Simulation (2007), III.
 */
import { covariance } from './moments.ts';
import { tQuantile } from './student.ts';

/** Why a number deserves less trust, or is missing. */
export type Note =
  /** Nothing was counted: no value. */
  | 'no-data'
  /** One replication: a value, no interval. */
  | 'one-replication'
  /** The same in every replication: no spread that an interval could be made of, so it has no width. */
  | 'no-variation'
  /** The denominator's mean is known to no better than 10 %. */
  | 'unsteady-denominator'
  /** So unsteady that the interval has no ends. */
  | 'unbounded'
  /** Undefined when some one replication is left out, or within one: no interval. */
  | 'hangs-on-one-replication'
  /** A tail of the law of replications, and fewer of them than could bound it: no value. */
  | 'too-few-replications';

export interface Estimated {
  /** null: no data. */
  readonly value: number | null;
  /** One number a replication, in order; null when unknown. */
  readonly influence: Float64Array | null;
  /** Whether the influences vary about their mean, or about 0, so that their bias counts as doubt. */
  readonly about: 'mean' | 'zero';
  /** Replications. */
  readonly n: number;
  readonly notes: readonly Note[];
}

export interface Interval {
  readonly value: number | null;
  /** null: unknown. Never zero wide for want of knowledge. */
  readonly lo: number | null;
  readonly hi: number | null;
  /** Standard deviation between replications, of the influences. */
  readonly sd: number | null;
  readonly n: number;
  readonly notes: readonly Note[];
}

export function unknown(value: number | null, n: number, ...notes: Note[]): Estimated {
  return { value, influence: null, about: 'mean', n, notes };
}

/** Standard deviation of influences about their mean or about 0. */
export function spread(influence: Float64Array, about: Estimated['about']): number {
  if (about === 'mean') return Math.sqrt(covariance(influence, influence));
  let squares = 0;
  for (const value of influence) squares += value * value;
  return Math.sqrt(squares / (influence.length - 1));
}

/** value ± t·sd/√n. @param confidence e.g. 0.95 */
export function tInterval(estimated: Estimated, confidence: number): Interval {
  const { value, influence, about, n, notes } = estimated;
  if (value === null || influence === null || n < 2) return { value, lo: null, hi: null, sd: null, n, notes };
  const sd = spread(influence, about);
  const half = (tQuantile((1 + confidence) / 2, n - 1) * sd) / Math.sqrt(n);
  return { value, lo: value - half, hi: value + half, sd, n, notes: sd === 0 ? [...notes, 'no-variation'] : notes };
}
