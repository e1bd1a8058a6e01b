import { type Estimated, unknown } from './interval.ts';
import { mergeSketches, sketchQuantile, type SparseCounts } from './sketch.ts';

/**
 * A quantile of everything observed, with replications as sections: the influence of a replication is its own quantile less the pooled one,
 * and varies about 0, so that the bias of small sections widens the interval. Observations within a replication depend on each other;
 * that is why their number says nothing here. Source: Asmussen & Glynn (2007), III.5; Nakayama, ACM TOMACS 24 (2014).
 * @param sketches one a replication, in order
 * @param p 0 to 1
 */
export function sectionedQuantile(sketches: readonly SparseCounts[], p: number): Estimated {
  const n = sketches.length;
  const pooled = sketchQuantile(mergeSketches(sketches), p);
  if (Number.isNaN(pooled)) return unknown(null, n, 'no-data');
  if (n === 1) return unknown(pooled, n, 'one-replication');
  const influence = Float64Array.from(sketches, (sketch) => sketchQuantile(sketch, p) - pooled);
  if (influence.some(Number.isNaN)) return unknown(pooled, n, 'hangs-on-one-replication');
  return { value: pooled, influence, about: 'zero', n, notes: [] };
}
