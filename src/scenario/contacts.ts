/**
 * Lists of contacts: the rows of a log (or those written in the scenario) turned into columns of the simulation's own ids and
 * seconds. Pure: rows come in from outside, every problem goes out with its line.
 */
import { hash64 } from '../random/hash.ts';
import type { ContactColumns } from './attachments.ts';
import { readIsoMoment, momentReader } from './moments.ts';
import type { MomentReader } from './moments.ts';
import type { Place, Problem } from './problem.ts';
import { CHANNELS } from './schema.ts';
import type { SourceSpec } from './schema.ts';
import { nearest } from './suggest.ts';
import { duration } from './units.ts';

export type ContactListSpec = NonNullable<SourceSpec['list']>;
export type InlineContact = NonNullable<SourceSpec['contacts']>[number];
type ColumnSpec = ContactListSpec['columns']['id'];
type Written = string | number | boolean;

/** The ids that rows may name, in order of the scenario file. */
export interface ContactNames {
  readonly intents: readonly string[];
  readonly segments: readonly string[];
}

/** Where a list is named (the scenario) and where its rows are. */
export interface ListOrigin {
  readonly scenario: string;
  /** Scenario path of the list, e.g. `sources.tickets.list`. */
  readonly path: string;
  /** The file of the rows as it should appear in messages. */
  readonly file: string;
}

export interface ListRow {
  readonly line: number;
  readonly values: readonly string[];
}

export type ContactsRead = { readonly contacts: ContactColumns } | { readonly problems: readonly Problem[] };

/** Problems of one file that are told one by one; the rest is counted. */
export const PROBLEMS_SHOWN = 20;

const UNIT_SECONDS = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400 } as const;

// ---- reading a file ----------------------------------------------------------------------------------------------

/** Reads the rows of a list. `rows` may be any iterable; its own errors (damaged file) pass through. */
export async function readContactList(
  spec: ContactListSpec,
  header: readonly string[],
  rows: AsyncIterable<ListRow> | Iterable<ListRow>,
  names: ContactNames,
  origin: ListOrigin,
): Promise<ContactsRead> {
  const complaints = new Complaints(origin.file);
  const plan = planColumns(spec, header, names, origin, complaints);
  if (plan === undefined || complaints.count > 0) return { problems: complaints.list() };
  const draft = new Draft(Object.keys(spec.observed ?? {}), complaints);
  for await (const row of rows) {
    if (row.values.length !== header.length) {
      complaints.add('E408', row.line, `the row has ${row.values.length} values, the header names ${header.length} columns`, 'quote values that hold the separator');
      continue;
    }
    readRow(plan, row, draft, complaints);
  }
  return draft.finish();
}

/** The contacts written out in the scenario itself, as the same columns. */
export function readInlineContacts(contacts: readonly InlineContact[], names: ContactNames, origin: ListOrigin): ContactsRead {
  const complaints = new Complaints(origin.file);
  const draft = new Draft([], complaints);
  contacts.forEach((contact, index) => {
    complaints.path = `${origin.path}[${index}]`;
    const arrival: Arrival | undefined =
      typeof contact.arrives === 'number' ? { seconds: contact.arrives, clock: 'run' } : arrivalOf(readIsoMoment(contact.arrives));
    if (arrival === undefined) return;
    draft.add(undefined, contact.id, arrival, {
      intent: indexOf(contact.intent, names.intents),
      segment: indexOf(contact.segment, names.segments),
      channel: contact.channel === undefined ? -1 : CHANNELS.indexOf(contact.channel),
      priority: contact.priority ?? Number.NaN,
      handle: contact.handle ?? Number.NaN,
      patience: contact.patience === 'none' ? Infinity : (contact.patience ?? Number.NaN),
      aiResolves: flag(contact['ai-resolves']),
      needsHuman: flag(contact['needs-human']),
      observed: [],
    });
  });
  complaints.path = origin.path;
  return draft.finish();
}

function indexOf(id: string | undefined, ids: readonly string[]): number {
  return id === undefined ? -1 : ids.indexOf(id);
}

function flag(value: boolean | undefined): number {
  return value === undefined ? -1 : Number(value);
}

