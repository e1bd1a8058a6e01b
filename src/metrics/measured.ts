/** What is kept of one replication of one arm: additive sums and sketches, plain data that can be saved, sent and merged. */
import type { StateSeries } from './states.ts';

/** Counts of a logarithmic histogram, sparse: `[bin, count]` rising by bin. */
export type SketchCounts = readonly (readonly [number, number])[];

export interface Breakdown {
  /** e.g. `intent` or `intent,interval`. */
  readonly by: string;
  /** One key a cell: ids joined by `,`. */
  readonly keys: readonly string[];
  /** Measure id → one sum a cell. */
  readonly sums: Readonly<Record<string, readonly number[]>>;
}

export interface Measured {
  readonly sums: Readonly<Record<string, number>>;
  readonly sketches: Readonly<Record<string, SketchCounts>>;
  readonly breakdowns: readonly Breakdown[];
  /** Absent unless the plan asks for them. */
  readonly states?: readonly StateSeries[];
}

/** Some measures by some crossed dimensions: what a guard asks of days, or of a part of the customers. */
export interface Cut {
  readonly by: readonly string[];
  readonly measures: readonly string[];
}

/** What to measure besides the standing list. */
export interface MeasurementPlan {
  /** Dimensions to break down by, crossed within one entry: `[['intent'], ['intent','interval']]`. */
  readonly by: readonly (readonly string[])[];
  /** Extra thresholds in seconds, from suffixed metric ids such as `service-level.sl1@25s`. */
  readonly thresholds: readonly number[];
  /** Numbers of AI sessions, from metric ids such as `ai.sessions.at-least-40@10:00`. */
  readonly sessions?: readonly number[];
  /** Breakdowns of single measures, beside those of everything. */
  readonly cuts?: readonly Cut[];
  /** Keep the states of the run over time, by interval: what the pilot of a steady-state experiment is for. */
  readonly states?: true;
}
