/** Between which values eight in ten of what differs lie: how much one day differs from the next, not how well a mean is known. */

/** Fewer values say nothing of one in ten. */
const FEWEST = 10;

export interface Band {
  /** One in ten is lower; null: too few values. */
  readonly p10: number | null;
  /** One in ten is higher. */
  readonly p90: number | null;
}

/**
 * Sample quantiles at 0.1 and 0.9, linear between neighbours (R's type 7).
 * Source: R. J. Hyndman & Y. Fan, "Sample quantiles in statistical packages", Am. Stat. 50 (1996).
 * @param values in any order; NaN is no data and left out
 */
export function bandOf(values: ArrayLike<number>): Band {
  const rising = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  if (rising.length < FEWEST) return { p10: null, p90: null };
  return { p10: at(rising, 0.1), p90: at(rising, 0.9) };
}

function at(rising: Float64Array, p: number): number {
  const place = (rising.length - 1) * p;
  const below = Math.floor(place);
  const low = rising[below]!;
  const high = rising[Math.min(below + 1, rising.length - 1)]!;
  return low + (place - below) * (high - low);
}
