/**
 * Whether a run knows enough: the stopping rule of an experiment with `precision`. A relative target γ of a metric with value p is
 * reached when its half-width is at most γ ÷ (1 + γ) · |p|, so that the *true* relative error is at most γ (Law & Kelton 2000, 9.4.1);
 * an absolute target when the half-width is at most the target. It must hold for every metric named and every policy.
 */
import type { ReplicationRecord } from '../experiment/record.ts';
import { metricById } from '../metrics/find.ts';
import { secondsOf } from '../metrics/threshold.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { armsOf } from './arms.ts';
import { halfWidth } from './estimate.ts';
import { score } from './influence.ts';

/** A half-width to reach: a fraction of the value, or an amount in the metric's own unit. */
export type PrecisionTarget = { readonly relative: number } | { readonly absolute: number };

/** `2.5%` is relative, `0.5pp` points of a share, `2s` seconds. */
export function precisionTarget(text: string): PrecisionTarget {
  if (text.endsWith('%')) return { relative: Number(text.slice(0, -1)) / 100 };
  if (text.endsWith('pp')) return { absolute: Number(text.slice(0, -2)) / 100 };
  return { absolute: secondsOf(text) ?? Number.NaN };
}

/** The stopping rule of a scenario; the records are those of complete replications. */
export function enoughFor(resolved: ResolvedScenario, confidence: number): (records: readonly ReplicationRecord[]) => boolean {
  const formula = resolved.scenario['service-level']?.formula ?? 'sl1';
  const targets = Object.entries(resolved.scenario.experiment.precision ?? {}).map(([id, text]) => ({
    metric: metricById(id, formula),
    target: precisionTarget(text),
  }));
  return (records) =>
    armsOf(resolved.arms, records, {}).every(({ whole }) =>
      targets.every(({ metric, target }) => {
        if (metric === undefined) return true;
        const { value, influence, about } = score(metric, whole);
        // A metric without data never gets any; it must not keep the run going to its end.
        if (value === null) return true;
        const half = influence === null ? null : halfWidth(influence, about, confidence);
        if (half === null) return false;
        return half <= ('relative' in target ? (target.relative / (1 + target.relative)) * Math.abs(value) : target.absolute);
      }),
    );
}
