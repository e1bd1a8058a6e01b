/**
 * A metric of one arm as a value and the part that each replication has in its deviation. Whatever the kind of metric, the variance
 * of the estimate is s²(influence) ÷ n, and a paired difference of two arms has the difference of their influences; so intervals,
 * paired intervals and variance reduction follow from the same numbers.
 *
 * Ratio p = ΣY ÷ ΣX: from 20 replications on, the delta method, (Y_r − p·X_r) ÷ X̄ (Asmussen & Glynn 2007, III.3); below, jackknife,
 * (n − 1)(θ − θ₋ᵣ). Functions of sums: jackknife. Quantiles: sectioning, q_r − q, with q the quantile of the pooled observations
 * (Asmussen & Glynn 2007, III.5; Nakayama 2014).
 */
import { mergeSketches, sketchQuantile } from '../stats/sketch.ts';
import type { FunctionMetric, Metric, QuantileMetric, RatioMetric } from '../metrics/metric.ts';
import { NOTES } from './notes.ts';
import { combine, total } from './series.ts';
import type { Series } from './series.ts';

export interface Scored {
  /** Null: no data. */
  readonly value: number | null;
  /** One number a replication; null when it is not known (no data, or a single replication). */
  readonly influence: Float64Array | null;
  /** What the influences vary about: their mean, or (sectioning) the estimate, so that the bias of small sections counts as doubt. */
  readonly about: 'mean' | 'estimate';
  readonly notes: readonly string[];
}

/** Replications from which the delta method is trusted for ratios; below, the jackknife (less biased in small samples). */
const DELTA_FROM = 20;
/** Coefficient of variation of the mean denominator above which a ratio's interval is called approximate. */
const STEADY_DENOMINATOR = 0.1;

function noData(note: string): Scored {
  return { value: null, influence: null, about: 'mean', notes: [note] };
}

/** Cross-arm metrics have no score of one arm. */
export function score(metric: Metric, series: Series): Scored {
  switch (metric.kind) {
    case 'ratio':
      return scoreRatio(metric, series);
    case 'function':
      return scoreFunction(metric, series);
    case 'quantile':
      return scoreQuantile(metric, series);
    case 'cross-arm':
      return noData(NOTES.noBaselines.en);
  }
}

function scoreRatio(metric: RatioMetric, series: Series): Scored {
  const above = combine(series, metric.numerator);
  const below = metric.denominator === 'replications' ? new Float64Array(series.n).fill(1) : combine(series, metric.denominator);
  if (above === null || below === null || series.n === 0) return noData(NOTES.notMeasured.en);
  return ratio(above, below);
}

/** ΣY ÷ ΣX with its influences. */
export function ratio(above: Float64Array, below: Float64Array): Scored {
  const n = above.length;
  const sumAbove = total(above);
  const sumBelow = total(below);
  if (!(sumBelow > 0)) return noData(NOTES.nothingCounted.en);
  const value = sumAbove / sumBelow;
  if (n < 2) return { value, influence: null, about: 'mean', notes: [NOTES.oneReplication.en] };
  const influence = new Float64Array(n);
  const jackknife = n < DELTA_FROM && below.every((x) => sumBelow - x > 0);
  for (let r = 0; r < n; r++) {
    influence[r] = jackknife ? (n - 1) * (value - (sumAbove - above[r]!) / (sumBelow - below[r]!)) : (n * (above[r]! - value * below[r]!)) / sumBelow;
  }
  const unsteady = spread(below, 'mean') / Math.sqrt(n) > STEADY_DENOMINATOR * (sumBelow / n);
  return { value, influence, about: 'mean', notes: unsteady ? [NOTES.unstableDenominator.en] : [] };
}

function scoreFunction(metric: FunctionMetric, series: Series): Scored {
  const columns: Float64Array[] = [];
  for (const measure of metric.inputs) {
    const column = series.column(measure);
    if (column === null) return noData(NOTES.notMeasured.en);
    columns.push(column);
  }
  const sums = columns.map(total);
  const value = metric.value(sums);
  if (!Number.isFinite(value)) return noData(NOTES.nothingCounted.en);
  const notes = metric.convention?.(sums) === true ? [NOTES.convention.en] : [];
  const { n } = series;
  if (n < 2) return { value, influence: null, about: 'mean', notes: [...notes, NOTES.oneReplication.en] };
  const influence = new Float64Array(n);
  for (let r = 0; r < n; r++) {
    const without = metric.value(sums.map((sum, k) => sum - columns[k]![r]!));
    if (!Number.isFinite(without)) return { value, influence: null, about: 'mean', notes: [...notes, NOTES.unstableDenominator.en] };
    influence[r] = (n - 1) * (value - without);
  }
  return { value, influence, about: 'mean', notes };
}

function scoreQuantile(metric: QuantileMetric, series: Series): Scored {
  const sketches = series.sketches(metric.sketch);
  if (sketches === null) return noData(NOTES.notMeasured.en);
  const pooled = sketchQuantile(mergeSketches(sketches), metric.quantile);
  if (!Number.isFinite(pooled)) return noData(NOTES.nothingCounted.en);
  const { n } = series;
  if (n < 2) return { value: pooled, influence: null, about: 'mean', notes: [NOTES.oneReplication.en] };
  const influence = new Float64Array(n);
  for (let r = 0; r < n; r++) {
    const own = sketchQuantile(sketches[r]!, metric.quantile);
    if (!Number.isFinite(own)) return { value: pooled, influence: null, about: 'mean', notes: [NOTES.sparseQuantile.en] };
    influence[r] = own - pooled;
  }
  return { value: pooled, influence, about: 'estimate', notes: [] };
}

/** Standard deviation between replications, about the mean or about zero (the estimate); 0 for fewer than two. */
export function spread(influence: Float64Array, about: Scored['about']): number {
  const n = influence.length;
  if (n < 2) return 0;
  const centre = about === 'mean' ? total(influence) / n : 0;
  let squares = 0;
  for (const value of influence) squares += (value - centre) * (value - centre);
  return Math.sqrt(squares / (n - 1));
}