// ---- what is wrong -----------------------------------------------------------------------------------------------

/** Collects the problems of one file: the first few in full, the rest as a number. */
class Complaints {
  count = 0;
  path: string | undefined;
  private readonly file: string;
  private readonly shown: Problem[] = [];
  private lastHidden: number | undefined;

  constructor(file: string) {
    this.file = file;
  }

  add(code: string, line: number | undefined, message: string, help: string, also?: NonNullable<Problem['also']>): void {
    this.addAt(code, this.place(line), message, help, also);
  }

  addAt(code: string, place: Place, message: string, help: string, also?: NonNullable<Problem['also']>): void {
    this.count += 1;
    if (this.shown.length < PROBLEMS_SHOWN) this.shown.push({ code, message, place, help, ...(also === undefined ? {} : { also }) });
    else this.lastHidden = place.line ?? this.lastHidden;
  }

  place(line: number | undefined): Place {
    return { file: this.file, ...(line === undefined ? {} : { line }), ...(this.path === undefined ? {} : { path: this.path }) };
  }

  list(): readonly Problem[] {
    const hidden = this.count - this.shown.length;
    if (hidden === 0) return this.shown;
    const last = this.lastHidden === undefined ? '' : `, the last on line ${this.lastHidden.toLocaleString('en')}`;
    const rest: Problem = { code: 'E409', message: `and ${hidden.toLocaleString('en')} more problems in this file${last}`, place: this.place(undefined) };
    return [...this.shown, rest];
  }
}

// ---- columns of the file -----------------------------------------------------------------------------------------

interface Column {
  readonly name: string;
  readonly index: number;
  /** Seconds of one unit; undefined: none was written. */
  readonly unit: number | undefined;
  readonly map: Readonly<Record<string, Written>> | undefined;
  readonly otherwise: Written | undefined;
  readonly moment: MomentReader | undefined;
  readonly format: string | undefined;
}

interface Plan {
  readonly id: Column;
  readonly arrives: Column;
  readonly intent: CategoryColumn | undefined;
  readonly segment: CategoryColumn | undefined;
  readonly channel: CategoryColumn | undefined;
  readonly priority: Column | undefined;
  readonly handle: Column | undefined;
  readonly patience: Column | undefined;
  readonly aiResolves: Column | undefined;
  readonly needsHuman: Column | undefined;
  readonly observed: readonly Column[];
}

interface CategoryColumn {
  readonly column: Column;
  readonly what: string;
  readonly ids: readonly string[];
  /** Values already complained about, so that a category is told once and not once a row. */
  readonly strange: Set<string>;
}

function planColumns(spec: ContactListSpec, header: readonly string[], names: ContactNames, origin: ListOrigin, complaints: Complaints): Plan | undefined {
  const columnAt = (key: string, written: ColumnSpec | undefined): Column | undefined => {
    if (written === undefined) return undefined;
    const { column: name, unit, format, map, else: otherwise } = typeof written === 'string' ? { column: written } : written;
    const path = `${origin.path}.${key}`;
    const index = header.indexOf(name);
    if (index < 0) {
      const near = nearest(name, header);
      const help = near === null ? `its columns are ${header.join(', ')}` : `did you mean \`${near}\`?`;
      complaints.addAt('E401', { file: origin.file, line: 1, path }, `there is no column \`${name}\``, help);
      return undefined;
    }
    const moment = format === undefined ? undefined : momentReader(format);
    if (format !== undefined && moment === undefined) {
      complaints.addAt(
        'E402',
        { file: origin.scenario, path: `${path}.format` },
        `\`${format}\` is not a date pattern`,
        'use yyyy MM dd HH mm ss (SSS, XXX for an offset), as in `dd/MM/yyyy HH:mm`',
      );
      return undefined;
    }
    return { name, index, unit: unit === undefined ? undefined : UNIT_SECONDS[unit], map, otherwise, moment, format };
  };
  const categoryAt = (what: string, written: ColumnSpec | undefined, ids: readonly string[]): CategoryColumn | undefined => {
    const column = columnAt(`columns.${what}`, written);
    if (column === undefined) return undefined;
    for (const [where, target] of [...Object.entries(column.map ?? {}).map(([key, value]) => [`map."${key}"`, value] as const), ['else', column.otherwise] as const]) {
      if (target === undefined || ids.includes(String(target))) continue;
      complaints.addAt('E403', { file: origin.scenario, path: `${origin.path}.columns.${what}.${where}` }, `\`${String(target)}\` is not ${article(what)}`, oneOf(String(target), ids));
    }
    return { column, what, ids, strange: new Set() };
  };
  const { columns } = spec;
  const id = columnAt('columns.id', columns.id);
  const arrives = columnAt('columns.arrives', columns.arrives);
  const plan = {
    intent: categoryAt('intent', columns.intent, names.intents),
    segment: categoryAt('segment', columns.segment, names.segments),
    channel: categoryAt('channel', columns.channel, CHANNELS),
    priority: columnAt('columns.priority', columns.priority),
    handle: columnAt('columns.handle', columns.handle),
    patience: columnAt('columns.patience', columns.patience),
    aiResolves: columnAt('columns.ai-resolves', columns['ai-resolves']),
    needsHuman: columnAt('columns.needs-human', columns['needs-human']),
    observed: Object.entries(spec.observed ?? {}).flatMap(([name, written]) => columnAt(`observed.${name}`, written) ?? []),
  };
  return id === undefined || arrives === undefined ? undefined : { id, arrives, ...plan };
}

