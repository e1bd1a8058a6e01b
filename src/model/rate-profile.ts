/** Rates of arrival as functions of time, and what multiplies them. */

/** How a rate rises and falls within a piece: (1 + depth·cos(speed·(t − peak))) times the rate of the piece. */
export interface Wave {
  /** Amplitude over mean, 0 … 1. */
  readonly depth: number;
  /** Radians a second. */
  readonly speed: number;
  /** Run time of a peak. */
  readonly peak: number;
}

/** Pieces from `times[i]` to `times[i + 1]`, the last one for ever; per second. */
export interface RateProfile {
  readonly times: Float64Array;
  /** At the start of each piece; under a wave, its mean. */
  readonly rates: Float64Array;
  /** How fast the rate grows within a piece, per second²; null: constant on pieces. */
  readonly slopes: Float64Array | null;
  /** null: none. */
  readonly wave: Wave | null;
}

/** A factor that is constant on pieces, as a profile's are; 1 before the first. */
export interface Factor {
  readonly times: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/**
 * The profile times a factor. Pieces are cut where the factor changes and nowhere else, and neighbours of one constant rate stay one piece, so that
 * a factor of 1 gives the profile itself, to the last bit of what is drawn from it.
 */
export function scaled(profile: RateProfile, factor: Factor): RateProfile {
  const { times, rates, slopes, wave } = profile;
  const cuts = changesOf(factor, times[0]!);
  const edges = [...new Set([...times, ...cuts.map(({ time }) => time)])].sort((a, b) => a - b);
  const made = { times: [] as number[], rates: [] as number[], slopes: [] as number[] };
  let piece = 0;
  let cut = 0;
  for (const edge of edges) {
    while (piece + 1 < times.length && times[piece + 1]! <= edge) piece++;
    while (cut + 1 < cuts.length && cuts[cut + 1]!.time <= edge) cut++;
    const { value } = cuts[cut]!;
    const slope = slopes === null ? 0 : slopes[piece]! * value;
    const rate = (slopes === null ? rates[piece]! : rates[piece]! + slopes[piece]! * (edge - times[piece]!)) * value;
    if (slope === 0 && made.rates.at(-1) === rate && made.slopes.at(-1) === 0) continue;
    made.times.push(edge);
    made.rates.push(rate);
    made.slopes.push(slope);
  }
  return { times: Float64Array.from(made.times), rates: Float64Array.from(made.rates), slopes: slopes && Float64Array.from(made.slopes), wave };
}

/** Where the factor changes after `start`, and what it is at `start`. */
function changesOf({ times, values }: Factor, start: number): { time: number; value: number }[] {
  const changes = [{ time: start, value: 1 }];
  for (let i = 0; i < times.length; i++) {
    const time = times[i]!;
    const last = changes[changes.length - 1]!;
    if (time <= start) last.value = values[i]!;
    else if (values[i] !== last.value) changes.push({ time, value: values[i]! });
  }
  return changes;
}
