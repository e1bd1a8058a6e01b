/** Paired differences of a metric: two arms met the same customers, replication by replication. */
import { pairedDifference } from '../stats/paired.ts';
import type { PairedDifference } from '../stats/paired.ts';
import { smallestDetectable } from '../stats/power.ts';
import { measuresOf } from '../metrics/find.ts';
import type { Metric } from '../metrics/metric.ts';
import { score } from './score.ts';
import type { Series } from './series.ts';

/** Power at which `detectable` is quoted. */
const POWER = 0.8;

export interface Pair extends PairedDifference {
  /** Smallest difference that would have been found; null when unknown or identical. */
  readonly detectable: number | null;
}

/** `first − second` of a metric. A metric that one side does not have gives no data. */
export function pairOf(metric: Metric, first: Series, second: Series, confidence: number): Pair {
  const [a, b] = [score(metric, first), score(metric, second)];
  if (a === null || b === null) {
    return {
      difference: null,
      lo: null,
      hi: null,
      sd: null,
      n: first.n,
      t: null,
      p: null,
      varianceReduction: null,
      identical: false,
      notes: [],
      detectable: null,
    };
  }
  const pair = pairedDifference(a, b, sameData(metric, first, second), confidence);
  return { ...pair, detectable: pair.identical || pair.sd === null ? null : smallestDetectable(pair.sd, pair.n, confidence, POWER) };
}

/** Every number that the metric is made of is equal in every replication. */
function sameData(metric: Metric, first: Series, second: Series): boolean {
  if (metric.kind === 'quantile') return JSON.stringify(first.sketches(metric.sketch)) === JSON.stringify(second.sketches(metric.sketch));
  return measuresOf(metric).every((measure) => {
    const [a, b] = [first.column(measure), second.column(measure)];
    return a !== null && b !== null && a.every((value, r) => value === b[r]);
  });
}
