/** One row of a log: each cell becomes an index, seconds, a number or a flag, or is complained about with its line. */
import { article, shorten } from './contact-complaints.ts';
import type { Complaints } from './contact-complaints.ts';
import type { CategoryColumn, Column, Plan, Written } from './contact-columns.ts';
import type { Arrival, Draft, Values } from './contact-draft.ts';
import { readIsoMoment } from './moments.ts';
import { nearest } from './suggest.ts';
import { duration } from './units.ts';

export interface ListRow {
  readonly line: number;
  readonly values: readonly string[];
}

/** What stands in a cell once `map` and `else` have spoken; undefined: nothing, so the run draws it. */
function cell(column: Column, row: ListRow): Written | undefined {
  const written = row.values[column.index] ?? '';
  if (column.map !== undefined && Object.hasOwn(column.map, written)) return column.map[written];
  if (written === '' || column.map !== undefined) return column.otherwise ?? (written === '' ? undefined : written);
  return written;
}

/** Reads one row into the draft, or complains about it. */
export function readRow(plan: Plan, row: ListRow, draft: Draft, complaints: Complaints): void {
  const id = cell(plan.id, row);
  const arrival = readArrival(plan.arrives, row, complaints);
  const values: Values = {
    intent: readCategory(plan.intent, row, complaints),
    segment: readCategory(plan.segment, row, complaints),
    channel: readCategory(plan.channel, row, complaints),
    priority: readNumber(plan.priority, row, complaints, 'whole'),
    handle: readDuration(plan.handle, row, complaints),
    patience: readDuration(plan.patience, row, complaints, 'none'),
    aiResolves: readFlag(plan.aiResolves, row, complaints),
    needsHuman: readFlag(plan.needsHuman, row, complaints),
    observed: plan.observed.map((column) => readObserved(column, row, complaints)),
  };
  if (id === undefined)
    complaints.add('E404', row.line, `\`${plan.id.name}\` is empty`, 'every contact needs an id of its own: the luck of this customer hangs on it');
  else if (arrival !== undefined) draft.add(row.line, String(id), arrival, values);
}

function readArrival(column: Column, row: ListRow, complaints: Complaints): Arrival | undefined {
  const value = cell(column, row);
  if (value === undefined) {
    complaints.add('E402', row.line, `\`${column.name}\` is empty`, 'every contact needs the time at which it arrives');
    return undefined;
  }
  const text = String(value);
  if (column.unit !== undefined) {
    const amount = numberOf(text);
    if (amount !== undefined) return { seconds: amount * column.unit, clock: 'run' };
    complaints.add('E406', row.line, `\`${column.name}\` is \`${text}\`, not a number`, numberHelp(text));
    return undefined;
  }
  const arrival = arrivalOf(column.moment === undefined ? readIsoMoment(text) : column.moment(text));
  if (arrival !== undefined) return arrival;
  const spoken = column.moment === undefined ? durationOf(text) : undefined;
  if (spoken !== undefined) return { seconds: spoken, clock: 'run' };
  const [expected, help] =
    column.format === undefined
      ? ['an ISO date and time such as 2026-03-02T10:15:00', 'say how it is written with `format`, or add `unit: s` if it is a number since the start']
      : [`a date written \`${column.format}\``, 'correct the row, or `format` in the scenario'];
  complaints.add('E402', row.line, `\`${column.name}\` is \`${shorten(text)}\`, not ${expected}`, help);
  return undefined;
}

