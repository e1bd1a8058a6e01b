/** Sequential precision: whether the replications so far are enough. */
import type { ReplicationRecord } from '../experiment/record.ts';
import { metricById } from '../metrics/find.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { armsOf } from './arms.ts';
import { estimateOf } from './estimate.ts';
import { score } from './influence.ts';

/** Targets are not trusted before so many replications: a small sample's standard deviation can be small by luck. */
export const LEAST_FOR_PRECISION = 10;

/** A half-width to reach: relative to the value, or absolute in the metric's unit. */
interface Target {
  readonly relative: boolean;
  readonly width: number;
}

const ABSOLUTE: Readonly<Record<string, number>> = { pp: 0.01, s: 1, m: 60, h: 3600 };

/** `2.5%` relative; `0.5pp`, `2s`, `1m`, `1h` absolute. */
export function precisionTarget(text: string): Target {
  const [, amount, unit] = /^([\d.]+)(%|pp|s|m|h)$/.exec(text) ?? [];
  if (amount === undefined || unit === undefined) throw new RangeError(`\`${text}\` is not a precision`);
  return unit === '%' ? { relative: true, width: Number(amount) / 100 } : { relative: false, width: Number(amount) * ABSOLUTE[unit]! };
}

/**
 * True when every metric of `experiment.precision` has, for every policy, a half-width h with h ≤ γ ÷ (1 + γ) · |value| (relative γ; Law 2015,
 * 9.4.1: the true relative error is then at most γ) or h ≤ the absolute width. A metric without data in a policy does not hold the run up.
 * Ask after complete replications, in their order.
 */
export function preciseEnough(resolved: ResolvedScenario, records: readonly ReplicationRecord[], confidence: number): boolean {
  const { scenario } = resolved;
  const formula = scenario['service-level']?.formula ?? 'sl1';
  const arms = armsOf(resolved.arms, records, {});
  const done = arms[0]?.records.length ?? 0;
  if (done < LEAST_FOR_PRECISION) return false;
  return Object.entries(scenario.experiment.precision ?? {}).every(([id, text]) => {
    const metric = metricById(id, formula);
    if (metric === undefined) return true;
    const { relative, width } = precisionTarget(text);
    return arms.every(({ whole }) => {
      const scored = score(metric, whole);
      if (scored.value === null || scored.influence === null) return scored.value === null;
      // Without the cut at natural bounds, which would make a wide interval look narrow.
      const { lo, hi } = estimateOf(scored, { unit: metric.unit, unbounded: true }, whole.n, confidence);
      const half = (hi! - lo!) / 2;
      return half <= (relative ? (width / (1 + width)) * Math.abs(scored.value) : width);
    });
  });
}
