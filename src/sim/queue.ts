/**
 * Contacts waiting for a human: a doubly linked list a line and level, so joining, leaving and serving are O(1). Lower levels are
 * served first; within a level, whoever entered first.
 */
import type { KindModel, Model, QueueModel } from '../model/model.ts';
import type { Area, AreaClock } from './areas.ts';
import type { Arena, Shared } from './arena.ts';
import * as CELL from './cell.ts';
import * as FLAG from './flags.ts';
import * as STATE from './state.ts';
import * as REAL from './real.ts';
import * as WHOLE from './whole.ts';
import * as WORD from './word.ts';
import type { Floor } from './floor.ts';

const NONE = -1;

export class Queues {
  /** Waiting, by queue, and by line but for those who wait for somebody in particular. */
  readonly length: Int32Array;
  readonly lineLength: Int32Array;
  /** Calls owed and due that keep their place among those who wait, by queue. */
  readonly callsAhead: Int32Array;
  readonly #callbackHeads: Int32Array;
  readonly #callbackTails: Int32Array;
  readonly #outboundHeads: Int32Array;
  readonly #outboundTails: Int32Array;
  readonly #levels: number;
  readonly #heads: Int32Array;
  readonly #tails: Int32Array;
  readonly #kinds: readonly KindModel[];
  readonly #queues: readonly QueueModel[];
  readonly #floor: Floor;
  readonly #waiting: Area;
  #entries = 0;
  /** Contacts that went to the head of a line. */
  #firsts = 0;

  constructor(model: Model, floor: Floor, areas: AreaClock, arena: Arena) {
    this.#kinds = model.kinds;
    this.#queues = model.queues;
    this.#floor = floor;
    this.#waiting = areas.waiting;
    this.#levels = 2 * model.priorities.length;
    this.length = arena.whole(model.queues.length);
    this.lineLength = arena.whole(model.lines.length);
    const callbacks = model.callback === null ? 0 : model.lines.length * this.#levels;
    this.callsAhead = new Int32Array(model.queues.length);
    this.#callbackHeads = new Int32Array(callbacks).fill(NONE);
    this.#callbackTails = new Int32Array(callbacks).fill(NONE);
    const outbound = model.outbound ? model.lines.length * this.#levels : 0;
    this.#outboundHeads = new Int32Array(outbound).fill(NONE);
    this.#outboundTails = new Int32Array(outbound).fill(NONE);
    this.#heads = arena.whole(model.lines.length * this.#levels).fill(NONE);
    this.#tails = arena.whole(model.lines.length * this.#levels).fill(NONE);
  }

  /** Tells the kernel what it goes on with. */
  lend({ cells, words }: Shared): void {
    words[WORD.queueLength] = this.length.byteOffset;
    words[WORD.lineLength] = this.lineLength.byteOffset;
    words[WORD.queueHeads] = this.#heads.byteOffset;
    words[WORD.queueTails] = this.#tails.byteOffset;
    cells[CELL.entries] = this.#entries;
  }

  /** Goes on with what the kernel has left. */
  takeBack({ cells }: Shared): void {
    this.#entries = cells[CELL.entries]!;
  }

  full(queue: number): boolean {
    return this.length[queue]! >= this.#queues[queue]!.places;
  }

  /** The contact joins its line, behind those of its level. */
  join(slot: number, kind: KindModel, escalated: boolean): void {
    this.#append(slot, kind, escalated, this.#heads, this.#tails);
    this.#count(kind, 1);
  }

  /** The contact has its place in the order of the queue and waits outside its line, for somebody in particular. */
  enrol(slot: number, kind: KindModel, escalated: boolean): void {
    this.#place(slot, kind, escalated);
    this.#countInQueue(kind, 1);
  }

  /** One who waited outside the line does not wait any more. */
  discharge(kind: KindModel): void {
    this.#countInQueue(kind, -1);
  }

