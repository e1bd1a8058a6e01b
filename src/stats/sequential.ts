/**
 * Replications until an interval is narrow enough. Asked after every complete replication in the order of their index — not as they happen to
 * finish: busy days take longer, and stopping on what is done first favours quiet ones.
 */
import type { Interval } from './interval.ts';

/** A half-width to reach, relative to the value or in its own unit. */
export interface PrecisionTarget {
  readonly relative: boolean;
  readonly width: number;
}

/** Fewer replications can look alike by luck; from here on the coverage of a 95 % interval stays within a point or two. */
export const LEAST_REPLICATIONS = 10;

/**
 * Half-width ≤ γ/(1 + γ)·|value| for a relative target γ (the true relative error is then at most γ: Law, Simulation Modeling and Analysis (2015),
 * 9.4.1), ≤ the width for an absolute one. An interval that is unknown is not narrow.
 */
export function isNarrow({ value, lo, hi }: Interval, { relative, width }: PrecisionTarget): boolean {
  if (value === null || lo === null || hi === null) return false;
  const half = Math.max(value - lo, hi - value);
  return half <= (relative ? (width / (1 + width)) * Math.abs(value) : width);
}
