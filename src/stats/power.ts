import { tQuantile } from './student.ts';

/**
 * The smallest true difference that a two-sided paired t test would find with the given power: (t₁₋α/₂ + t_power)·sd/√n, both quantiles with
 * n − 1 degrees of freedom; within 2 % of the noncentral t for n ≥ 5.
 * @param sd of the n differences
 * @param confidence 1 − α of the test, e.g. 0.95
 * @param power e.g. 0.8
 * @returns null when fewer than two differences leave it unknown
 */
export function smallestDetectable(sd: number, n: number, confidence: number, power: number): number | null {
  if (n < 2) return null;
  return ((tQuantile((1 + confidence) / 2, n - 1) + tQuantile(power, n - 1)) * sd) / Math.sqrt(n);
}
