import * as RANK from './rank.ts';
import type { Rank } from './rank.ts';

/** Room for the sequence numbers of one rank; 2⁵⁰ events are never reached. */
const RANK_STEP = 1125899906842624;

export class Calendar {
  /** The heap: slots, and their times. */
  #slots: Int32Array;
  #times: Float64Array;
  /** By slot: its place in the heap, −1 without an event, and what decides between equal times. */
  #place: Int32Array;
  #order: Float64Array;
  #count = 0;
  #sequence = 0;
  /** Time of the next event; Infinity when there is none. */
  nextTime = Infinity;

  constructor(capacity: number) {
    this.#slots = new Int32Array(capacity);
    this.#times = new Float64Array(capacity);
    this.#place = new Int32Array(capacity).fill(-1);
    this.#order = new Float64Array(capacity);
  }

  /** Makes room for slots below `capacity`. */
  grow(capacity: number): void {
    const grown = <A extends Int32Array | Float64Array>(to: A, from: A): A => (to.set(from), to);
    this.#slots = grown(new Int32Array(capacity), this.#slots);
    this.#times = grown(new Float64Array(capacity), this.#times);
    this.#place = grown(new Int32Array(capacity).fill(-1), this.#place);
    this.#order = grown(new Float64Array(capacity), this.#order);
  }

  get size(): number {
    return this.#count;
  }

  /** Whether the next event is an arrival (a return or a redial), which gives way to everything else at its time. */
  get nextIsArrival(): boolean {
    return this.#count > 0 && this.#order[this.#slots[0]!]! >= RANK.arrival * RANK_STEP;
  }

  /** When the event of a slot that has one happens. */
  timeOf(slot: number): number {
    return this.#times[this.#place[slot]!]!;
  }

  /** Gives `slot` its one event, or moves the one it has. */
  schedule(slot: number, time: number, rank: Rank): void {
    const order = rank * RANK_STEP + this.#sequence++;
    this.#order[slot] = order;
    const place = this.#place[slot]!;
    if (place < 0) this.#rise(this.#count++, slot, time, order);
    else this.#settle(place, slot, time, order);
    this.nextTime = this.#times[0]!;
  }

  /** Takes the next slot's event out and returns the slot. */
  pop(): number {
    const slot = this.#slots[0]!;
    this.#place[slot] = -1;
    const last = --this.#count;
    if (last > 0) {
      const moved = this.#slots[last]!;
      this.#sink(0, moved, this.#times[last]!, this.#order[moved]!);
      this.nextTime = this.#times[0]!;
    } else this.nextTime = Infinity;
    return slot;
  }

  cancel(slot: number): void {
    const place = this.#place[slot]!;
    if (place < 0) return;
    this.#place[slot] = -1;
    const last = --this.#count;
    if (place !== last) {
      const moved = this.#slots[last]!;
      this.#settle(place, moved, this.#times[last]!, this.#order[moved]!);
    }
    this.nextTime = this.#count === 0 ? Infinity : this.#times[0]!;
  }

  /** Puts an event where it belongs, from `place` up or down. */
  #settle(place: number, slot: number, time: number, order: number): void {
    if (place > 0) {
      const above = (place - 1) >> 2;
      const timeAbove = this.#times[above]!;
      if (time < timeAbove || (time === timeAbove && order < this.#order[this.#slots[above]!]!)) {
        this.#rise(place, slot, time, order);
        return;
      }
    }
    this.#sink(place, slot, time, order);
  }

  #rise(from: number, slot: number, time: number, order: number): void {
    const slots = this.#slots;
    const times = this.#times;
    const places = this.#place;
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      const timeAbove = times[parent]!;
      const above = slots[parent]!;
      if (time > timeAbove || (time === timeAbove && order >= this.#order[above]!)) break;
      slots[place] = above;
      times[place] = timeAbove;
      places[above] = place;
      place = parent;
    }
    slots[place] = slot;
    times[place] = time;
    places[slot] = place;
  }

  #sink(from: number, slot: number, time: number, order: number): void {
    const slots = this.#slots;
    const times = this.#times;
    const places = this.#place;
    const orders = this.#order;
    const count = this.#count;
    let place = from;
    for (;;) {
      const first = 4 * place + 1;
      if (first >= count) break;
      const end = first + 4 < count ? first + 4 : count;
      let least = first;
      let leastTime = times[first]!;
      for (let child = first + 1; child < end; child++) {
        const childTime = times[child]!;
        if (childTime > leastTime) continue;
        if (childTime === leastTime && orders[slots[child]!]! > orders[slots[least]!]!) continue;
        least = child;
        leastTime = childTime;
      }
      const below = slots[least]!;
      if (time < leastTime || (time === leastTime && order < orders[below]!)) break;
      slots[place] = below;
      times[place] = leastTime;
      places[below] = place;
      place = least;
    }
    slots[place] = slot;
    times[place] = time;
    places[slot] = place;
  }
}
