/**
 * A share of replications: in how many something held. Replications are independent of each other, contacts are not; a share of contacts
 * is a ratio of sums and belongs to `ratio.ts`.
 */
import { normalQuantile } from '../random/normal.ts';
import type { Interval } from './interval.ts';

/**
 * Wilson's score interval: the shares that a two-sided test at 1 − confidence would not reject. Inside 0 and 1, never of no width,
 * and not only for shares in the middle. Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * JASA 22 (1927); recommended by Brown, Cai & DasGupta, "Interval estimation for a binomial proportion", Statist. Sci. 16 (2001).
 * @param count replications in which it held, 0 to n
 * @param confidence e.g. 0.95
 */
export function wilson(count: number, n: number, confidence: number): Interval {
  if (n === 0) return { value: null, lo: null, hi: null, sd: null, n, notes: ['no-data'] };
  const share = count / n;
  const [lo, hi] = wilsonEnds(share, n, confidence);
  const sd = n > 1 ? Math.sqrt((share * (1 - share) * n) / (n - 1)) : null;
  return { value: share, lo, hi, sd, n, notes: [] };
}

/** The ends of Wilson's interval. @param n independent cases; need not be a whole number */
export function wilsonEnds(share: number, n: number, confidence: number): readonly [lo: number, hi: number] {
  const z = normalQuantile((1 + confidence) / 2);
  const shrink = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / shrink;
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / shrink;
  return [share === 0 ? 0 : centre - half, share === 1 ? 1 : centre + half];
}
