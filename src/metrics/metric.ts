/**
 * What a measure and a metric are. A *measure* is an additive number of one replication, folded from batches of observations;
 * a *metric* is what people read: a measure, a ratio of two, or a quantile of a sketch.
 */
import type { Areas, ContactBatch, LegBatch, NeedBatch } from '../sim/observations.ts';

/** What a measure may know of the world besides the batch; plain numbers so that it travels to workers. */
export interface MeasureContext {
  /** The scenario's service-level threshold in seconds, NaN when it states none (service levels then have no data); thresholds of suffixed metrics (`@25s`) come beside it. */
  readonly within: number;
  readonly thresholds: readonly number[];
  /** Numbers of AI sessions that metrics ask about (`ai.sessions.at-least-40`); absent: none. */
  readonly sessions?: readonly number[] | undefined;
  /** Pay per second of one agent on duty, by group. */
  readonly payPerSecond: Float64Array;
  /** Seconds of the counted window. */
  readonly windowSeconds: number;
  /** Handoff score weights, in the order completeness, fidelity, noRepetition, transitionTime, rightDestination. */
  readonly handoffWeights: readonly number[];
  /** Contacts an agent of each group can hold at once. */
  readonly slots: Float64Array;
  /** By group: the most work that one agent does at a time, over that with one contact in hand. */
  readonly mostAtOnce: Float64Array;
  readonly satisfaction: boolean;
  /** Some shifts end with a customer on the line; by group, 1: who is then dropped. */
  readonly shiftEnds: { readonly drops: Uint8Array } | null;
  /** Not everybody scheduled is there; whether those who are not are paid. */
  readonly shrinkage: { readonly paid: boolean } | null;
  /** Of each role, the group whose people do it and what one of them produces in a second (NaN: nothing of the kind). Empty: there are none. */
  readonly roles: readonly { readonly group: number; readonly labels: number; readonly reviews: number }[];
  /** Callbacks are offered. */
  readonly callbacks: boolean;
  /** Some customers are called and do not come by themselves. */
  readonly outbound: boolean;
  /** Some customers know one of the people by name. */
  readonly advisers: boolean;
  /** Those who begin to wait are told for how long. */
  readonly announces: boolean;
  /** The AI says who is there before it hands over. */
  readonly saysAvailability: boolean;
  /** The AI turns contacts away, or makes them wait for a session. */
  readonly aiDoor: boolean;
  /** The AI can go down. */
  readonly outages: boolean;
  /** The AI has a latency, or waits for its requests. */
  readonly latency: boolean;
  /** Requests of the AI are limited. */
  readonly requests: boolean;
  /** A return can take the price of a resolution back. */
  readonly takesBack: boolean;
  /** Some customers leave without a word. */
  readonly silence: boolean;
  /** Some contacts are deferred. */
  readonly defers: boolean;
  /** By kind of contact, seconds within which it is due; NaN: no promise. Empty: there is none at all. */
  readonly due: Float64Array;
}

/** Additive sums over the rows of one table. `fold` adds each row into `out[k][cell[row]]` for each of the family's measures. */
export interface MeasureFamily<Batch> {
  /** Measure ids, in the order of `out`. */
  readonly measures: readonly string[];
  /** Interval that a row belongs to: that of its beginning (birth, arrival, queue entry; the default), or that in which the thing counted happened. */
  readonly attribution?: 'happened';
  readonly fold: (batch: Batch, cell: Int32Array, out: readonly Float64Array[], context: MeasureContext) => void;
}

/** What the rows of an area stand for: groups, queues, or one row for the whole system. */
export type AreaRows = 'group' | 'queue' | 'one';

/** Additive sums over the cells of time integrals: `cell[row · intervals + interval]` says where each one goes. */
export interface AreaFamily {
  readonly rows: AreaRows;
  /** What is counted happens at a moment of the interval; the default is a time integral over it. */
  readonly attribution?: 'happened';
  readonly measures: readonly string[];
  readonly fold: (areas: Areas, cell: Int32Array, out: readonly Float64Array[], context: MeasureContext) => void;
}

export interface Families {
  readonly needs: readonly MeasureFamily<NeedBatch>[];
  readonly contacts: readonly MeasureFamily<ContactBatch>[];
  readonly legs: readonly MeasureFamily<LegBatch>[];
  readonly areas: readonly AreaFamily[];
}

export type Better = 'higher' | 'lower' | 'neither';
/** `share` is a fraction of one (and differences of shares), `points` a score from 0 to 100. */
export type Unit = 'share' | 'seconds' | 'count' | 'points' | 'money' | 'rating' | 'ratio' | 'per-hour' | 'minutes' | 'agents';

interface MetricBase {
  readonly id: string;
  readonly title: { readonly en: string; readonly fr: string };
  readonly unit: Unit;
  readonly better: Better;
  /** One sentence: what is counted over what. */
  readonly definition: string;
  /** The formula in words or symbols. */
  readonly formula: string;
  /** Where definition or formula comes from. */
  readonly source: string;
  /** Values that the metric can take, where that is not the natural range of its unit; intervals are cut there. */
  readonly range?: readonly [least: number, most: number];
  /** Takes a threshold as a suffix (`wait.over@3m`); without one, the scenario's service-level `within`. */
  readonly threshold?: true;
}

/** Σ numerator ÷ Σ denominator over replications (`denominator: 'replications'` = mean per replication). */
export interface RatioMetric extends MetricBase {
  readonly kind: 'ratio';
  readonly numerator: Readonly<Record<string, number>>;
  readonly denominator: Readonly<Record<string, number>> | 'replications';
}
/** A quantile of a sketch. */
interface QuantileMetric extends MetricBase {
  readonly kind: 'quantile';
  readonly sketch: string;
  readonly quantile: number;
}
/** A smooth function of sums (F1, MCC …); intervals by jackknife over replications. */
interface FunctionMetric extends MetricBase {
  readonly kind: 'function';
  readonly inputs: readonly string[];
  readonly value: (sums: readonly number[]) => number;
  /** Says when a convention, not data, gave the value. */
  readonly convention?: (sums: readonly number[]) => boolean;
}
/** Computed across arms (synergy). */
interface CrossArmMetric extends MetricBase {
  readonly kind: 'cross-arm';
}
/** A ratio at a time of day: that of the intervals that hold it, all days of the run together (`ai.sessions@10:00`). */
export interface AtTimeMetric extends MetricBase {
  readonly kind: 'at-time';
  readonly of: RatioMetric;
  /** After local midnight. */
  readonly minute: number;
}
/** The mean over days of each day's own ratio, every day with data weighing the same (`service-level.day-mean`): not the ratio of sums. */
export interface DayMeanMetric extends MetricBase {
  readonly kind: 'day-mean';
  readonly of: RatioMetric;
}
export type Metric = AtTimeMetric | DayMeanMetric | RatioMetric | QuantileMetric | FunctionMetric | CrossArmMetric;

export function defineMetric<M extends Metric>(metric: M): M {
  return metric;
}