function readCategory(category: CategoryColumn | undefined, row: ListRow, complaints: Complaints): number {
  if (category === undefined) return -1;
  const { column, ids, what, strange } = category;
  const value = cell(column, row);
  if (value === undefined) return -1;
  const index = ids.indexOf(String(value));
  if (index >= 0) return index;
  if (column.otherwise !== undefined) return ids.indexOf(String(column.otherwise));
  const text = String(value);
  if (!strange.has(text)) {
    strange.add(text);
    const near = nearest(text, ids);
    const help =
      near === null
        ? `map it: \`map: { "${shorten(text)}": ${ids[0] ?? 'id'} }\`, or give \`else\``
        : `did you mean \`${near}\`? Map it with \`map\`, or give \`else\``;
    complaints.add('E403', row.line, `\`${column.name}\` is \`${shorten(text)}\`, which is not ${article(what)} of the scenario`, help);
  }
  return -1;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** A plain number; undefined: something else. */
export function numberOf(text: string): number | undefined {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** What would make a number of it. */
export function numberHelp(text: string): string {
  return /^[+-]?\d+,\d+$/.test(text) ? `write a decimal point: \`${text.replace(',', '.')}\`` : 'correct the row, or map the value with `map`';
}

/** A duration with its unit, `5m`; undefined: something else. */
export function durationOf(text: string): number | undefined {
  const read = duration.safeDecode(text);
  return read.success ? read.data : undefined;
}

function readNumber(column: Column | undefined, row: ListRow, complaints: Complaints, kind: 'any' | 'whole'): number {
  if (column === undefined) return Number.NaN;
  const value = cell(column, row);
  if (value === undefined) return Number.NaN;
  const read = typeof value === 'number' ? value : numberOf(String(value));
  if (read !== undefined && (kind === 'any' || Number.isInteger(read))) return read;
  complaints.add(
    'E406',
    row.line,
    `\`${column.name}\` is \`${shorten(String(value))}\`, not a ${kind === 'whole' ? 'whole ' : ''}number`,
    numberHelp(String(value)),
  );
  return Number.NaN;
}

/** Seconds; NaN: to be drawn. `none` (for patience) is for ever. */
function readDuration(column: Column | undefined, row: ListRow, complaints: Complaints, none?: 'none'): number {
  if (column === undefined) return Number.NaN;
  const value = cell(column, row);
  if (value === undefined) return Number.NaN;
  if (none !== undefined && value === none) return Infinity;
  const text = String(value);
  const amount = typeof value === 'number' ? value : numberOf(text);
  if (amount === undefined) {
    const spoken = durationOf(text);
    if (spoken !== undefined) return spoken;
    complaints.add('E406', row.line, `\`${column.name}\` is \`${shorten(text)}\`, not a duration`, numberHelp(text));
  } else if (column.unit === undefined) {
    complaints.add('E406', row.line, `\`${column.name}\` is \`${text}\`, which has no unit`, `say which: \`{ column: ${column.name}, unit: m }\``);
  } else if (amount < 0) {
    complaints.add('E406', row.line, `\`${column.name}\` is \`${text}\`: a duration cannot be negative`, 'correct the row');
  } else return amount * column.unit;
  return Number.NaN;
}

const TRUE = new Set(['true', '1', 'yes', 'y']);
const FALSE = new Set(['false', '0', 'no', 'n']);

function readFlag(column: Column | undefined, row: ListRow, complaints: Complaints): number {
  if (column === undefined) return -1;
  const value = cell(column, row);
  if (value === undefined) return -1;
  const text = String(value).toLowerCase();
  if (TRUE.has(text)) return 1;
  if (FALSE.has(text)) return 0;
  complaints.add('E406', row.line, `\`${column.name}\` is \`${shorten(text)}\`, not true or false`, 'write true or false, or map the values with `map`');
  return -1;
}

function readObserved(column: Column, row: ListRow, complaints: Complaints): number {
  const value = cell(column, row);
  if (value === undefined) return Number.NaN;
  const text = String(value).toLowerCase();
  if (text === 'true' || text === 'false') return Number(text === 'true');
  return readNumber(column, row, complaints, 'any') * (column.unit ?? 1);
}

/** A moment of the calendar as an arrival. */
export function arrivalOf(moment: { seconds: number; absolute: boolean } | undefined): Arrival | undefined {
  return moment === undefined ? undefined : { seconds: moment.seconds, clock: moment.absolute ? 'absolute' : 'local' };
}
