/** What results can be broken down by, and how a row of each table says where it belongs. */
import * as CONTACT from '../sim/contact-row.ts';
import * as END from '../sim/end.ts';
import * as LEG from '../sim/leg-row.ts';
import * as NEED from '../sim/need-row.ts';
import { originOf } from '../sim/origin.ts';
import { pathOf } from '../sim/path.ts';
import type { Batch, ContactBatch, LegBatch, NeedBatch } from '../sim/observations.ts';
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
  'day-type',
  'week',
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

interface DayTypes {
  readonly ids: readonly string[];
  /** Run time of each local midnight, and after the last one the end of all days. */
  readonly edges: ArrayLike<number>;
  /** By day; −1: ordinary. */
  readonly types: ArrayLike<number>;
}

/** Ids of what the indices in the tables stand for. */
export interface MeasureNames {
  readonly sources: readonly string[];
  readonly channels: readonly string[];
  readonly intents: readonly string[];
  readonly segments: readonly string[];
  /** What a kind of contact is, by the number that rows carry. */
  readonly kinds: readonly { readonly source: number; readonly channel: number; readonly intent: number; readonly segment: number }[];
  readonly queues: readonly string[];
  readonly groups: readonly string[];
  readonly intervals: Stretches;
  readonly days: Stretches;
  /** Kinds of days and which day of this replication is of which; absent: all are ordinary. */
  readonly dayTypes?: DayTypes | undefined;
  /** Triggers of the arm's policy, in its order. */
  readonly triggers: readonly string[];
}

/** Dimensions that are stretches of time. */
const OF_TIME = ['interval', 'day', 'week'] as const satisfies readonly Dimension[];
export type TimeDimension = (typeof OF_TIME)[number];

export function isOfTime(dimension: Dimension): dimension is TimeDimension {
  return (OF_TIME as readonly Dimension[]).includes(dimension);
}

export function stretchesOf(dimension: TimeDimension, { intervals, days }: Pick<MeasureNames, 'intervals' | 'days'>): Stretches {
  return dimension === 'interval' ? intervals : dimension === 'day' ? days : weeksOf(days);
}

const DAYS_A_WEEK = 7;

/** Seven days each from the first day of the window, called by their first day; what is left at the end is a shorter one. */
function weeksOf({ labels, edges }: Stretches): Stretches {
  const firsts = labels.flatMap((_, day) => (day % DAYS_A_WEEK === 0 ? [day] : []));
  return { labels: firsts.map((day) => labels[day]!), edges: [...firsts.map((day) => edges[day]!), edges[labels.length]!] };
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
      return ['direct', 'escalated', 'forced', 'ai-down', 'callback', 'outbound'];
    case 'path':
      return ['ai-only', 'escalated', 'human-only', NONE];
    case 'end':
      return ['contained', 'served', 'abandoned', 'blocked', 'lost', 'open', 'refused', 'called-back', 'unreached'];
    case 'interval':
      return names.intervals.labels;
    case 'day':
      return names.days.labels;
    case 'week':
      return weeksOf(names.days).labels;
    case 'day-type':
      return [...(names.dayTypes?.ids ?? []), NONE];
    case 'trigger':
      return [...names.triggers, NONE];
  }
}

/** Writes the place of each row within a dimension; −1: outside all cells. */
export type Place<Rows> = (batch: Rows, into: Int32Array) => void;

type Table = { readonly width: number };

function byFact<T extends Table>(fact: number, placeOf: (value: number) => number): Place<Batch<T>> {
  return ({ rows, length, table: { width } }, into) => {
    for (let row = 0, at = fact; row < length; row++, at += width) into[row] = placeOf(rows[at]!);
  };
}

const asItIs = (value: number): number => value;
/** −1 becomes the last cell. */
const orNone = (none: number) => (value: number) => (value < 0 ? none : value);
const firstOrLater = (attempt: number): number => (attempt > 0 ? 1 : 0);

