/**
 * Quantile functions as tables: g(z), the log or logit of the quantile at the share Φ(z), is smooth and nearly straight, so a piecewise cubic
 * through exact values and exact slopes reproduces it. The table checks itself: it doubles its cells until every midpoint is right.
 */
import { normalCdf, normalDensity } from './normal.ts';

/** Every uniform in [2⁻⁵³, 1 − 2⁻⁵³] has |Φ⁻¹(u)| < 8.21. */
const REACH = 8.25;
const FEWEST_CELLS = 64;
const MOST_CELLS = 16_384;
/** At cell midpoints, where a cubic errs most; what is promised is ten times as much. */
const TOLERANCE = 1e-7;

/** The exact value at a share (`below` + `above` = 1), given a nearby value when one is known. */
type ExactAt = (below: number, above: number, z: number, guess: number | undefined) => number;

export interface Curve {
  readonly value: ExactAt;
  /** log of the density per unit of the value. */
  readonly logDensity: (value: number) => number;
}

/**
 * z ↦ g(z) within 1e-6 (absolute, hence relative for the quantile itself when g is its logarithm); never falling in z but for rounding.
 * Beyond ±8.25 it stays at its ends. A curve too sharp for the largest table is computed exactly at every call.
 */
export function tabulate(curve: Curve): (z: number) => number {
  for (let cells = FEWEST_CELLS; cells <= MOST_CELLS; cells *= 2) {
    const coefficients = tableOf(curve, cells);
    if (coefficients !== undefined) return reader(coefficients, cells);
  }
  return (z) => {
    const within = Math.max(-REACH, Math.min(REACH, z));
    return curve.value(normalCdf(within), normalCdf(-within), within, undefined);
  };
}

function reader(coefficients: Float64Array, cells: number): (z: number) => number {
  const cellsPerUnit = cells / (2 * REACH);
  const last = cells - 1e-9;
  return (z) => {
    const place = Math.max(0, Math.min(last, (z + REACH) * cellsPerUnit));
    const cell = Math.trunc(place);
    const t = place - cell;
    const at = cell * 4;
    return ((coefficients[at + 3]! * t + coefficients[at + 2]!) * t + coefficients[at + 1]!) * t + coefficients[at]!;
  };
}

/** The four coefficients of every cell, or undefined when a midpoint is off or a cell would not rise. */
function tableOf(curve: Curve, cells: number): Float64Array | undefined {
  const width = (2 * REACH) / cells;
  const coefficients = new Float64Array(cells * 4);
  const exact = (z: number, guess: number | undefined) => curve.value(normalCdf(z), normalCdf(-z), z, guess);
  const rise = (z: number, value: number) => width * Math.exp(Math.log(normalDensity(z)) - curve.logDensity(value));
  let value = exact(-REACH, undefined);
  let slope = rise(-REACH, value);
  for (let cell = 0; cell < cells; cell++) {
    const z = -REACH + cell * width;
    const nextValue = exact(z + width, value + slope);
    const nextSlope = rise(z + width, nextValue);
    const step = nextValue - value;
    // Fritsch & Carlson (1980): a cubic with end slopes in this circle never falls
    if (slope * slope + nextSlope * nextSlope > 9 * step * step) return undefined;
    const square = 3 * step - 2 * slope - nextSlope;
    const cube = slope + nextSlope - 2 * step;
    const middle = value + slope / 2 + square / 4 + cube / 8;
    if (!(Math.abs(middle - exact(z + width / 2, middle)) <= TOLERANCE)) return undefined;
    coefficients.set([value, slope, square, cube], cell * 4);
    value = nextValue;
    slope = nextSlope;
  }
  return coefficients;
}