function article(what: string): string {
  return /^[aeiou]/.test(what) ? `an ${what}` : `a ${what}`;
}

function oneOf(word: string, ids: readonly string[]): string {
  const near = nearest(word, ids);
  return near === null ? `one of ${ids.join(', ')}` : `did you mean \`${near}\`?`;
}

// ---- values of a row ---------------------------------------------------------------------------------------------

/** What stands in a cell once `map` and `else` have spoken; undefined: nothing, so the run draws it. */
function cell(column: Column, row: ListRow): Written | undefined {
  const written = row.values[column.index] ?? '';
  if (column.map !== undefined && Object.hasOwn(column.map, written)) return column.map[written];
  if (written === '' || column.map !== undefined) return column.otherwise ?? (written === '' ? undefined : written);
  return written;
}

interface Arrival {
  readonly seconds: number;
  readonly clock: ContactColumns['clock'];
}

interface Values {
  readonly intent: number;
  readonly segment: number;
  readonly channel: number;
  readonly priority: number;
  readonly handle: number;
  readonly patience: number;
  readonly aiResolves: number;
  readonly needsHuman: number;
  readonly observed: readonly number[];
}

function readRow(plan: Plan, row: ListRow, draft: Draft, complaints: Complaints): void {
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
  if (id === undefined) complaints.add('E404', row.line, `\`${plan.id.name}\` is empty`, 'every contact needs an id of its own: the luck of this customer hangs on it');
  else if (arrival !== undefined) draft.add(row.line, String(id), arrival, values);
}

function arrivalOf(moment: { seconds: number; absolute: boolean } | undefined): Arrival | undefined {
  return moment === undefined ? undefined : { seconds: moment.seconds, clock: moment.absolute ? 'absolute' : 'local' };
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
    const help = near === null ? `map it: \`map: { "${shorten(text)}": ${ids[0] ?? 'id'} }\`, or give \`else\`` : `did you mean \`${near}\`? Map it with \`map\`, or give \`else\``;
    complaints.add('E403', row.line, `\`${column.name}\` is \`${shorten(text)}\`, which is not ${article(what)} of the scenario`, help);
  }
  return -1;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