/** What the kind of a contact says. */
function byKind<T extends Table>(dimension: 'source' | 'channel' | 'intent' | 'segment', { kinds }: MeasureNames): Place<Batch<T>> {
  const places = Int32Array.from(kinds, (kind) => kind[dimension]);
  // Rows of every table begin with their kind.
  return byFact<T>(NEED.kind, (kind) => places[kind]!);
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

function byTime<T extends Table>(time: (rows: Float64Array, at: number) => number, { edges }: Stretches): Place<Batch<T>> {
  return ({ rows, length, table: { width } }, into) => {
    let near = -1;
    for (let row = 0, at = 0; row < length; row++, at += width) {
      near = stretchAt(edges, time(rows, at), near);
      into[row] = near;
    }
  };
}

/** Days of no type are the last cell; what happens outside the window is in no cell. */
function byDayType<T extends Table>(time: (rows: Float64Array, at: number) => number, { dayTypes, days }: MeasureNames): Place<Batch<T>> {
  const end = days.edges[days.edges.length - 1]!;
  return ({ rows, length, table: { width } }, into) => {
    let near = -1;
    for (let row = 0, at = 0; row < length; row++, at += width) {
      const when = time(rows, at);
      if (!(when >= days.edges[0]! && when < end)) into[row] = -1;
      else if (dayTypes === undefined) into[row] = 0;
      else {
        near = stretchAt(dayTypes.edges, when, near);
        const type = near < 0 ? -1 : dayTypes.types[near]!;
        into[row] = type < 0 ? dayTypes.ids.length : type;
      }
    }
  };
}

/** How needs are placed; null: the table does not have the dimension. Needs belong to the interval of their birth. */
export function placeOfNeeds(dimension: Dimension, names: MeasureNames): Place<NeedBatch> | null {
  switch (dimension) {
    case 'source':
    case 'channel':
    case 'intent':
    case 'segment':
      return byKind(dimension, names);
    case 'path':
      return byFact(NEED.flags, pathOf);
    case 'end':
      return byFact(NEED.end, asItIs);
    case 'interval':
    case 'day':
    case 'week':
      return byTime((rows, at) => rows[at + NEED.born]!, stretchesOf(dimension, names));
    case 'day-type':
      return byDayType((rows, at) => rows[at + NEED.born]!, names);
    default:
      return null;
  }
}

/** How contacts are placed: by arrival. */
export function placeOfContacts(dimension: Dimension, names: MeasureNames): Place<ContactBatch> | null {
  switch (dimension) {
    case 'source':
    case 'channel':
    case 'intent':
    case 'segment':
      return byKind(dimension, names);
    case 'attempt':
      return byFact(CONTACT.attempt, firstOrLater);
    case 'end':
      return byFact(CONTACT.end, asItIs);
    case 'trigger':
      return byFact(CONTACT.trigger, orNone(names.triggers.length));
    case 'interval':
    case 'day':
    case 'week':
      return byTime((rows, at) => rows[at + CONTACT.arrived]!, stretchesOf(dimension, names));
    case 'day-type':
      return byDayType((rows, at) => rows[at + CONTACT.arrived]!, names);
    default:
      return null;
  }
}

/** When an entry's end happened: giving up, or the end of the human's work on it. */
function happened(rows: Float64Array, at: number): number {
  const waited = rows[at + LEG.entered]! + rows[at + LEG.wait]!;
  if (rows[at + LEG.end] !== END.served) return waited;
  const after = rows[at + LEG.afterContact]!;
  return waited + rows[at + LEG.talk]! + (after === after ? after : 0);
}

function byOrigin({ rows, length }: LegBatch, into: Int32Array): void {
  for (let row = 0, at = 0; row < length; row++, at += LEG.width) into[row] = originOf(rows[at + LEG.flags]!, rows[at + LEG.attempt]!);
}

/** How entries to human queues are placed: by queue entry, or by when their end happened. */
export function placeOfLegs(dimension: Dimension, names: MeasureNames, attribution: 'entered' | 'happened'): Place<LegBatch> | null {
  switch (dimension) {
    case 'source':
    case 'channel':
    case 'intent':
    case 'segment':
      return byKind(dimension, names);
    case 'queue':
      return byFact(LEG.queue, asItIs);
    case 'group':
      return byFact(LEG.group, orNone(names.groups.length));
    case 'attempt':
      return byFact(LEG.attempt, firstOrLater);
    case 'origin':
      return byOrigin;
    case 'end':
      return byFact(LEG.end, asItIs);
    case 'interval':
    case 'day':
    case 'week':
      return byTime(attribution === 'happened' ? happened : (rows, at) => rows[at + LEG.entered]!, stretchesOf(dimension, names));
    case 'day-type':
      return byDayType(attribution === 'happened' ? happened : (rows, at) => rows[at + LEG.entered]!, names);
    default:
      return null;
  }
}

/** Whether time integrals of such rows can be broken down by all of these. */
export function areasHave(rows: AreaRows, dimensions: readonly Dimension[]): boolean {
  return dimensions.every((dimension) => isOfTime(dimension) || dimension === rows);
}
