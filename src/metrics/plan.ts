import type { Cut, MeasurementPlan } from './measured.ts';
import { splitSessions, splitThreshold } from './threshold.ts';

/**
 * What to measure for these breakdowns and these metric ids (those that guards, the decision and the command line name):
 * thresholds come from their suffixes, each once, ascending.
 */
export function measurementPlan(by: readonly (readonly string[])[], metricIds: readonly string[], cuts: readonly Cut[] = []): MeasurementPlan {
  const thresholds = new Set<number>();
  for (const id of metricIds) {
    const seconds = splitThreshold(id)?.seconds ?? null;
    if (seconds !== null) thresholds.add(seconds);
  }
  const sessions = [...new Set(metricIds.flatMap((id) => splitSessions(id) ?? []))].sort((a, b) => a - b);
  const seen = new Set<string>();
  const distinct = by.filter((dimensions) => !seen.has(dimensions.join(',')) && seen.add(dimensions.join(',')) !== undefined);
  return {
    by: distinct,
    thresholds: [...thresholds].sort((a, b) => a - b),
    ...(sessions.length === 0 ? {} : { sessions }),
    ...(cuts.length === 0 ? {} : { cuts }),
  };
}
