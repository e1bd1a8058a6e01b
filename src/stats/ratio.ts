/**
 * A ratio of sums ΣY ÷ ΣX over replications. The mean of the replications' own ratios is another number; it is not this one.
 * From 20 replications the delta method, influence (Y_r − p·X_r) ÷ X̄; below, the jackknife, which is less biased in small samples.
 * When the denominator's mean is known to no better than 10 %, Fieller's interval, which is not symmetric and may have no ends.
 */
import { type Estimated, type Interval, tInterval, unknown } from './interval.ts';
import { jackknife } from './jackknife.ts';
import { covariance, mean, total, variance } from './moments.ts';
import { tQuantile } from './student.ts';

/** Replications from which the delta method is used. */
const DELTA_FROM = 20;
/** Coefficient of variation of the denominator's mean above which Fieller's interval is used. */
const UNSTEADY = 0.1;

/** @param above, below Y and X by replication, in order; X ≥ 0 */
export function ratio(above: Float64Array, below: Float64Array): Estimated {
  const n = above.length;
  if (below.length !== n) throw new RangeError(`${n} numerators and ${below.length} denominators`);
  const sumBelow = total(below);
  if (!(sumBelow > 0)) return unknown(null, n, 'no-data');
  const value = total(above) / sumBelow;
  if (n === 1) return unknown(value, n, 'one-replication');
  const notes = isUnsteady(below) ? (['unsteady-denominator'] as const) : [];
  if (n < DELTA_FROM && below.every((x) => sumBelow - x > 0)) return { ...jackknife([above, below], (sums) => sums[0]! / sums[1]!), notes };
  const influence = above.map((y, r) => (n * (y - value * below[r]!)) / sumBelow);
  return { value, influence, about: 'mean', n, notes };
}

function isUnsteady(below: Float64Array): boolean {
  return Math.sqrt(variance(below) / below.length) > UNSTEADY * mean(below);
}

/** The interval of a ratio. @param confidence e.g. 0.95 */
export function ratioInterval(above: Float64Array, below: Float64Array, confidence: number): Interval {
  const estimated = ratio(above, below);
  const interval = tInterval(estimated, confidence);
  if (!estimated.notes.includes('unsteady-denominator')) return interval;
  const ends = fieller(above, below, confidence);
  return ends === null ? { ...interval, lo: null, hi: null, notes: [...interval.notes, 'unbounded'] } : { ...interval, lo: ends[0], hi: ends[1] };
}

/**
 * The p with |Ȳ − p·X̄| ≤ t·s(Y − pX)/√n. Source: E. C. Fieller, "Some problems in interval estimation", JRSS B 16 (1954).
 * @returns null when they are not an interval with two ends
 */
function fieller(above: Float64Array, below: Float64Array, confidence: number): readonly [lo: number, hi: number] | null {
  const n = above.length;
  const t = tQuantile((1 + confidence) / 2, n - 1);
  const scale = (t * t) / n;
  const [y, x] = [mean(above), mean(below)];
  const a = x * x - scale * variance(below);
  const b = x * y - scale * covariance(above, below);
  const c = y * y - scale * variance(above);
  if (!(a > 0)) return null;
  const root = Math.sqrt(Math.max(0, b * b - a * c));
  return [(b - root) / a, (b + root) / a];
}
