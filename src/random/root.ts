/** A function's value and slope at a point. */
export interface Tangent {
  readonly value: number;
  /** > 0 */
  readonly slope: number;
}

/** Far from the root, where the curve is flat, the tangent points anywhere. */
const LONGEST_STEP = 10;

/**
 * The root of a rising function by Newton's method, kept within what is known of the sign.
 * Made for logarithms of cumulative shares against the log (or logit) of the variable: nearly straight, so a handful of steps is enough.
 */
export function risingRoot(at: (x: number) => Tangent, start: number): number {
  let low = -Infinity;
  let high = Infinity;
  let x = start;
  for (let step = 0; step < 200; step++) {
    const { value, slope } = at(x);
    if (value === 0) return x;
    if (value < 0) low = x;
    else high = x;
    let next = x - Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, value / slope));
    if (!(next > low && next < high)) next = inside(low, high, x);
    if (Math.abs(next - x) <= 4e-16 * Math.max(1, Math.abs(x))) return next;
    x = next;
  }
  return x;
}

/** A point strictly between the bounds when Newton's step left them. */
function inside(low: number, high: number, x: number): number {
  if (low === -Infinity) return x - 1 - Math.abs(x);
  if (high === Infinity) return x + 1 + Math.abs(x);
  return 0.5 * (low + high);
}
