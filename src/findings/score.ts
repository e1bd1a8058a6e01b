/** A metric of one arm, scored from its columns: which statistic belongs to which kind of metric. */
import { tInterval } from '../stats/interval.ts';
import type { Estimated, Interval } from '../stats/interval.ts';
import { jackknife } from '../stats/jackknife.ts';
import { sectionedQuantile } from '../stats/quantile-interval.ts';
import { ratio, ratioInterval } from '../stats/ratio.ts';
import { sketchQuantile } from '../stats/sketch.ts';
import type { AtTimeMetric, DayMeanMetric, Metric, RatioMetric } from '../metrics/metric.ts';
import { combine } from './series.ts';
import type { Series } from './series.ts';

/** Null: the metric is not part of this scenario (a measure was not taken, or the metric is computed across arms). */
export function score(metric: Metric, series: Series): Estimated | null {
  if (series.n === 0) return null;
  switch (metric.kind) {
    case 'at-time':
    case 'day-mean':
    case 'ratio': {
      const columns = ratioColumns(metric, series);
      return columns === null ? null : ratio(columns.above, columns.below);
    }
    case 'function': {
      const columns = inputColumns(metric.inputs, series);
      return columns === null ? null : jackknife(columns, metric.value);
    }
    case 'quantile': {
      const sketches = series.sketches(metric.sketch);
      return sketches === null ? null : sectionedQuantile(sketches, metric.quantile);
    }
    case 'cross-arm':
      return null;
  }
}

/** The interval of a metric, Fieller's for ratios whose denominator is unsteady; null as for `score`. */
export function intervalOf(metric: Metric, series: Series, confidence: number): Interval | null {
  if (!isRatio(metric)) {
    const scored = score(metric, series);
    return scored === null ? null : tInterval(scored, confidence);
  }
  const columns = ratioColumns(metric, series);
  return columns === null || series.n === 0 ? null : ratioInterval(columns.above, columns.below, confidence);
}

/**
 * The metric of each replication by itself, in order, for what is asked of days and not of customers; NaN where a replication has no data.
 * Null as for `score`.
 */
export function ownValues(metric: Metric, series: Series): Float64Array | null {
  switch (metric.kind) {
    case 'at-time':
    case 'day-mean':
    case 'ratio': {
      const columns = ratioColumns(metric, series);
      // 0 ÷ 0 is no data; a denominator is never negative, and nothing is counted above without one below
      return columns === null ? null : columns.above.map((above, r) => (columns.below[r]! > 0 ? above / columns.below[r]! : Number.NaN));
    }
    case 'function': {
      const columns = inputColumns(metric.inputs, series);
      return columns === null ? null : Float64Array.from({ length: series.n }, (_, r) => finite(metric.value(columns.map((column) => column[r]!))));
    }
    case 'quantile': {
      const sketches = series.sketches(metric.sketch);
      return sketches === null ? null : Float64Array.from(sketches, (sketch) => sketchQuantile(sketch, metric.quantile));
    }
    case 'cross-arm':
      return null;
  }
}

const finite = (value: number): number => (Number.isFinite(value) ? value : Number.NaN);

/** True when a convention of the metric, not data, gave its value. */
export function isConvention(metric: Metric, series: Series): boolean {
  if (metric.kind !== 'function' || metric.convention === undefined) return false;
  const columns = inputColumns(metric.inputs, series);
  return columns !== null && metric.convention(columns.map((column) => column.reduce((sum, value) => sum + value, 0)));
}

/** What is a ratio of two columns. */
type Ratio = AtTimeMetric | DayMeanMetric | RatioMetric;

function isRatio(metric: Metric): metric is Ratio {
  return metric.kind === 'ratio' || metric.kind === 'at-time' || metric.kind === 'day-mean';
}

interface Columns {
  readonly above: Float64Array;
  readonly below: Float64Array;
}

function ratioColumns(metric: Ratio, series: Series): Columns | null {
  if (metric.kind === 'day-mean') return dayColumns(metric.of, series);
  if (metric.kind === 'at-time') {
    const part = series.parts?.at(metric.minute) ?? null;
    return part === null ? null : ratioColumns(metric.of, part);
  }
  const above = combine(series, metric.numerator);
  const below = metric.denominator === 'replications' ? new Float64Array(series.n).fill(1) : combine(series, metric.denominator);
  return above === null || below === null ? null : { above, below };
}

/** The mean of days as a ratio: the sum of the days' values over the number of days that have one. */
function dayColumns(metric: RatioMetric, series: Series): Columns | null {
  const days = series.parts?.days() ?? [];
  const above = new Float64Array(series.n);
  const below = new Float64Array(series.n);
  for (const day of days) {
    const values = ownValues(metric, day);
    if (values === null) return null;
    values.forEach((value, r) => {
      if (Number.isNaN(value)) return;
      above[r]! += value;
      below[r]! += 1;
    });
  }
  return days.length === 0 ? null : { above, below };
}

function inputColumns(inputs: readonly string[], series: Series): readonly Float64Array[] | null {
  const columns: Float64Array[] = [];
  for (const measure of inputs) {
    const column = series.column(measure);
    if (column === null) return null;
    columns.push(column);
  }
  return columns;
}
