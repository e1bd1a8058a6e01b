/** Shares of the Poisson law, by the gamma law: P(N ≥ k) = P(Gamma(k) ≤ m). */
import { gammaLogShares } from '../random/gamma.ts';

/** P(N ≥ k). @param k a whole number, @param mean ≥ 0 */
export function poissonAtLeast(k: number, mean: number): number {
  if (k <= 0) return 1;
  return mean === 0 ? 0 : Math.exp(gammaLogShares(Math.log(mean), k).below);
}

/** P(N ≤ k). */
export function poissonAtMost(k: number, mean: number): number {
  if (k < 0) return 0;
  return mean === 0 ? 1 : Math.exp(gammaLogShares(Math.log(mean), k + 1).above);
}
