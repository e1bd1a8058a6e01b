/** Laws of one random number that the kernel knows itself, step by step as in `random/`, so of the same bytes. */
import { CONSTANT, EXPONENTIAL, LOGNORMAL } from '../random/form.ts';
import { normalQuantile } from '../random/normal.ts';
import { quantileOf } from './outside.ts';
import { realAt, wholeAt, words } from './memory.ts';

/** The value of law number `law` at u. */
export function quantile(law: i32, u: f64): f64 {
  const form = wholeAt(words.lawForms, law);
  const a = realAt(words.lawReals, 2 * law);
  if (form == EXPONENTIAL) return a * unitExponential(u);
  if (form == LOGNORMAL) return Math.exp(a + realAt(words.lawReals, 2 * law + 1) * normalQuantile(u));
  if (form == CONSTANT) return a;
  return quantileOf(law, u);
}

/** `random/exponential.ts`. */
function unitExponential(u: f64): f64 {
  const x = 1 - u;
  if (x < 1.0 / 16) return -Math.log(x);
  if (u < 1.0 / 1024) return u * (1 + u * (1.0 / 2 + u * (1.0 / 3 + u * (1.0 / 4 + u * (1.0 / 5 + u * (1.0 / 6))))));
  const cell = i32(x * 1024);
  const r = x * realAt(words.reciprocals, cell) - 1;
  const s = r * r;
  return realAt(words.logarithms, cell) - (r - s * (1.0 / 2 - r * (1.0 / 3)) - s * s * (1.0 / 4 - r * (1.0 / 5) + s * (1.0 / 6 - r * (1.0 / 7))));
}
