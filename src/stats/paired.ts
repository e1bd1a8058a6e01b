/**
 * Differences between two arms that met the same customers, replication by replication: the interval is that of the differences of influences.
 * For ratios this is the paired delta method, Z_r = (Y1 − p1·X1)/X̄1 − (Y2 − p2·X2)/X̄2. Arms are correlated on purpose; never compare them as if
 * they were independent.
 */
import { type Estimated, type Note, spread } from './interval.ts';
import { tQuantile, tTwoSidedP } from './student.ts';

export interface PairedDifference {
  /** first − second; null: one side has no data. */
  readonly difference: number | null;
  /** null: unknown. */
  readonly lo: number | null;
  readonly hi: number | null;
  /** Of the differences of influences. */
  readonly sd: number | null;
  readonly n: number;
  readonly t: number | null;
  /** Two-sided. */
  readonly p: number | null;
  /** (s1² + s2²) ÷ s²(difference): how much common customers narrowed the interval; null when a variance is 0 or unknown. */
  readonly varianceReduction: number | null;
  /** The same data on both sides, bit by bit: nothing to test. */
  readonly identical: boolean;
  readonly notes: readonly Note[];
}

/**
 * @param first, second estimates over the same replications in the same order
 * @param identical whether both were made of the same data (`sameColumns`)
 * @param confidence e.g. 0.95
 */
export function pairedDifference(first: Estimated, second: Estimated, identical: boolean, confidence: number): PairedDifference {
  const { n } = first;
  if (second.n !== n) throw new RangeError(`${n} and ${second.n} replications are no pairs`);
  const notes = [...new Set([...first.notes, ...second.notes])];
  const none = { lo: null, hi: null, sd: null, n, t: null, p: null, varianceReduction: null, identical: false, notes };
  if (first.value === null || second.value === null) return { ...none, difference: null };
  if (identical) return { ...none, difference: 0, lo: 0, hi: 0, sd: 0, identical };
  const difference = first.value - second.value;
  if (first.influence === null || second.influence === null) return { ...none, difference };
  const other = second.influence;
  const sd = spread(
    first.influence.map((value, r) => value - other[r]!),
    first.about,
  );
  const [sd1, sd2] = [spread(first.influence, first.about), spread(other, second.about)];
  const error = sd / Math.sqrt(n);
  const half = tQuantile((1 + confidence) / 2, n - 1) * error;
  const t = error > 0 ? difference / error : difference === 0 ? 0 : Math.sign(difference) * Infinity;
  const varianceReduction = sd > 0 && sd1 > 0 && sd2 > 0 ? (sd1 * sd1 + sd2 * sd2) / (sd * sd) : null;
  return { difference, lo: difference - half, hi: difference + half, sd, n, t, p: tTwoSidedP(t, n - 1), varianceReduction, identical, notes };
}

/** Whether columns agree bit by bit in every replication. */
export function sameColumns(first: readonly Float64Array[], second: readonly Float64Array[]): boolean {
  return (
    first.length === second.length &&
    first.every((column, k) => column.length === second[k]!.length && column.every((value, r) => Object.is(value, second[k]![r])))
  );
}
