/**
 * SHA-256 of everything one replication lets us see, table by table. Where batches end makes no difference, nor
 * the sign of a zero: none is a fact of the run. A fact more, a row more or one last bit does.
 */
import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import type { ObservationSink } from '../../src/sim/observations.ts';

export type Table = 'needs' | 'contacts' | 'legs' | 'areas';

type Column = Int32Array | Float64Array;

const isColumn = (value: unknown): value is Column => ArrayBuffer.isView(value) && 'length' in value;

/** The bits of numbers, most significant first; every NaN has the same. */
function bitsOf(column: Column, rows: number): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(rows * 8));
  for (let row = 0; row < rows; row++) {
    const value = column[row]!;
    if (Number.isNaN(value)) bytes.setUint32(row * 8, 0x7ff80000);
    else bytes.setFloat64(row * 8, value === 0 ? 0 : value);
  }
  return new Uint8Array(bytes.buffer);
}

/** Objects with their keys in alphabetical order, and what JSON has no word for by name: the same text for the same values. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'number' && !Number.isFinite(inner)) return String(inner);
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Hashes the rows of any number of replications, one after the other. */
export class TableHashes {
  readonly #hashes = new Map<string, Hash>();

  #add(name: string, column: Column, rows: number): void {
    const hash = this.#hashes.get(name) ?? createHash('sha256');
    this.#hashes.set(name, hash.update(bitsOf(column, rows)));
  }

  /** Reads batches and hands them on to `next`, which is asked first: what it might do to a batch would show. */
  sink(next?: ObservationSink): ObservationSink {
    return {
      needs: (batch) => {
        next?.needs(batch);
        this.#add('needs', batch.rows, batch.length * batch.table.width);
      },
      contacts: (batch) => {
        next?.contacts(batch);
        this.#add('contacts', batch.rows, batch.length * batch.table.width);
      },
      legs: (batch) => {
        next?.legs(batch);
        this.#add('legs', batch.rows, batch.length * batch.table.width);
      },
      ...(next?.sessions === undefined ? {} : { sessions: next.sessions }),
      areas: (areas) => {
        next?.areas(areas);
        for (const [name, column] of Object.entries(areas)) if (isColumn(column)) this.#add(`areas.${name}`, column, column.length);
      },
    };
  }

  /** One hash a table, over the hashes of its columns; call it once. */
  digest(): Record<Table, string> {
    const digests = [...this.#hashes].map(([name, hash]) => `${name} ${hash.digest('hex')}`).sort();
    const of = (table: Table): string => sha256(digests.filter((line) => line.startsWith(table)).join('\n'));
    return { needs: of('needs'), contacts: of('contacts'), legs: of('legs'), areas: of('areas') };
  }
}
