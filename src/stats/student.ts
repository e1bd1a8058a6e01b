/**
 * Student's t by way of the beta law: with x = ν/(ν + t²), P(|T| > |t|) = I_x(ν/2, ½) (Abramowitz & Stegun 26.7.1).
 * The logit of x is log ν − 2 log|t|, which keeps every digit in both tails. Degrees of freedom: any ν > 0, ∞ is the normal law.
 */
import { betaLogShares, logitBetaQuantile } from '../random/beta.ts';
import { normalCdf, normalQuantile } from '../random/normal.ts';

/** P(|T| > |t|), the two-sided p-value. */
export function tTwoSidedP(t: number, df: number): number {
  const size = Math.abs(t);
  if (size === 0) return 1;
  if (size === Infinity) return 0;
  if (df === Infinity) return 2 * normalCdf(-size);
  return Math.exp(betaLogShares(Math.log(df) - 2 * Math.log(size), df / 2, 0.5).below);
}

/** P(T ≤ t). */
export function tCdf(t: number, df: number): number {
  const tail = tTwoSidedP(t, df) / 2;
  return t < 0 ? tail : 1 - tail;
}

/** The t with P(T ≤ t) = p; −∞ at 0, ∞ at 1, NaN outside. */
export function tQuantile(p: number, df: number): number {
  if (df === Infinity || !(p > 0 && p < 1)) return normalQuantile(p);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const size = Math.sqrt(df) * Math.exp(-logitBetaQuantile(2 * tail, 1 - 2 * tail, df / 2, 0.5) / 2);
  return p < 0.5 ? -size : size;
}