  /** One who waited outside the line takes the place in it that was theirs all the time. */
  joinInPlace(slot: number, kind: KindModel): void {
    const { whole, real } = this.#floor;
    const w = slot * WHOLE.width;
    const list = kind.line * this.#levels + whole[w + WHOLE.level]!;
    const entry = real[slot * REAL.width + REAL.entry]!;
    let before = this.#tails[list]!;
    while (before !== NONE && real[before * REAL.width + REAL.entry]! > entry) before = whole[before * WHOLE.width + WHOLE.previous]!;
    const after = before === NONE ? this.#heads[list]! : whole[before * WHOLE.width + WHOLE.next]!;
    whole[w + WHOLE.previous] = before;
    whole[w + WHOLE.next] = after;
    if (before === NONE) this.#heads[list] = slot;
    else whole[before * WHOLE.width + WHOLE.next] = slot;
    if (after === NONE) this.#tails[list] = slot;
    else whole[after * WHOLE.width + WHOLE.previous] = slot;
    this.lineLength[kind.line]!++;
  }

  /** The contact goes to the head of its line, whatever its priority. */
  joinFirst(slot: number, kind: KindModel): void {
    const { whole, real } = this.#floor;
    const w = slot * WHOLE.width;
    const list = kind.line * this.#levels;
    const head = this.#heads[list]!;
    whole[w + WHOLE.level] = 0;
    whole[w + WHOLE.previous] = NONE;
    whole[w + WHOLE.next] = head;
    real[slot * REAL.width + REAL.entry] = -++this.#firsts;
    if (head === NONE) this.#tails[list] = slot;
    else whole[head * WHOLE.width + WHOLE.previous] = slot;
    this.#heads[list] = slot;
    this.#count(kind, 1);
  }

  /** Another slot takes the place of `slot`, whose level and neighbours it has. */
  replace(slot: number, by: number): void {
    const { whole } = this.#floor;
    const w = slot * WHOLE.width;
    const list = this.#kinds[whole[w + WHOLE.kind]!]!.line * this.#levels + whole[w + WHOLE.level]!;
    const previous = whole[w + WHOLE.previous]!;
    const next = whole[w + WHOLE.next]!;
    if (previous === NONE) this.#heads[list] = by;
    else whole[previous * WHOLE.width + WHOLE.next] = by;
    if (next === NONE) this.#tails[list] = by;
    else whole[next * WHOLE.width + WHOLE.previous] = by;
  }

  leave(slot: number): void {
    this.#count(this.#unlink(slot, this.#heads, this.#tails), -1);
  }

  /** One who is owed a call joins those of the line, behind those of its level: not waiting, so in none of the counts. */
  joinCalls(slot: number, kind: KindModel, escalated: boolean, outbound: boolean): void {
    if (outbound) this.#append(slot, kind, escalated, this.#outboundHeads, this.#outboundTails);
    else this.#append(slot, kind, escalated, this.#callbackHeads, this.#callbackTails);
  }

  leaveCalls(slot: number, outbound: boolean): void {
    if (outbound) this.#unlink(slot, this.#outboundHeads, this.#outboundTails);
    else this.#unlink(slot, this.#callbackHeads, this.#callbackTails);
  }

