/**
 * Pending events, at most one a slot: scheduling a slot that has one moves it. A 4-ary heap of slots, ordered by time, then by kind
 * (completion before patience before arrival), then by the order in which the events were scheduled.
 */
export const RANK = { completion: 0, patience: 1, arrival: 2 } as const;
export type Rank = (typeof RANK)[keyof typeof RANK];

/** Room for the sequence numbers of one rank; 2⁵⁰ events are never reached. */
const RANK_STEP = 1125899906842624;

export class Calendar {
  #heap: Int32Array;
  /** Place of each slot in the heap, −1 when it has no event. */
  #place: Int32Array;
  #time: Float64Array;
  #order: Float64Array;
  #count = 0;
  #sequence = 0;

  constructor(capacity: number) {
    this.#heap = new Int32Array(capacity);
    this.#place = new Int32Array(capacity).fill(-1);
    this.#time = new Float64Array(capacity);
    this.#order = new Float64Array(capacity);
  }

  /** Makes room for slots below `capacity`. */
  grow(capacity: number): void {
    const grown = <A extends Int32Array | Float64Array>(to: A, from: A): A => (to.set(from), to);
    this.#heap = grown(new Int32Array(capacity), this.#heap);
    this.#place = grown(new Int32Array(capacity).fill(-1), this.#place);
    this.#time = grown(new Float64Array(capacity), this.#time);
    this.#order = grown(new Float64Array(capacity), this.#order);
  }

  get size(): number {
    return this.#count;
  }

  /** Time of the next event; Infinity when there is none. */
  get nextTime(): number {
    return this.#count === 0 ? Infinity : this.#time[this.#heap[0]!]!;
  }

  /** Whether the next event is an arrival (a return or a redial), which gives way to everything else at its time. */
  get nextIsArrival(): boolean {
    return this.#count > 0 && this.#order[this.#heap[0]!]! >= RANK.arrival * RANK_STEP;
  }

  /** Gives `slot` its one event, or moves the one it has. */
  schedule(slot: number, time: number, rank: Rank): void {
    const place = this.#place[slot]!;
    const order = rank * RANK_STEP + this.#sequence++;
    this.#time[slot] = time;
    this.#order[slot] = order;
    if (place < 0) this.#rise(this.#count++, slot);
    else if (place > 0 && this.#before(slot, this.#heap[(place - 1) >> 2]!)) this.#rise(place, slot);
    else this.#sink(place, slot);
  }

  /** Takes the next slot's event out and returns the slot. */
  pop(): number {
    const slot = this.#heap[0]!;
    this.#remove(0);
    return slot;
  }

  cancel(slot: number): void {
    const place = this.#place[slot]!;
    if (place >= 0) this.#remove(place);
  }

  #remove(place: number): void {
    this.#place[this.#heap[place]!] = -1;
    const last = this.#heap[--this.#count]!;
    if (place === this.#count) return;
    if (place > 0 && this.#before(last, this.#heap[(place - 1) >> 2]!)) this.#rise(place, last);
    else this.#sink(place, last);
  }

  #before(a: number, b: number): boolean {
    const timeA = this.#time[a]!;
    const timeB = this.#time[b]!;
    return timeA < timeB || (timeA === timeB && this.#order[a]! < this.#order[b]!);
  }

  #rise(from: number, slot: number): void {
    const heap = this.#heap;
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      const above = heap[parent]!;
      if (!this.#before(slot, above)) break;
      heap[place] = above;
      this.#place[above] = place;
      place = parent;
    }
    heap[place] = slot;
    this.#place[slot] = place;
  }

  #sink(from: number, slot: number): void {
    const heap = this.#heap;
    const count = this.#count;
    let place = from;
    for (;;) {
      const first = 4 * place + 1;
      if (first >= count) break;
      const end = Math.min(first + 4, count);
      let least = first;
      for (let child = first + 1; child < end; child++) if (this.#before(heap[child]!, heap[least]!)) least = child;
      const below = heap[least]!;
      if (!this.#before(below, slot)) break;
      heap[place] = below;
      this.#place[below] = place;
      place = least;
    }
    heap[place] = slot;
    this.#place[slot] = place;
  }
}
