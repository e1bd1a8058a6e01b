/**
 * MSER-5: where a series that starts away from its long-run level has forgotten its start. The cut d minimises the squared standard
 * error of the mean of what is left, Σ_{i>d}(x_i − x̄_d)² ÷ (n − d)², over batches of five values and d in the first half.
 * Source: K. P. White, "An effective truncation heuristic for bias reduction in simulation output", Simulation 69 (1997); in groups of
 * five, and a cut at half the series as the sign of a run that is too short: K. Hoad, S. Robinson & R. Davies, "Automating warm-up
 * length estimation", J. Oper. Res. Soc. 61 (2010).
 */

import { mean, standardDeviation } from './moments.ts';
import { tQuantile } from './student.ts';

/** Values that are averaged into one batch. */
const GROUP = 5;
/** Batches from which half of them still says something. */
const LEAST_BATCHES = 10;
/** Differences that rounding makes, relative to the largest value: they are none, or the noise of a state that stands still would choose the cut. */
const ROUNDING = 1e-9;

/** Confidence with which a start is seen: one that is missed costs more than one that is seen where there is none. */
const START = 0.9;
/** Confidence with which what is left still moves: asked of every state of every policy, so a false alarm must be rare. */
const DRIFT = 0.999;

export interface Truncation {
  /** Values to delete from the start, a multiple of five; 0 for a series that never moves. */
  readonly cut: number;
  /** The best cut is the last that was allowed, or there are too few values: the series does not show that it has settled. */
  readonly tooShort: boolean;
}

/** @param series equally spaced values, in order of time; the mean over replications where there are several */
export function mser5(series: ArrayLike<number>): Truncation {
  const batches = batchMeans(series);
  const most = Math.floor(batches.length / 2);
  const rounding = ROUNDING * batches.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (batches.every((value) => Math.abs(value - batches[0]!) <= rounding)) return { cut: 0, tooShort: false };
  if (batches.length < LEAST_BATCHES) return { cut: GROUP * most, tooShort: true };
  const best = bestCut(batches, most, rounding * rounding);
  return { cut: GROUP * best, tooShort: best === most };
}

/**
 * MSER-5 on the mean of several replications that all start the same way, with two checks that only replications allow.
 *
 * A cut counts when what it deletes differs from what it keeps by more than replications differ among themselves: a start is common to all of
 * them, whereas in a state that is hardly ever used the cut falls behind the tallest accident of one. (Without this, 10 replications of a queue
 * with 11 agents for a load of 3 asked for 8 % of the run at the median, for 45 % in one of ten, and one of a hundred was called too short.)
 * And a run is too short, wherever the cut is, when the two halves of what is kept differ in that way: noise can hide a rise from MSER.
 * @param replications series of one length
 */
export function mser5Across(replications: readonly (readonly number[])[]): Truncation {
  const truncation = mser5(Array.from(replications[0] ?? [], (_, i) => mean(replications.map((series) => series[i]!))));
  if (replications.length < 2) return truncation;
  const { cut, tooShort } = truncation;
  const seen = cut > 0 && differs(replications, [0, cut, Infinity], START);
  const kept = seen ? cut : 0;
  const half = Math.floor((kept + replications[0]!.length) / 2);
  return { cut: kept, tooShort: (seen && tooShort) || differs(replications, [kept, half, Infinity], DRIFT) };
}

/** Whether the values between the first two of these places and those between the last two have different means: paired over the replications, two-sided. */
function differs(replications: readonly (readonly number[])[], [from, middle, to]: readonly [number, number, number], confidence: number): boolean {
  const gaps = replications.map((series) => mean(series.slice(middle, to)) - mean(series.slice(from, middle)));
  const bound = (tQuantile((1 + confidence) / 2, gaps.length - 1) * standardDeviation(gaps)) / Math.sqrt(gaps.length);
  const largest = replications.reduce((most, series) => series.reduce((least, value) => Math.max(least, Math.abs(value)), most), 0);
  return Math.abs(mean(gaps)) > Math.max(bound, ROUNDING * largest);
}

/** Means of whole groups of five; values that do not fill the last group are left out. */
function batchMeans(series: ArrayLike<number>): Float64Array {
  const batches = new Float64Array(Math.floor(series.length / GROUP));
  for (let batch = 0; batch < batches.length; batch++) {
    let sum = 0;
    for (let i = GROUP * batch; i < GROUP * (batch + 1); i++) sum += series[i]!;
    batches[batch] = sum / GROUP;
  }
  return batches;
}

/**
 * The d ≤ `most` with the least Σ_{i>d}(x_i − x̄_d)² ÷ (n − d)², the smallest of several; means and sums of squares grow from the end, as
 * in Welford's recursion.
 * @param floor least variance that is told from none
 */
function bestCut(batches: Float64Array, most: number, floor: number): number {
  let mean = 0;
  let squares = 0;
  let best = 0;
  let least = Infinity;
  for (let d = batches.length - 1; d >= 0; d--) {
    const kept = batches.length - d;
    const off = batches[d]! - mean;
    mean += off / kept;
    squares += off * (batches[d]! - mean);
    const error = (squares / kept + floor) / kept;
    if (d > most || error > least) continue;
    least = error;
    best = d;
  }
  return best;
}