  /** The level of a contact that comes now, and its order among those of the level. */
  #place(slot: number, kind: KindModel, escalated: boolean): number {
    const { whole, real } = this.#floor;
    const w = slot * WHOLE.width;
    const level = this.#queues[kind.queue]!.levels[2 * whole[w + WHOLE.priority]! + (escalated ? 0 : 1)]!;
    whole[w + WHOLE.level] = level;
    real[slot * REAL.width + REAL.entry] = this.#entries++;
    return level;
  }

  #append(slot: number, kind: KindModel, escalated: boolean, heads: Int32Array, tails: Int32Array): void {
    const { whole } = this.#floor;
    const w = slot * WHOLE.width;
    const list = kind.line * this.#levels + this.#place(slot, kind, escalated);
    const tail = tails[list]!;
    whole[w + WHOLE.previous] = tail;
    whole[w + WHOLE.next] = NONE;
    if (tail === NONE) heads[list] = slot;
    else whole[tail * WHOLE.width + WHOLE.next] = slot;
    tails[list] = slot;
  }

  #unlink(slot: number, heads: Int32Array, tails: Int32Array): KindModel {
    const { whole } = this.#floor;
    const w = slot * WHOLE.width;
    const kind = this.#kinds[whole[w + WHOLE.kind]!]!;
    const list = kind.line * this.#levels + whole[w + WHOLE.level]!;
    const previous = whole[w + WHOLE.previous]!;
    const next = whole[w + WHOLE.next]!;
    if (previous === NONE) heads[list] = next;
    else whole[previous * WHOLE.width + WHOLE.next] = next;
    if (next === NONE) tails[list] = previous;
    else whole[next * WHOLE.width + WHOLE.previous] = previous;
    return kind;
  }

  /** Who is served next in a line that is not empty. */
  first(line: number): number {
    let list = line * this.#levels;
    while (this.#heads[list] === NONE) list++;
    return this.#heads[list]!;
  }

  /** Who is served next in a line, of those who entered `after` seconds before `now` or earlier; −1: nobody. A level's first has waited longest. */
  firstAfter(line: number, after: number, now: number): number {
    return this.#firstOf(this.#heads, line, after, now);
  }

  /** The same among those who are owed a callback. */
  firstCallback(line: number, after: number, now: number): number {
    return this.#firstOf(this.#callbackHeads, line, after, now);
  }

  /** The same among those whom the centre calls of its own accord. */
  firstOutbound(line: number, after: number, now: number): number {
    return this.#firstOf(this.#outboundHeads, line, after, now);
  }

  #firstOf(heads: Int32Array, line: number, after: number, now: number): number {
    const { whole, real } = this.#floor;
    let best = NONE;
    for (let list = line * this.#levels; list < (line + 1) * this.#levels; list++) {
      let slot = heads[list]!;
      // Those who went to the head may have entered after those behind them.
      while (slot !== NONE && real[slot * REAL.width + REAL.entered]! + after > now && real[slot * REAL.width + REAL.entry]! < 0)
        slot = whole[slot * WHOLE.width + WHOLE.next]!;
      if (slot !== NONE && real[slot * REAL.width + REAL.entered]! + after <= now && (best === NONE || this.isBefore(slot, best))) best = slot;
    }
    return best;
  }

  /** Whether one waiting contact is served before another: by level, or by time of entry less what the level is worth; then whoever entered first. */
  isBefore(slot: number, other: number): boolean {
    const { real } = this.#floor;
    const [mine, theirs] = [this.#rankOf(slot), this.#rankOf(other)];
    return mine < theirs || (mine === theirs && real[slot * REAL.width + REAL.entry]! < real[other * REAL.width + REAL.entry]!);
  }

  #rankOf(slot: number): number {
    const { whole, real } = this.#floor;
    const level = whole[slot * WHOLE.width + WHOLE.level]!;
    if ((whole[slot * WHOLE.width + WHOLE.flags]! & FLAG.handedOver) !== 0 || whole[slot * WHOLE.width + WHOLE.state] === STATE.aside) return -Infinity;
    const { headStart } = this.#queues[this.#kinds[whole[slot * WHOLE.width + WHOLE.kind]!]!.queue]!;
    return headStart === null ? level : real[slot * REAL.width + REAL.entered]! - headStart[level]!;
  }

  #count(kind: KindModel, by: number): void {
    this.lineLength[kind.line]! += by;
    this.#countInQueue(kind, by);
  }

  #countInQueue({ queue }: KindModel, by: number): void {
    this.length[queue]! += by;
    this.#waiting.add(queue, by);
  }
}
