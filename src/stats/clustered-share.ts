/**
 * A share of things that come several to a replication: of the days of many weeks, those that keep a limit. Days of one replication may share
 * their luck (a surge, an outage, who is ill), so the unit of analysis stays the replication.
 */
import type { Interval } from './interval.ts';
import { standardDeviation, total } from './moments.ts';
import { normalQuantile } from '../random/normal.ts';
import { wilsonEnds } from './proportion.ts';
import { tQuantile } from './student.ts';

/**
 * Wilson's interval with the number of independent days that would give the same variance as these clusters do: never fewer than replications
 * (days that all share one luck), never more than days. Where all hold, or none, nothing shows how alike the days of a replication are, and
 * replications count. One thing a replication gives Wilson's interval itself.
 * Source: E. L. Korn & B. I. Graubard, "Confidence intervals for proportions with small expected number of positive counts estimated from
 * survey data", Survey Methodology 24 (1998), with Wilson's ends as in C. Franco et al., J. Surv. Stat. Methodol. 7 (2019).
 * @param held, of how many of how many, by replication, in order; replications without any are left out
 * @param confidence e.g. 0.95
 */
export function clusteredShare(held: readonly number[], of: readonly number[], confidence: number): Interval {
  const clusters = of.flatMap((size, r) => (size > 0 ? [{ held: held[r]!, size }] : []));
  const n = clusters.length;
  const things = total(clusters.map(({ size }) => size));
  if (n === 0) return { value: null, lo: null, hi: null, sd: null, n, notes: ['no-data'] };
  const share = total(clusters.map((one) => one.held)) / things;
  const influence = clusters.map((one) => ((one.held - share * one.size) * n) / things);
  const sd = n > 1 ? standardDeviation(influence) : null;
  const [lo, hi] = wilsonEnds(share, independent(share, sd, n, things, confidence), confidence);
  return { value: share, lo, hi, sd, n, notes: [] };
}

/** Independent things that would give the variance seen, shortened for its own doubt (t for z). */
function independent(share: number, sd: number | null, n: number, things: number, confidence: number): number {
  if (sd === null || !(sd > 0)) return share > 0 && share < 1 ? things : n;
  const tail = (1 + confidence) / 2;
  const doubt = normalQuantile(tail) / tQuantile(tail, n - 1);
  return Math.min(things, Math.max(n, (share * (1 - share) * n * doubt * doubt) / (sd * sd)));
}
