/**
 * The calendar while the kernel has it: room for its ring of buckets (`src/kernel/calendar.ts`), and how long a day is. The engine's own heap
 * gets the events back when the next one is for the engine.
 */
import type { Kernel } from './kernel.ts';
import type { Run } from './run.ts';
import * as WORD from './word.ts';

/** In the place of a follower: the slot has no event. */
const NO_EVENT = -2;
const FEWEST_BUCKETS = 64;
/** Buckets an event that there are at the least. */
const BUCKETS_AN_EVENT = 8;
/** With many events the ring would outgrow the processor's cache: from so many buckets on there are few an event. */
const MANY_BUCKETS = 16384;
const FEW_BUCKETS_AN_EVENT = 2;
/** Events a day that are aimed at, and how far off the days may be before they are measured anew. */
const EVENTS_A_DAY = 1;
const TOLERANCE = 2;
/** Seconds: with shorter days, as of a thousand events at one moment and a rounding of it, the number of a day would outgrow the bits for it. */
const SHORTEST_DAY = 1e-6;

export class LentCalendar {
  readonly #run: Run;
  readonly #kernel: Kernel;
  #isOpen = false;
  #buckets = 0;
  /** Buckets that there is room for. */
  #bucketRoom = 0;
  /** Seconds of a day. */
  #day = 1;
  #room = 0;

  constructor(run: Run, kernel: Kernel) {
    this.#run = run;
    this.#kernel = kernel;
    this.makeRoom();
    this.#deal(FEWEST_BUCKETS);
  }

  /** The kernel takes the events over, unless it has them. */
  open(): void {
    if (this.#isOpen) return;
    this.#run.calendar.lend(this.#kernel);
    this.#kernel.openCalendar(this.#buckets, this.#day);
    this.#isOpen = true;
  }

  /** The engine's calendar has the events again. */
  close(): void {
    this.#kernel.closeCalendar();
    this.#run.calendar.takeBack(this.#kernel);
    this.#isOpen = false;
  }

  /** So many events have taken so many seconds: the days and the ring are made to fit. */
  tune(events: number, seconds: number): void {
    const { words } = this.#kernel;
    const pending = words[WORD.events]!;
    const day = events > 0 && seconds > 0 ? Math.max(SHORTEST_DAY, (EVENTS_A_DAY * seconds) / events) : this.#day;
    const fits = day <= this.#day * TOLERANCE && day * TOLERANCE >= this.#day;
    const wanted = Math.max(FEW_BUCKETS_AN_EVENT * pending, Math.min(BUCKETS_AN_EVENT * pending, MANY_BUCKETS));
    if (fits && wanted <= 2 * this.#buckets && (4 * wanted >= this.#buckets || this.#buckets === FEWEST_BUCKETS)) return;
    this.#kernel.closeCalendar();
    this.#day = day;
    let buckets = FEWEST_BUCKETS;
    while (buckets < wanted) buckets *= 2;
    this.#deal(buckets);
    this.#kernel.openCalendar(this.#buckets, day);
  }

  /** Room for an event of each slot. */
  makeRoom(): void {
    const { floor, calendar } = this.#run;
    const { words } = this.#kernel;
    const kernel = this.#kernel;
    const longer = <Column extends Int32Array | Float64Array>(to: Column, from: Column): number => (to.set(from), to.byteOffset);
    const old = this.#room;
    this.#room = floor.capacity;
    calendar.lendRoom(words);
    words[WORD.dueTimes] = longer(kernel.real(this.#room), kernel.realsAt(words[WORD.dueTimes]!, old));
    words[WORD.followers] = longer(kernel.whole(this.#room).fill(NO_EVENT), kernel.wholesAt(words[WORD.followers]!, old));
    words[WORD.leaders] = longer(kernel.whole(this.#room), kernel.wholesAt(words[WORD.leaders]!, old));
  }

  #deal(buckets: number): void {
    const { words } = this.#kernel;
    if (buckets > this.#bucketRoom) {
      this.#bucketRoom = buckets;
      words[WORD.bucketHeads] = this.#kernel.whole(buckets).byteOffset;
      words[WORD.bucketTails] = this.#kernel.whole(buckets).byteOffset;
      words[WORD.bucketBits] = this.#kernel.real(buckets / 64).byteOffset;
    }
    this.#buckets = buckets;
  }
}
