/** Paired differences: two arms met the same customers, replication by replication. */
import { smallestDetectable } from '../stats/power.ts';
import { tTwoSidedP } from '../stats/student.ts';
import { measuresOf } from '../metrics/find.ts';
import type { Metric } from '../metrics/metric.ts';
import { halfWidth } from './estimate.ts';
import { score, spread } from './influence.ts';
import type { Series } from './series.ts';

/** Power at which `detectable` is quoted. */
const POWER = 0.8;

export interface Pair {
  /** Null: one side has no data. */
  readonly difference: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly n: number;
  readonly varianceReduction: number | null;
  readonly p: number | null;
  readonly detectable: number | null;
  /** Zero difference in every replication. */
  readonly identical: boolean;
}

const NO_DATA: Omit<Pair, 'n'> = { difference: null, lo: null, hi: null, varianceReduction: null, p: null, detectable: null, identical: false };

/** `first − second` of a metric, with the interval of the paired differences. */
export function pairOf(metric: Metric, first: Series, second: Series, confidence: number): Pair {
  const { n } = first;
  const a = score(metric, first);
  const b = score(metric, second);
  if (a.value === null || b.value === null) return { ...NO_DATA, n };
  if (sameData(metric, first, second)) return { difference: 0, lo: 0, hi: 0, n, varianceReduction: null, p: null, detectable: null, identical: true };
  const difference = a.value - b.value;
  if (a.influence === null || b.influence === null) return { ...NO_DATA, difference, n };
  const differences = new Float64Array(n);
  for (let r = 0; r < n; r++) differences[r] = a.influence[r]! - b.influence[r]!;
  const half = halfWidth(differences, a.about, confidence)!;
  const sd = spread(differences, a.about);
  const [sdA, sdB] = [spread(a.influence, a.about), spread(b.influence, b.about)];
  return {
    difference,
    lo: difference - half,
    hi: difference + half,
    n,
    varianceReduction: sd > 0 && sdA > 0 && sdB > 0 ? (sdA * sdA + sdB * sdB) / (sd * sd) : null,
    p: sd > 0 ? tTwoSidedP((difference * Math.sqrt(n)) / sd, n - 1) : difference === 0 ? 1 : 0,
    detectable: smallestDetectable(sd, n, confidence, POWER),
    identical: false,
  };
}

/** Every number that the metric is made of is equal in every replication. */
function sameData(metric: Metric, first: Series, second: Series): boolean {
  if (metric.kind === 'quantile') return JSON.stringify(first.sketches(metric.sketch)) === JSON.stringify(second.sketches(metric.sketch));
  return measuresOf(metric).every((measure) => {
    const a = first.column(measure);
    const b = second.column(measure);
    return a !== null && b !== null && a.every((value, r) => value === b[r]);
  });
}
