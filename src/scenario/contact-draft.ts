/** The rows of a list gathered, checked against each other, sorted, and laid out in columns that threads share. */
import { hash64 } from '../random/hash.ts';
import type { ContactColumns } from './attachments.ts';
import { shorten } from './contact-complaints.ts';
import type { Complaints } from './contact-complaints.ts';
import type { Problem } from './problem.ts';

export type ContactsRead = { readonly contacts: ContactColumns } | { readonly problems: readonly Problem[] };

export interface Arrival {
  readonly seconds: number;
  readonly clock: ContactColumns['clock'];
}

/** What is known of a contact besides its id and arrival: indices (-1: not written), seconds and numbers (NaN: not written). */
export interface Values {
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

/** Rows in the order of the file, until all are known and can be checked against each other and sorted. */
export class Draft {
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
      this.complaints.add(
        'E402',
        line,
        'some arrivals are a time since the start, a local time or a time with an offset, and others are not',
        'write all of them the same way',
      );
    }
    this.ids.push(id);
    this.arrives.push(arrival.seconds);
    this.rows.push(values);
  }

  finish(): ContactsRead {
    const { complaints, ids, arrives, rows } = this;
    if (ids.length === 0 && complaints.count === 0)
      complaints.add('E407', undefined, 'the list holds no contacts', 'add rows below the header, or remove the source');
    const order = ids.map((_, index) => index).sort((a, b) => arrives[a]! - arrives[b]! || (ids[a]! < ids[b]! ? -1 : 1));
    const need = new Uint32Array(shared(8 * order.length));
    const taken = new Map<string, string>();
    order.forEach((row, index) => {
      const [low, high] = hash64(ids[row]!);
      const other = taken.get(`${low},${high}`);
      if (other !== undefined)
        complaints.add('E405', this.lineOf.get(ids[row]!), `the ids \`${ids[row]!}\` and \`${other}\` fall on the same random address`, 'rename one of them');
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

function fill<Column extends Float64Array | Int32Array | Int8Array, Row>(
  column: Column,
  order: readonly number[],
  rows: readonly Row[],
  value: (row: Row) => number,
): Column {
  order.forEach((row, index) => (column[index] = value(rows[row]!)));
  return column;
}
