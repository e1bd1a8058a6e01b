/** The kernel's calendar (`src/kernel/calendar.ts`) as the engine schedules in it, and how long its days are. */
import type { Rank } from './codes.ts';
import type { EventList } from './event-list.ts';
import type { Kernel } from './kernel.ts';
import * as WORD from './word.ts';

/** In the place of a follower: the slot has no event. */
const NO_EVENT = -2;
/** A word of bits. */
const FEWEST_BUCKETS = 64;
/** Buckets an event that there are at the least. */
const BUCKETS_AN_EVENT = 8;
/** With many events the ring would outgrow the processor's cache: from so many buckets on there are few an event. */
const MANY_BUCKETS = 16384;
const FEW_BUCKETS_AN_EVENT = 2;
/** Days are about as long as it takes to the next event; they are measured anew when they are off by more than this factor. */
const TOLERANCE = 2;
/** Seconds: with shorter days, as of a thousand events at one moment and a rounding of it, the number of a day would outgrow the bits for it. */
const SHORTEST_DAY = 1e-6;

export class KernelCalendar implements EventList {
  readonly #kernel: Kernel;
  #buckets = 0;
  /** Buckets that there is room for. */
  #room = 0;
  /** Seconds of a day. */
  #day = 1;
  /** By slot. */
  #times: Float64Array;
  #orders: Float64Array;
  #followers: Int32Array;
  #leaders: Int32Array;

  constructor(kernel: Kernel, capacity: number) {
    this.#kernel = kernel;
    this.#times = this.#orders = kernel.real(0);
    this.#followers = this.#leaders = kernel.whole(0);
    this.grow(capacity);
    this.#deal(FEWEST_BUCKETS);
    kernel.calendar.clear(FEWEST_BUCKETS, this.#day);
  }

  get nextTime(): number {
    return this.#kernel.calendar.nextTime();
  }

  get nextIsArrival(): boolean {
    const { calendar } = this.#kernel;
    const slot = calendar.nextSlot();
    return slot >= 0 && calendar.isArrival(slot) === 1;
  }

  timeOf(slot: number): number {
    return this.#times[slot]!;
  }

  schedule(slot: number, time: number, rank: Rank): void {
    this.#kernel.calendar.schedule(slot, time, rank);
  }

  pop(): number {
    const slot = this.#kernel.calendar.nextSlot();
    this.#kernel.calendar.cancel(slot);
    return slot;
  }

  /** Nothing: a place that is taken out of a list leaves no gap. */
  close(): void {}

  cancel(slot: number): void {
    this.#kernel.calendar.cancel(slot);
  }

  grow(capacity: number): void {
    const kernel = this.#kernel;
    const { words } = kernel;
    const longer = <Column extends Int32Array | Float64Array>(to: Column, from: Column): Column => (to.set(from), to);
    this.#times = longer(kernel.real(capacity), this.#times);
    this.#orders = longer(kernel.real(capacity), this.#orders);
    this.#followers = longer(kernel.whole(capacity).fill(NO_EVENT), this.#followers);
    this.#leaders = longer(kernel.whole(capacity), this.#leaders);
    words[WORD.dueTimes] = this.#times.byteOffset;
    words[WORD.eventOrders] = this.#orders.byteOffset;
    words[WORD.followers] = this.#followers.byteOffset;
    words[WORD.leaders] = this.#leaders.byteOffset;
    words[WORD.gathered] = kernel.whole(capacity).byteOffset;
  }

  /** So many events have taken so many seconds: the days and the ring are made to fit. */
  tune(events: number, seconds: number): void {
    const pending = this.#kernel.words[WORD.events]!;
    const wanted = Math.max(FEW_BUCKETS_AN_EVENT * pending, Math.min(BUCKETS_AN_EVENT * pending, MANY_BUCKETS));
    const day = events > 0 && seconds > 0 ? Math.max(SHORTEST_DAY, seconds / events) : this.#day;
    const fits = day <= this.#day * TOLERANCE && day * TOLERANCE >= this.#day;
    if (fits && wanted <= 2 * this.#buckets && (4 * wanted >= this.#buckets || this.#buckets === FEWEST_BUCKETS)) return;
    let buckets = FEWEST_BUCKETS;
    while (buckets < wanted) buckets *= 2;
    this.#day = day;
    this.#kernel.calendar.gather();
    this.#deal(buckets);
    this.#kernel.calendar.spread(buckets, day);
  }

  /** Room for so many buckets. */
  #deal(buckets: number): void {
    const { words } = this.#kernel;
    if (buckets > this.#room) {
      this.#room = buckets;
      words[WORD.bucketHeads] = this.#kernel.whole(buckets).byteOffset;
      words[WORD.bucketTails] = this.#kernel.whole(buckets).byteOffset;
      words[WORD.bucketBits] = this.#kernel.whole(buckets / 32).byteOffset;
    }
    this.#buckets = buckets;
  }
}
