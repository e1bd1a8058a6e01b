/** Records of one arm as columns over its replications, the shape that statistics work on. */
import type { ReplicationRecord } from '../experiment/record.ts';
import type { SketchCounts } from '../metrics/measured.ts';

/** Measures of one arm (or of one cell of a breakdown) in the order of replications. */
export interface Series {
  /** Replications. */
  readonly n: number;
  /** One number a replication; null when a replication lacks the measure or has no finite value. */
  readonly column: (measure: string) => Float64Array | null;
  readonly sketches: (name: string) => readonly SketchCounts[] | null;
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
