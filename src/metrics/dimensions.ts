/** What results can be broken down by, and how a row of each table says where it belongs. */
import type { ContactBatch, LegBatch, NeedBatch } from '../sim/observations.ts';
import { END } from '../sim/observations.ts';
import type { AreaRows } from './metric.ts';

export const DIMENSIONS = [
  'source',
  'channel',
  'intent',
  'segment',
  'queue',
  'group',
  'attempt',
  'origin',
  'path',
  'end',
  'interval',
  'day',
  'trigger',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export function isDimension(name: string): name is Dimension {
  return (DIMENSIONS as readonly string[]).includes(name);
}

/** Stretches of run time with a label each: `edges` holds the start of each and, last, the end; seconds. */
interface Stretches {
  readonly labels: readonly string[];
  readonly edges: ArrayLike<number>;
}

/** Ids of what the indices in the tables stand for. */
export interface MeasureNames {
  readonly sources: readonly string[];
  readonly channels: readonly string[];
  readonly intents: readonly string[];
  readonly segments: readonly string[];
  readonly queues: readonly string[];
  readonly groups: readonly string[];
  readonly intervals: Stretches;
  readonly days: Stretches;
  /** Triggers of the arm's policy, in its order. */
  readonly triggers: readonly string[];
}

/** Key of rows that a dimension does not reach: not served by any group, moved by no trigger of the table. */
export const NONE = 'none';

/** Keys of the cells of one dimension, in order. */
export function keysOf(dimension: Dimension, names: MeasureNames): readonly string[] {
  switch (dimension) {
    case 'source':
      return names.sources;
    case 'channel':
      return names.channels;
    case 'intent':
      return names.intents;
    case 'segment':
      return names.segments;
    case 'queue':
      return names.queues;
    case 'group':
      return [...names.groups, NONE];
    case 'attempt':
      return ['first', 'later'];
    case 'origin':
      return ['direct', 'escalated', 'forced'];
    case 'path':
      return ['ai-only', 'escalated', 'human-only', NONE];
    case 'end':
      return ['contained', 'served', 'abandoned', 'blocked', 'lost', 'open'];
    case 'interval':
      return names.intervals.labels;
    case 'day':
      return names.days.labels;
    case 'trigger':
      return [...names.triggers, NONE];
  }
}

/** Writes the place of each row within a dimension; −1: outside all cells. */
export type Place<Batch> = (batch: Batch, into: Int32Array) => void;

function byColumn<Batch extends { readonly length: number }>(column: (batch: Batch) => Int32Array): Place<Batch> {
  return (batch, into) => {
    const values = column(batch);
    for (let row = 0; row < batch.length; row++) into[row] = values[row]!;
  };
}

/** −1 in the column becomes the last cell. */
function byColumnOrNone<Batch extends { readonly length: number }>(column: (batch: Batch) => Int32Array, none: number): Place<Batch> {
  return (batch, into) => {
    const values = column(batch);
    for (let row = 0; row < batch.length; row++) into[row] = values[row]! < 0 ? none : values[row]!;
  };
}

function firstOrLater<Batch extends { readonly length: number; readonly attempt: Int32Array }>(batch: Batch, into: Int32Array): void {
  for (let row = 0; row < batch.length; row++) into[row] = batch.attempt[row]! > 0 ? 1 : 0;
}

/** The stretch that holds `time` (start included, end excluded), searched from `near`; −1: none. */
export function stretchAt(edges: ArrayLike<number>, time: number, near: number): number {
  const last = edges.length - 1;
  if (last < 1 || !(time >= edges[0]!) || time >= edges[last]!) return -1;
  let low = 0;
  let high = last;
  // Rows of a batch are close in time, so the last answer is usually right.
  if (near >= 0 && near < last && time >= edges[near]!) {
    if (time < edges[near + 1]!) return near;
    low = near + 1;
  }
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (time >= edges[middle]!) low = middle;
    else high = middle;
  }
  return low;
}

function byTime<Batch extends { readonly length: number }>(time: (batch: Batch, row: number) => number, { edges }: Stretches): Place<Batch> {
  return (batch, into) => {
    let near = -1;
    for (let row = 0; row < batch.length; row++) {
      near = stretchAt(edges, time(batch, row), near);
      into[row] = near;
    }
  };
}

/** How needs are placed; null: the table does not have the dimension. Needs belong to the interval of their birth. */
export function placeOfNeeds(dimension: Dimension, names: MeasureNames): Place<NeedBatch> | null {
  switch (dimension) {
    case 'source':
      return byColumn((batch) => batch.source);
    case 'channel':
      return byColumn((batch) => batch.channel);
    case 'intent':
      return byColumn((batch) => batch.intent);
    case 'segment':
      return byColumn((batch) => batch.segment);
    case 'path':
      return byColumn((batch) => batch.path);
    case 'end':
      return byColumn((batch) => batch.end);
    case 'interval':
    case 'day':
      return byTime((batch, row) => batch.born[row]!, dimension === 'day' ? names.days : names.intervals);
    default:
      return null;
  }
}

/** How contacts are placed: by arrival. */
export function placeOfContacts(dimension: Dimension, names: MeasureNames): Place<ContactBatch> | null {
  switch (dimension) {
    case 'source':
      return byColumn((batch) => batch.source);
    case 'channel':
      return byColumn((batch) => batch.channel);
    case 'intent':
      return byColumn((batch) => batch.intent);
    case 'segment':
      return byColumn((batch) => batch.segment);
    case 'attempt':
      return firstOrLater;
    case 'end':
      return byColumn((batch) => batch.end);
    case 'trigger':
      return byColumnOrNone((batch) => batch.trigger, names.triggers.length);
    case 'interval':
    case 'day':
      return byTime((batch, row) => batch.arrived[row]!, dimension === 'day' ? names.days : names.intervals);
    default:
      return null;
  }
}

/** When an entry's end happened: giving up, or the end of the human's work on it. */
function happened(batch: LegBatch, row: number): number {
  const waited = batch.entered[row]! + batch.wait[row]!;
  if (batch.end[row] !== END.served) return waited;
  const after = batch.afterContact[row]!;
  return waited + batch.talk[row]! + (after === after ? after : 0);
}

/** How entries to human queues are placed: by queue entry, or by when their end happened. */
export function placeOfLegs(dimension: Dimension, names: MeasureNames, attribution: 'entered' | 'happened'): Place<LegBatch> | null {
  switch (dimension) {
    case 'source':
      return byColumn((batch) => batch.source);
    case 'channel':
      return byColumn((batch) => batch.channel);
    case 'intent':
      return byColumn((batch) => batch.intent);
    case 'segment':
      return byColumn((batch) => batch.segment);
    case 'queue':
      return byColumn((batch) => batch.queue);
    case 'group':
      return byColumnOrNone((batch) => batch.group, names.groups.length);
    case 'attempt':
      return firstOrLater;
    case 'origin':
      return byColumn((batch) => batch.origin);
    case 'end':
      return byColumn((batch) => batch.end);
    case 'interval':
    case 'day': {
      const stretches = dimension === 'day' ? names.days : names.intervals;
      return byTime(attribution === 'happened' ? happened : (batch, row) => batch.entered[row]!, stretches);
    }
    default:
      return null;
  }
}

/** Whether time integrals of such rows can be broken down by all of these. */
export function areasHave(rows: AreaRows, dimensions: readonly Dimension[]): boolean {
  return dimensions.every((dimension) => dimension === 'interval' || dimension === 'day' || dimension === rows);
}
