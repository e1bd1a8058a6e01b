/** From the interval of a metric to the estimate that results carry, kept inside what the unit allows. */
import type { Interval } from '../stats/interval.ts';
import type { Metric, Unit } from '../metrics/metric.ts';
import type { Estimate } from './findings.ts';
import { NOTES, notesOf } from './notes.ts';
import { intervalOf, isConvention } from './score.ts';
import type { Series } from './series.ts';

/** Natural ranges; an interval may leave them near their ends, the truth cannot. */
const RANGES: Readonly<Partial<Record<Unit, readonly [number, number]>>> = {
  share: [0, 1],
  points: [0, 100],
  rating: [1, 5],
  seconds: [0, Infinity],
  count: [0, Infinity],
  money: [0, Infinity],
  minutes: [0, Infinity],
  agents: [0, Infinity],
  'per-hour': [0, Infinity],
};

/** A metric of one arm, or of one cell of a breakdown. */
export function estimate(metric: Metric, series: Series, confidence: number): Estimate {
  const interval = intervalOf(metric, series, confidence);
  if (interval === null) return noEstimate(metric.unit, series.n, confidence, NOTES.notMeasured.en);
  const found = bounded(interval, metric, confidence);
  if (!isConvention(metric, series)) return found;
  // That a convention never varies is no news
  return { ...found, notes: [...found.notes.filter((note) => note !== NOTES.noVariation.en), NOTES.convention.en] };
}

/** An interval as an estimate, cut to the range of its metric; it always holds its value. */
export function bounded({ value, lo, hi, sd, n, notes }: Interval, { unit, range }: Pick<Metric, 'unit' | 'range'>, confidence: number): Estimate {
  const [least, most] = range ?? RANGES[unit] ?? [-Infinity, Infinity];
  return {
    value,
    // Rounding may put a share of 1 a hair above it.
    lo: lo === null ? null : Math.min(value!, Math.max(least, lo)),
    hi: hi === null ? null : Math.max(value!, Math.min(most, hi)),
    confidence,
    sd,
    n,
    unit,
    notes: notesOf(notes),
  };
}

/** No number, and why. */
export function noEstimate(unit: Unit, n: number, confidence: number, note: string): Estimate {
  return { value: null, lo: null, hi: null, confidence, sd: null, n, unit, notes: [note] };
}
