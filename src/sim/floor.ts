/**
 * The state of every need in the system, one slot a need: a row of whole numbers and a row of reals, each in one array, so that
 * what belongs to a customer lies together in memory. A slot is taken at birth and given back when the need closes, so memory follows the
 * needs in the system (those away before a return included), not the needs simulated. After-contact work lives in a slot of its own,
 * because the customer may be back before it ends.
 */

import * as REAL from './real.ts';
import * as STATE from './state.ts';
import * as WHOLE from './whole.ts';

const FIRST_CAPACITY = 256;

export class Floor {
  /** Slots that there is room for. */
  capacity = FIRST_CAPACITY;
  /** Slots ever used: the range of a sweep over all of them. */
  used = 0;
  whole = new Int32Array(FIRST_CAPACITY * WHOLE.width);
  real = new Float64Array(FIRST_CAPACITY * REAL.width);
  #free = new Int32Array(FIRST_CAPACITY);
  #freeCount = 0;

  /** Takes a free slot; it holds whatever the last need left there. Arrays may be new afterwards. */
  take(): number {
    if (this.#freeCount > 0) return this.#free[--this.#freeCount]!;
    if (this.used === this.capacity) this.#grow();
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

  #grow(): void {
    this.capacity *= 2;
    this.whole = longer(new Int32Array(this.capacity * WHOLE.width), this.whole);
    this.real = longer(new Float64Array(this.capacity * REAL.width), this.real);
    this.#free = longer(new Int32Array(this.capacity), this.#free);
  }
}

function longer<Column extends Int32Array | Float64Array>(to: Column, from: Column): Column {
  to.set(from);
  return to;
}
