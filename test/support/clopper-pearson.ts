import { logitBetaQuantile } from '../../src/random/beta.ts';

/**
 * Clopper and Pearson's interval: covers with at least the confidence whatever the true share, and is wider for it. The check of
 * Wilson's, which the program uses, and the interval of a count of experiments. Source: Biometrika 26 (1934); the ends are quantiles of the beta law.
 * @param confidence e.g. 0.95
 */
export function clopperPearson(count: number, n: number, confidence: number): readonly [lo: number, hi: number] {
  const tail = (1 - confidence) / 2;
  return [count === 0 ? 0 : betaQuantile(tail, count, n - count + 1), count === n ? 1 : betaQuantile(1 - tail, count + 1, n - count)];
}

function betaQuantile(p: number, a: number, b: number): number {
  return 1 / (1 + Math.exp(-logitBetaQuantile(p, 1 - p, a, b)));
}
