/** Sequential precision: whether the replications so far are enough. */
import { isNarrow, LEAST_REPLICATIONS } from '../stats/sequential.ts';
import type { PrecisionTarget } from '../stats/sequential.ts';
import type { ReplicationRecord } from '../experiment/record.ts';
import { metricById } from '../metrics/find.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { armsOf } from './arms.ts';
import { intervalOf } from './score.ts';

const ABSOLUTE: Readonly<Record<string, number>> = { pp: 0.01, s: 1, m: 60, h: 3600 };

/** `2.5%` relative; `0.5pp`, `2s`, `1m`, `1h` absolute. */
export function precisionTarget(text: string): PrecisionTarget {
  const [, amount, unit] = /^([\d.]+)(%|pp|s|m|h)$/.exec(text) ?? [];
  if (amount === undefined || unit === undefined) throw new RangeError(`\`${text}\` is not a precision`);
  return unit === '%' ? { relative: true, width: Number(amount) / 100 } : { relative: false, width: Number(amount) * ABSOLUTE[unit]! };
}

/**
 * True when every metric of `experiment.precision` has, for every policy, an interval narrow enough. A metric without
 * data in a policy does not hold the run up. Ask after complete replications, in their order.
 */
export function preciseEnough(resolved: ResolvedScenario, records: readonly ReplicationRecord[], confidence: number): boolean {
  const { scenario } = resolved;
  const formula = scenario['service-level']?.formula ?? 'sl1';
  const arms = armsOf(resolved.arms, records, {});
  const done = arms[0]?.records.length ?? 0;
  if (done < LEAST_REPLICATIONS) return false;
  return Object.entries(scenario.experiment.precision ?? {}).every(([id, text]) => {
    const metric = metricById(id, formula);
    if (metric === undefined) return true;
    const target = precisionTarget(text);
    return arms.every(({ whole }) => {
      const interval = intervalOf(metric, whole, confidence);
      return interval === null || interval.value === null || isNarrow(interval, target);
    });
  });
}
