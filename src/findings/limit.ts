/** A bound on a metric, in its unit, and on which side of it a number or an interval lies. Limits are inclusive. */
import type { Estimate, GuardResult } from './findings.ts';

/** A bound as the format gives it, an amount of money included, in the metric's unit. */
export type Bound = number | { readonly amount: number; readonly currency: string };

export interface Limit {
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

export function limitOf(limit: { readonly 'at-least'?: Bound | undefined; readonly 'at-most'?: Bound | undefined }): Limit {
  return { atLeast: boundOf(limit['at-least']), atMost: boundOf(limit['at-most']) };
}

function boundOf(bound: Bound | undefined): number | null {
  if (bound === undefined) return null;
  return typeof bound === 'number' ? bound : bound.amount;
}

/** Kept or breached when the whole interval is on one side; without an interval it is unclear. */
export function keeps({ value, lo, hi }: Estimate, limit: Limit): GuardResult['verdict'] {
  if (value === null) return 'no-data';
  if (lo === null || hi === null) return 'unclear';
  if (!breaks(lo, limit) && !breaks(hi, limit)) return 'kept';
  return (limit.atLeast !== null && hi < limit.atLeast) || (limit.atMost !== null && lo > limit.atMost) ? 'breached' : 'unclear';
}

export function breaks(value: number, { atLeast, atMost }: Limit): boolean {
  return (atLeast !== null && value < atLeast) || (atMost !== null && value > atMost);
}
