/** Records of one arm as columns over its replications, the shape that statistics work on. */
import type { ReplicationRecord } from '../experiment/record.ts';
import type { SketchCounts } from '../metrics/measured.ts';
import { momentOf } from './moment.ts';

/** Measures of one arm (or of one cell of a breakdown) in the order of replications. */
export interface Series {
  /** Replications. */
  readonly n: number;
  /** One number a replication; null when a replication lacks the measure or has no finite value. */
  readonly column: (measure: string) => Float64Array | null;
  readonly sketches: (name: string) => readonly SketchCounts[] | null;
  /** Parts of a whole run, when they were measured. */
  readonly parts?: {
    /** The intervals that hold a time of day, all days together; null: none does. */
    readonly at: (minute: number) => Series | null;
    readonly days: () => readonly Series[];
  };
}

function columnOf(records: readonly ReplicationRecord[], value: (record: ReplicationRecord) => number | null | undefined): Float64Array | null {
  const column = new Float64Array(records.length);
  for (const [r, record] of records.entries()) {
    const number = value(record);
    if (typeof number !== 'number' || !Number.isFinite(number)) return null;
    column[r] = number;
  }
  return records.length === 0 ? null : column;
}

function remembered(column: (measure: string) => Float64Array | null): (measure: string) => Float64Array | null {
  const known = new Map<string, Float64Array | null>();
  return (measure) => {
    let found = known.get(measure);
    if (found === undefined) {
      found = column(measure);
      known.set(measure, found);
    }
    return found;
  };
}

/** The whole run. */
export function wholeSeries(records: readonly ReplicationRecord[]): Series {
  return {
    n: records.length,
    column: remembered((measure) => columnOf(records, ({ measured }) => measured.sums[measure])),
    sketches(name) {
      const all = records.map(({ measured }) => measured.sketches[name]);
      return all.length > 0 && all.every((counts) => counts !== undefined) ? all : null;
    },
    parts: {
      at: (minute) => atTime(records, minute),
      days: () => cellKeys(records, 'day').map((_, cell) => cellSeries(records, 'day', cell)),
    },
  };
}

/** One cell of a breakdown. Sketches are kept of whole runs only. */
export function cellSeries(records: readonly ReplicationRecord[], by: string, cell: number): Series {
  const breakdowns = records.map(({ measured }) => measured.breakdowns.find((breakdown) => breakdown.by === by));
  return {
    n: records.length,
    column: remembered((measure) => {
      const column = new Float64Array(records.length);
      for (const [r, breakdown] of breakdowns.entries()) {
        const number = breakdown?.sums[measure]?.[cell];
        if (typeof number !== 'number' || !Number.isFinite(number)) return null;
        column[r] = number;
      }
      return column;
    }),
    sketches: () => null,
  };
}

/** The intervals that hold a time of day. */
function atTime(records: readonly ReplicationRecord[], minute: number): Series | null {
  const starts = cellKeys(records, 'interval').flatMap((key, cell) => {
    const moment = momentOf(key);
    return moment === null || moment.minute === null ? [] : [{ cell, day: moment.day, minute: moment.minute }];
  });
  const holding = starts.filter((start, place) => {
    const next = starts[place + 1];
    // The last interval of a window that ends before midnight is as long as the one before it
    const before = starts[place - 1];
    const end = next?.day === start.day ? next.minute : start.minute + (before?.day === start.day ? start.minute - before.minute : MINUTES_A_DAY);
    return start.minute <= minute && minute < end;
  });
  return holding.length === 0 ? null : sumOfSeries(holding.map(({ cell }) => cellSeries(records, 'interval', cell)));
}

const MINUTES_A_DAY = 1440;

/** Cells taken together: their sums, replication by replication, so that a ratio stays a ratio of sums. */
export function sumOfSeries(all: readonly Series[]): Series {
  const n = all[0]?.n ?? 0;
  return {
    n,
    column: remembered((measure) => {
      const sum = new Float64Array(n);
      for (const series of all) {
        const column = series.column(measure);
        if (column === null) return null;
        for (let r = 0; r < n; r++) sum[r]! += column[r]!;
      }
      return sum;
    }),
    sketches: () => null,
  };
}

/** Keys of a breakdown of an arm; empty when it was not measured. */
export function cellKeys(records: readonly ReplicationRecord[], by: string): readonly string[] {
  return records[0]?.measured.breakdowns.find((breakdown) => breakdown.by === by)?.keys ?? [];
}

/** Sum of weighted measures, replication by replication; null when one is missing. */
export function combine(series: Series, weights: Readonly<Record<string, number>>): Float64Array | null {
  const sum = new Float64Array(series.n);
  for (const [measure, weight] of Object.entries(weights)) {
    const column = series.column(measure);
    if (column === null) return null;
    for (let r = 0; r < sum.length; r++) sum[r]! += weight * column[r]!;
  }
  return sum;
}
