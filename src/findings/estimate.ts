/** From a scored metric to the estimate that results carry: t interval over replications, kept inside what the unit allows. */
import { tQuantile } from '../stats/student.ts';
import type { Metric, Unit } from '../metrics/metric.ts';
import type { Estimate } from './findings.ts';
import { spread } from './influence.ts';
import type { Scored } from './influence.ts';

/** Natural ranges; a t interval may leave them near their ends, the truth cannot. */
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

/** Half-width of the t interval; null when it is not known. */
export function halfWidth(influence: Float64Array, about: Scored['about'], confidence: number): number | null {
  const n = influence.length;
  if (n < 2) return null;
  return (tQuantile((1 + confidence) / 2, n - 1) * spread(influence, about)) / Math.sqrt(n);
}

export function estimateOf(scored: Scored, metric: Pick<Metric, 'unit' | 'unbounded'>, n: number, confidence: number): Estimate {
  const { value, influence, about, notes } = scored;
  if (value === null || influence === null) return { value, lo: null, hi: null, confidence, sd: null, n, unit: metric.unit, notes };
  const half = halfWidth(influence, about, confidence)!;
  const [least, most] = (metric.unbounded === true ? undefined : RANGES[metric.unit]) ?? [-Infinity, Infinity];
  // Rounding may put a share of 1 a hair above it; the interval always holds the value.
  const lo = Math.min(value, Math.max(least, value - half));
  const hi = Math.max(value, Math.min(most, value + half));
  return { value, lo, hi, confidence, sd: spread(influence, about), n, unit: metric.unit, notes };
}

/** No number, and why. */
export function noEstimate(unit: Unit, n: number, confidence: number, note: string): Estimate {
  return { value: null, lo: null, hi: null, confidence, sd: null, n, unit, notes: [note] };
}
