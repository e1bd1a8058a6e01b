import type { Estimated } from './interval.ts';
import { unknown } from './interval.ts';
import { total } from './moments.ts';

/**
 * A smooth function of sums over replications; the influence of a replication is (n − 1)(θ − θ without it).
 * Source: Efron, The Jackknife, the Bootstrap and Other Resampling Plans (1982), 3. Not for quantiles: they are not smooth.
 * @param columns one column a sum, one value a replication
 * @param value the function; NaN or infinite when it is not defined for these sums
 */
export function jackknife(columns: readonly Float64Array[], value: (sums: readonly number[]) => number): Estimated {
  const n = columns[0]?.length ?? 0;
  const sums = columns.map(total);
  const whole = value(sums);
  if (n === 0 || !Number.isFinite(whole)) return unknown(null, n, 'no-data');
  if (n === 1) return unknown(whole, n, 'one-replication');
  const influence = new Float64Array(n);
  for (let r = 0; r < n; r++) {
    const without = value(sums.map((sum, k) => sum - columns[k]![r]!));
    if (!Number.isFinite(without)) return unknown(whole, n, 'hangs-on-one-replication');
    influence[r] = (n - 1) * (whole - without);
  }
  return { value: whole, influence, about: 'mean', n, notes: [] };
}
