/**
 * The state of every need in the system, one slot a need: a row of whole numbers and a row of reals, each in one array, so that
 * what belongs to a customer lies together in memory. A slot is taken at birth and given back when the need closes, so memory follows the
 * needs in the system (those away before a return included), not the needs simulated. After-contact work lives in a slot of its own,
 * because the customer may be back before it ends.
 */

import { APART } from './arena.ts';
import type { Arena, Shared } from './arena.ts';
import * as REAL from './real.ts';
import * as STATE from './state.ts';
import * as WHOLE from './whole.ts';
import * as WORD from './word.ts';

const FIRST_CAPACITY = 256;

/** A number a slot; the array may be new after a slot is taken. */
export interface MoreColumn {
  values: Float64Array;
}

export class Floor {
  /** Slots that there is room for. */
  capacity = FIRST_CAPACITY;
  /** Slots ever used: the range of a sweep over all of them. */
  used = 0;
  whole: Int32Array;
  real: Float64Array;
  #free: Int32Array;
  #freeCount = 0;
  readonly #arena: Arena;
  /** Columns of mechanisms that not every model has. */
  readonly #more: MoreColumn[] = [];

  constructor(arena: Arena = APART) {
    this.#arena = arena;
    this.whole = arena.whole(FIRST_CAPACITY * WHOLE.width);
    this.real = arena.real(FIRST_CAPACITY * REAL.width);
    this.#free = arena.whole(FIRST_CAPACITY);
  }

  /** One more number a slot, for a mechanism that is on: read and write `column.values[slot]`. */
  addColumn(): MoreColumn {
    const column = { values: new Float64Array(this.capacity) };
    this.#more.push(column);
    return column;
  }

  /** Takes a free slot; it holds whatever the last need left there. Arrays may be new afterwards. */
  take(): number {
    if (this.#freeCount > 0) return this.#free[--this.#freeCount]!;
    if (this.used === this.capacity) this.grow();
    return this.used++;
  }

  give(slot: number): void {
    this.whole[slot * WHOLE.width + WHOLE.state] = STATE.free;
    this.#free[this.#freeCount++] = slot;
  }

  /** Slots in use. */
  get inUse(): number {
    return this.used - this.#freeCount;
  }

  stateOf(slot: number): number {
    return this.whole[slot * WHOLE.width + WHOLE.state]!;
  }

  /** Tells the kernel what it goes on with. */
  lend({ words }: Shared): void {
    words[WORD.capacity] = this.capacity;
    words[WORD.used] = this.used;
    words[WORD.freeSlots] = this.#freeCount;
    words[WORD.whole] = this.whole.byteOffset;
    words[WORD.real] = this.real.byteOffset;
    words[WORD.free] = this.#free.byteOffset;
  }

  /** Goes on with what the kernel has left. */
  takeBack({ words }: Shared): void {
    this.used = words[WORD.used]!;
    this.#freeCount = words[WORD.freeSlots]!;
  }

  /** Room for twice as many slots. The arrays are new afterwards. */
  grow(): void {
    this.capacity *= 2;
    this.whole = longer(this.#arena.whole(this.capacity * WHOLE.width), this.whole);
    this.real = longer(this.#arena.real(this.capacity * REAL.width), this.real);
    this.#free = longer(this.#arena.whole(this.capacity), this.#free);
    for (const column of this.#more) column.values = longer(new Float64Array(this.capacity), column.values);
  }
}

function longer<Column extends Int32Array | Float64Array>(to: Column, from: Column): Column {
  to.set(from);
  return to;
}
