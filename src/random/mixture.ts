/**
 * A weighted mixture of laws, inverted as a whole. The common shortcut (let the uniform choose the component, then rescale its remainder) is quicker
 * but jumps back to the start at every border: a larger u would not mean a larger value, and nothing could be correlated with it by rank.
 */
import type { Law } from './law.ts';
import { normalCdf, normalQuantile } from './normal.ts';

export interface Component {
  /** Shares are taken relative to their sum. */
  readonly share: number;
  readonly law: Law;
}

/** Cells of the table over z = Φ⁻¹(u); every uniform in [2⁻⁵³, 1 − 2⁻⁵³] has |z| < 8.25. */
const CELLS = 128;
const REACH = 8.25;
const WIDTH = (2 * REACH) / CELLS;
/** A cell is cut into so many pieces at most, doubling until cubics fit. */
const MOST_PIECES = 128;
/** Relative, at the points of a piece where its cubic errs most; what is promised is ten times as much. */
const TOLERANCE = 1e-7;

/**
 * The mixture; its quantile is within 1e-6 relative up to u = 1 − 1e-9 (beyond, the share above is right to 1e-15). Where it is smooth, a piece of the table holds a cubic; right at a jump or bend it is solved
 * anew at every draw (some microseconds).
 */
export function mixture(components: readonly Component[]): Law {
  const total = components.reduce((sum, { share }) => sum + share, 0);
  if (!(total > 0)) throw new RangeError('a mixture needs at least one component with a positive share');
  const parts = components.filter(({ share }) => share > 0).map(({ share, law }) => ({ share: share / total, law }));
  if (parts.length === 1) return parts[0]!.law;
  const below = (x: number) => {
    let sum = 0;
    for (const { share, law } of parts) sum += share * law.below(x);
    return sum;
  };
  const { pieces, first, edges, cubics } = tableOf(parts, below);
  return {
    mean: parts.reduce((sum, { share, law }) => sum + share * law.mean, 0),
    below,
    quantile: (u) => {
      const place = (normalQuantile(u) + REACH) / WIDTH;
      if (!(place >= 0 && place < CELLS)) return solveBetweenComponents(parts, below, u);
      const cell = Math.trunc(place);
      const within = (place - cell) * pieces[cell]!;
      const piece = Math.trunc(within);
      const at = (first[cell]! + piece) * 4;
      const cube = cubics[at + 3]!;
      if (Number.isNaN(cube)) return solveWithin(below, u, edges[at >> 1]!, edges[(at >> 1) + 1]!);
      const t = within - piece;
      return ((cube * t + cubics[at + 2]!) * t + cubics[at + 1]!) * t + cubics[at]!;
    },
  };
}

interface Table {
  /** Pieces of a cell, and the index of its first one. */
  readonly pieces: Int32Array;
  readonly first: Int32Array;
  /** The quantile at both ends of a piece. */
  readonly edges: Float64Array;
  /** Four coefficients a piece; the last is NaN where no cubic would do. */
  readonly cubics: Float64Array;
}

function tableOf(parts: readonly Component[], below: (x: number) => number): Table {
  const pieces = new Int32Array(CELLS);
  const first = new Int32Array(CELLS);
  const edges: number[] = [];
  const cubics: number[] = [];
  let low = solveBetweenComponents(parts, below, normalCdf(-REACH));
  for (let cell = 0; cell < CELLS; cell++) {
    const high = solveBetweenComponents(parts, below, normalCdf(-REACH + (cell + 1) * WIDTH));
    first[cell] = edges.length / 2;
    pieces[cell] = cut(below, cell, low, high, edges, cubics);
    low = high;
  }
  return { pieces, first, edges: Float64Array.from(edges), cubics: Float64Array.from(cubics) };
}

/** Adds a cell's pieces to the columns and says how many. */
function cut(below: (x: number) => number, cell: number, low: number, high: number, edges: number[], cubics: number[]): number {
  for (let count = 1; ; count *= 2) {
    const ends: number[] = [];
    const fits: number[] = [];
    let good = true;
    let from = low;
    for (let piece = 0; piece < count; piece++) {
      const start = -REACH + (cell + piece / count) * WIDTH;
      const at = (t: number, most: number) => solveWithin(below, normalCdf(start + (t / count) * WIDTH), from, most);
      const to = piece + 1 === count ? high : at(1, high);
      const fit = fitted((t) => at(t, to), from, to);
      good = fit !== undefined || count === MOST_PIECES;
      if (!good) break;
      ends.push(from, to);
      fits.push(...(fit ?? [Number.NaN, Number.NaN, Number.NaN, Number.NaN]));
      from = to;
    }
    if (!good) continue;
    edges.push(...ends);
    cubics.push(...fits);
    return count;
  }
}

/** A cubic over 0…1 from `low` to `high` that follows `at` and never falls, if there is one. */
function fitted(at: (t: number) => number, low: number, high: number): readonly number[] | undefined {
  if (low === high) return [low, 0, 0, 0];
  const coefficients = cubicThrough(low, at(1 / 3), at(2 / 3), high);
  const [constant, slope, square, cube] = coefficients;
  // the slope's Bernstein coefficients: none below 0 means that the cubic never falls
  if (!(slope >= 0 && slope + square >= 0 && slope + 2 * square + 3 * cube >= 0)) return undefined;
  for (const t of [1 / 6, 1 / 2, 5 / 6]) {
    const exact = at(t);
    if (!(Math.abs(((cube * t + square) * t + slope) * t + constant - exact) <= TOLERANCE * exact)) return undefined;
  }
  return coefficients;
}

/** The polynomial with these values at 0, 1/3, 2/3 and 1, lowest power first. */
function cubicThrough(y0: number, y1: number, y2: number, y3: number): readonly [number, number, number, number] {
  const slope = (-11 * y0 + 18 * y1 - 9 * y2 + 2 * y3) / 2;
  const square = (9 * (2 * y0 - 5 * y1 + 4 * y2 - y3)) / 2;
  const cube = (9 * (-y0 + 3 * y1 - 3 * y2 + y3)) / 2;
  return [y0, slope, square, cube];
}

/** The mixture's quantile lies between the least and the greatest of its components'. */
function solveBetweenComponents(parts: readonly Component[], below: (x: number) => number, u: number): number {
  let low = Infinity;
  let high = -Infinity;
  for (const { law } of parts) {
    const value = law.quantile(u);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return solveWithin(below, u, low, high);
}

/** The smallest x in low…high with below(x) ≥ u: false position with the Illinois rule, bisected when that stalls (at jumps). */
function solveWithin(below: (x: number) => number, u: number, lowest: number, highest: number): number {
  let low = lowest;
  let atLow = below(low) - u;
  if (atLow >= 0 || low === highest) return low;
  let high = highest;
  if (high === Infinity) {
    if (below(Number.MAX_VALUE) < u) return Infinity;
    for (high = Math.max(1, 2 * low); below(high) < u;) high *= 2;
  }
  let atHigh = below(high) - u;
  for (let step = 0; high - low > 1e-13 * high && atHigh > 0; step++) {
    const guess = low - (atLow * (high - low)) / (atHigh - atLow);
    const middle = step < 12 && guess > low && guess < high ? guess : low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    const value = below(middle) - u;
    if (value >= 0) {
      high = middle;
      atHigh = value;
      atLow /= 2;
    } else {
      low = middle;
      atLow = value;
      atHigh /= 2;
    }
  }
  return high;
}
