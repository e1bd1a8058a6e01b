import * as RANK from './rank.ts';
import type { Rank } from './codes.ts';
import type { EventList } from './event-list.ts';

/** Room for the sequence numbers of one rank; 2⁵⁰ events are never reached. */
const RANK_STEP = 1125899906842624;

/** Places beyond the last that the search for the least of four may look at. */
const BEYOND = 4;

export class Calendar implements EventList {
  /** The heap: slots, and their times. A group of four that is not full ends in times of Infinity. */
  #slots: Int32Array;
  #times: Float64Array;
  /** By slot: its place in the heap, −1 without an event, and what decides between equal times. */
  #place: Int32Array;
  #order: Float64Array;
  #count = 0;
  #sequence = 0;
  /** The first place is that of an event that was taken out. */
  #vacant = false;
  /** Time of the next event, Infinity when there is none; what it says after `pop` holds only after `close`. */
  nextTime = Infinity;

  constructor(capacity: number) {
    this.#slots = new Int32Array(capacity);
    this.#times = new Float64Array(capacity + BEYOND).fill(Infinity);
    this.#place = new Int32Array(capacity).fill(-1);
    this.#order = new Float64Array(capacity);
  }

  /** Makes room for slots below `capacity`. */
  grow(capacity: number): void {
    const grown = <A extends Int32Array | Float64Array>(to: A, from: A): A => (to.set(from), to);
    this.#slots = grown(new Int32Array(capacity), this.#slots);
    this.#times = grown(new Float64Array(capacity + BEYOND).fill(Infinity), this.#times);
    this.#place = grown(new Int32Array(capacity).fill(-1), this.#place);
    this.#order = grown(new Float64Array(capacity), this.#order);
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
    if (place >= 0) {
      this.close();
      this.#settle(this.#place[slot]!, slot, time, order);
    } else if (this.#vacant) {
      this.#vacant = false;
      this.#sink(0, slot, time, order);
    } else this.#rise(this.#count++, slot, time, order);
    this.nextTime = this.#times[0]!;
  }

  /**
   * Takes the next slot's event out and returns the slot. Most events bring another, which takes the place of the one before; where none
   * did, `close` must follow.
   */
  pop(): number {
    this.close();
    const slot = this.#slots[0]!;
    this.#place[slot] = -1;
    this.#vacant = true;
    return slot;
  }

  cancel(slot: number): void {
    if (this.#place[slot]! < 0) return;
    this.close();
    const place = this.#place[slot]!;
    this.#place[slot] = -1;
    const last = --this.#count;
    const time = this.#times[last]!;
    this.#times[last] = Infinity;
    if (place !== last) {
      const moved = this.#slots[last]!;
      this.#settle(place, moved, time, this.#order[moved]!);
    }
    this.nextTime = this.#times[0]!;
  }

  /** Closes the gap that `pop` left, if no event has. */
  close(): void {
    if (this.#vacant) this.#fill();
  }

  /** The last event in the vacant first place. */
  #fill(): void {
    this.#vacant = false;
    const last = --this.#count;
    const time = this.#times[last]!;
    this.#times[last] = Infinity;
    if (last > 0) {
      const moved = this.#slots[last]!;
      this.#sink(0, moved, time, this.#order[moved]!);
    }
    this.nextTime = this.#times[0]!;
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
    const count = this.#count;
    let place = from;
    for (;;) {
      const first = 4 * place + 1;
      if (first >= count) break;
      const t0 = times[first]!;
      const t1 = times[first + 1]!;
      const t2 = times[first + 2]!;
      const t3 = times[first + 3]!;
      // The least of four as sums of comparisons: which one it is nobody can guess, and a branch guessed wrongly costs more than all of this.
      const left = first + +(t1 < t0);
      const right = first + 2 + +(t3 < t2);
      const leftTime = times[left]!;
      const rightTime = times[right]!;
      let least = left + (right - left) * +(rightTime < leftTime);
      if (t0 === t1 || (t2 === t3 && t2 < Infinity) || leftTime === rightTime) least = this.#leastOf(first);
      const leastTime = times[least]!;
      const below = slots[least]!;
      if (time < leastTime || (time === leastTime && order < this.#order[below]!)) break;
      slots[place] = below;
      times[place] = leastTime;
      places[below] = place;
      place = least;
    }
    slots[place] = slot;
    times[place] = time;
    places[slot] = place;
  }

  /** Whose time is first of the four from `first` on, or of those that there are; among equals the lower order. */
  #leastOf(first: number): number {
    const end = Math.min(first + 4, this.#count);
    let least = first;
    for (let child = first + 1; child < end; child++) {
      const [mine, its] = [this.#times[least]!, this.#times[child]!];
      if (its < mine || (its === mine && this.#order[this.#slots[child]!]! < this.#order[this.#slots[least]!]!)) least = child;
    }
    return least;
  }
}
