/** How long customers are ready to wait, as formulas need it: the share still there after x, and its integral. */
import { gammaCdf, logGamma } from '../random/gamma.ts';
import { normalCdf } from '../random/normal.ts';

export interface PatienceLaw {
  /** Ḡ(x) = P(patience > x), x ≥ 0; below 1 at 0 when some leave at once. */
  readonly survival: (x: number) => number;
  /** H(x) = ∫₀ˣ Ḡ(u) du = E[min(patience, x)]. */
  readonly meanUpTo: (x: number) => number;
}

/** @param mean > 0 */
export function exponentialPatience(mean: number): PatienceLaw {
  return { survival: (x) => Math.exp(-x / mean), meanUpTo: (x) => -mean * Math.expm1(-x / mean) };
}

/** Everybody leaves after exactly `value` > 0. */
export function constantPatience(value: number): PatienceLaw {
  return { survival: (x) => (x < value ? 1 : 0), meanUpTo: (x) => Math.min(x, value) };
}

/** @param mean > 0, @param cv standard deviation ÷ mean, > 0 — of the patience itself, not of its logarithm */
export function lognormalPatience(mean: number, cv: number): PatienceLaw {
  const sigma = Math.sqrt(Math.log1p(cv * cv));
  const mu = Math.log(mean) - (sigma * sigma) / 2;
  const survival = (x: number): number => (x <= 0 ? 1 : normalCdf((mu - Math.log(x)) / sigma));
  // E[min(X, x)] = m·Φ((log x − μ)/σ − σ) + x·Ḡ(x)
  return { survival, meanUpTo: (x) => (x <= 0 ? 0 : mean * normalCdf((Math.log(x) - mu) / sigma - sigma) + x * survival(x)) };
}

/** @param mean > 0, @param shape > 0; 1 is exponential, below 1 the hazard falls */
export function weibullPatience(mean: number, shape: number): PatienceLaw {
  const scale = mean / Math.exp(logGamma(1 + 1 / shape));
  const power = (x: number): number => (x <= 0 ? 0 : Math.exp(shape * Math.log(x / scale)));
  // ∫₀ˣ exp(−(u/s)^k) du = m·P(1/k, (x/s)^k), P the lower regularised gamma function
  return { survival: (x) => Math.exp(-power(x)), meanUpTo: (x) => mean * gammaCdf(power(x), 1 / shape) };
}

/** A share leaves at once when it has to wait; the others have `law`. @param share in [0, 1) */
export function balking(share: number, law: PatienceLaw): PatienceLaw {
  return { survival: (x) => (1 - share) * law.survival(x), meanUpTo: (x) => (1 - share) * law.meanUpTo(x) };
}
