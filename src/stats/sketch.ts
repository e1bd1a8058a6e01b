/**
 * A histogram with logarithmic bins: quantiles of any number of values ≥ 0 within 0.5 % of the value, in bounded memory.
 * Counts are additive, so sketches of replications merge exactly, in any order. Source of the bins: Masson, Rim & Lee, "DDSketch", VLDB 2019.
 */

/** `[bin, count]`, rising by bin, counts > 0. */
export type SparseCounts = readonly (readonly [bin: number, count: number])[];

/** A quantile is at most this far off, as a share of the value. */
export const RELATIVE_ACCURACY = 0.005;

/** Bin i holds (γ^(i−1), γ^i], γ = (1 + a)/(1 − a). */
const LOG_GAMMA = Math.log((1 + RELATIVE_ACCURACY) / (1 - RELATIVE_ACCURACY));
/** What a bin answers with, relative to its upper end: equally far, relatively, from both ends. */
const CENTRE = 1 - RELATIVE_ACCURACY;

/** Values below a millionth count as zero; above 10¹² they share the last bin. */
const LEAST = 1e-6;
const LOWEST_BIN = Math.ceil(Math.log(LEAST) / LOG_GAMMA);
const HIGHEST_BIN = Math.ceil(Math.log(1e12) / LOG_GAMMA);
/** Below every other. */
const ZERO_BIN = LOWEST_BIN - 1;

export interface Sketch {
  /** Counts by bin − ZERO_BIN. */
  readonly counts: Float64Array;
}

export function emptySketch(): Sketch {
  return { counts: new Float64Array(HIGHEST_BIN - ZERO_BIN + 1) };
}

/** Counts one value ≥ 0 in place. Throws a RangeError for a negative value or NaN. */
export function addToSketch(sketch: Sketch, value: number): void {
  if (!(value >= 0)) throw new RangeError(`a sketch holds values of 0 and above, not ${value}`);
  const bin = value < LEAST ? ZERO_BIN : Math.min(HIGHEST_BIN, Math.ceil(Math.log(value) / LOG_GAMMA));
  sketch.counts[bin - ZERO_BIN]! += 1;
}

/** The bins that hold something. */
export function sketchCounts({ counts }: Sketch): SparseCounts {
  const sparse: [number, number][] = [];
  counts.forEach((count, place) => {
    if (count > 0) sparse.push([place + ZERO_BIN, count]);
  });
  return sparse;
}

/** The counts of all together. */
export function mergeSketches(sketches: readonly SparseCounts[]): SparseCounts {
  const together = new Map<number, number>();
  for (const sketch of sketches) for (const [bin, count] of sketch) together.set(bin, (together.get(bin) ?? 0) + count);
  return [...together].sort(([a], [b]) => a - b);
}

/**
 * The smallest value with at least a share p of the values at or below it, within 0.5 %; NaN when there are none.
 * @param p 0 to 1
 */
export function sketchQuantile(counts: SparseCounts, p: number): number {
  let total = 0;
  for (const [, count] of counts) total += count;
  const rank = Math.max(1, Math.ceil(p * total));
  let seen = 0;
  for (const [bin, count] of counts) {
    seen += count;
    if (seen >= rank) return bin === ZERO_BIN ? 0 : CENTRE * Math.exp(bin * LOG_GAMMA);
  }
  return Number.NaN;
}