function numberOf(text: string): number | undefined {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

function numberHelp(text: string): string {
  return /^[+-]?\d+,\d+$/.test(text) ? `write a decimal point: \`${text.replace(',', '.')}\`` : 'correct the row, or map the value with `map`';
}

function durationOf(text: string): number | undefined {
  const read = duration.safeDecode(text);
  return read.success ? read.data : undefined;
}

function readNumber(column: Column | undefined, row: ListRow, complaints: Complaints, kind: 'any' | 'whole'): number {
  if (column === undefined) return Number.NaN;
  const value = cell(column, row);
  if (value === undefined) return Number.NaN;
  const read = typeof value === 'number' ? value : numberOf(String(value));
  if (read !== undefined && (kind === 'any' || Number.isInteger(read))) return read;
  complaints.add('E406', row.line, `\`${column.name}\` is \`${shorten(String(value))}\`, not a ${kind === 'whole' ? 'whole ' : ''}number`, numberHelp(String(value)));
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

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}

// ---- the columns -------------------------------------------------------------------------------------------------

/** Rows in the order of the file, until all are known and can be checked against each other and sorted. */
class Draft {
  private readonly complaints: Complaints;
  private readonly lineOf = new Map<string, number | undefined>();
  private readonly ids: string[] = [];
  private readonly arrives: number[] = [];
  private readonly rows: Values[] = [];
  private readonly outcomes: readonly string[];
  private clock: ContactColumns['clock'] | undefined;
  private mixed = false;

  constructor(outcomes: readonly string[], complaints: Complaints) {
    this.outcomes = outcomes;
    this.complaints = complaints;
  }

  add(line: number | undefined, id: string, arrival: Arrival, values: Values): void {
    if (this.lineOf.has(id)) {
      const also = { place: this.complaints.place(this.lineOf.get(id)), label: 'first here' };
      this.complaints.add('E405', line, `the id \`${shorten(id)}\` is used twice`, 'every contact needs an id of its own', also);
      return;
    }
    this.lineOf.set(id, line);
    this.clock ??= arrival.clock;
    if (arrival.clock !== this.clock && !this.mixed) {
      this.mixed = true;
      this.complaints.add('E402', line, 'some arrivals are a time since the start, a local time or a time with an offset, and others are not', 'write all of them the same way');
    }
    this.ids.push(id);
    this.arrives.push(arrival.seconds);
    this.rows.push(values);
  }

  finish(): ContactsRead {
    const { complaints, ids, arrives, rows } = this;
    if (ids.length === 0 && complaints.count === 0) complaints.add('E407', undefined, 'the list holds no contacts', 'add rows below the header, or remove the source');
    const order = ids.map((_, index) => index).sort((a, b) => arrives[a]! - arrives[b]! || (ids[a]! < ids[b]! ? -1 : 1));
    const need = new Uint32Array(shared(8 * order.length));
    const taken = new Map<string, string>();
    order.forEach((row, index) => {
      const [low, high] = hash64(ids[row]!);
      const other = taken.get(`${low},${high}`);
      if (other !== undefined) complaints.add('E405', this.lineOf.get(ids[row]!), `the ids \`${ids[row]!}\` and \`${other}\` fall on the same random address`, 'rename one of them');
      taken.set(`${low},${high}`, ids[row]!);
      need[2 * index] = low;
      need[2 * index + 1] = high;
    });
    if (complaints.count > 0) return { problems: complaints.list() };
    const floats = (value: (row: Values) => number): Float64Array => fill(new Float64Array(shared(8 * order.length)), order, rows, value);
    const integers = (value: (row: Values) => number): Int32Array => fill(new Int32Array(shared(4 * order.length)), order, rows, value);
    const flags = (value: (row: Values) => number): Int8Array => fill(new Int8Array(shared(order.length)), order, rows, value);
    return {
      contacts: {
        length: order.length,
        need,
        arrives: fill(new Float64Array(shared(8 * order.length)), order, arrives, (seconds) => seconds),
        clock: this.clock ?? 'run',
        intent: integers((row) => row.intent),
        segment: integers((row) => row.segment),
        channel: integers((row) => row.channel),
        priority: floats((row) => row.priority),
        handle: floats((row) => row.handle),
        patience: floats((row) => row.patience),
        aiResolves: flags((row) => row.aiResolves),
        needsHuman: flags((row) => row.needsHuman),
        observed: Object.fromEntries(this.outcomes.map((name, index) => [name, floats((row) => row.observed[index] ?? Number.NaN)])),
      },
    };
  }
}

/** Memory that worker threads see without a copy. */
function shared(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(bytes);
}

function fill<Column extends Float64Array | Int32Array | Int8Array, Row>(column: Column, order: readonly number[], rows: readonly Row[], value: (row: Row) => number): Column {
  order.forEach((row, index) => (column[index] = value(rows[row]!)));
  return column;
}
