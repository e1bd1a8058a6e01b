/** What a scenario names but does not hold: columns of files, lists of contacts, forecasts and schedules, in memory. */
import type { ForecastSpec, ScheduleSpec } from './schema.ts';

/** Contacts of one source, in columns, sorted by arrival and then by id. A value that the list lacks is drawn by the run. */
export interface ContactColumns {
  readonly length: number;
  /** 64-bit hash of the row's id, low and high word at 2i and 2i + 1: the address of this customer's draws. */
  readonly need: Uint32Array;
  /**
   * Seconds. `clock` says of what: `run` = since the start of the counted window; `local` = wall clock of the scenario's time zone
   * counted from 1970-01-01T00:00; `absolute` = Unix time.
   */
  readonly arrives: Float64Array;
  readonly clock: 'run' | 'local' | 'absolute';
  /** Index into the scenario's ids in order of the file; −1: to be drawn. */
  readonly intent: Int32Array;
  readonly segment: Int32Array;
  /** Index into `CHANNELS`; −1: the source's. */
  readonly channel: Int32Array;
  /** NaN: the segment's. */
  readonly priority: Float64Array;
  /** Seconds; NaN: to be drawn. */
  readonly handle: Float64Array;
  /** Seconds, Infinity for none; NaN: to be drawn. */
  readonly patience: Float64Array;
  /** 1, 0, or −1: to be drawn. */
  readonly aiResolves: Int8Array;
  /** 1, 0, or −1: not known. */
  readonly needsHuman: Int8Array;
  /** Observed outcomes, never fed to the run; NaN where a row has none. */
  readonly observed: Readonly<Record<string, Float64Array>>;
}

/** Numbers interval by interval, of a schedule or a forecast, by date and then by time of day. */
export interface IntervalTable {
  /** Seconds of every interval. */
  readonly step: number;
  /** Local dates as days since 1970-01-01; null: every day is like the table. */
  readonly dates: Int32Array | null;
  /** Starts of the intervals, seconds after local midnight. */
  readonly times: Float64Array;
  /** Agents due in the interval, or contacts expected in it. */
  readonly values: Float64Array;
  /** Seconds that a contact of the interval takes in the mean, NaN where none is expected; null: not said. */
  readonly handle: Float64Array | null;
}

export interface Attachments {
  /** Numbers of a CSV column in file order, by `file#column` as written in the scenario. */
  readonly columns: Readonly<Record<string, Float64Array>>;
  /** By source id; covers both `list` and `contacts`. */
  readonly contacts: Readonly<Record<string, ContactColumns>>;
  /** By `intervalsKey` of what the scenario says of the file. */
  readonly intervals: Readonly<Record<string, IntervalTable>>;
}

export const NO_ATTACHMENTS: Attachments = { columns: {}, contacts: {}, intervals: {} };

/** Policies may name other files or other columns of them: a table is found by all that is said of it. */
export function intervalsKey(spec: ScheduleSpec | ForecastSpec): string {
  return JSON.stringify(spec);
}
