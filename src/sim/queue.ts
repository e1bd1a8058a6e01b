/**
 * Contacts waiting for a human: a doubly linked list a line and level, so joining, leaving and serving are O(1). Lower levels are
 * served first; within a level, whoever entered first.
 */
import type { Model } from '../model/model.ts';
import type { AreaClock } from './areas.ts';
import type { Floor } from './floor.ts';

const NONE = -1;

export class Queues {
  /** Waiting, by queue and by line. */
  readonly length: Int32Array;
  readonly lineLength: Int32Array;
  readonly #levels: number;
  readonly #heads: Int32Array;
  readonly #tails: Int32Array;
  readonly #model: Model;
  readonly #floor: Floor;
  readonly #areas: AreaClock;
  #entries = 0;

  constructor(model: Model, floor: Floor, areas: AreaClock) {
    this.#model = model;
    this.#floor = floor;
    this.#areas = areas;
    this.#levels = 2 * model.priorities.length;
    this.length = new Int32Array(model.queues.length);
    this.lineLength = new Int32Array(model.lines.length);
    this.#heads = new Int32Array(model.lines.length * this.#levels).fill(NONE);
    this.#tails = new Int32Array(model.lines.length * this.#levels).fill(NONE);
  }

  /** Level of a contact in a queue: the rank of (priority, escalated) in the queue's own order; 0 is served first. */
  level(queue: number, priority: number, escalated: boolean): number {
    const rank = this.#model.priorities.indexOf(priority);
    const behind = escalated ? 0 : 1;
    let level = 0;
    let seen = 0;
    for (const key of this.#model.queues[queue]!.order) {
      if (key === 'oldest') break;
      if (key === 'priority') level = level * this.#model.priorities.length + rank;
      else level = level * 2 + behind;
      seen++;
    }
    return seen === 0 ? 0 : level;
  }

  full(queue: number): boolean {
    return this.length[queue]! >= this.#model.queues[queue]!.places;
  }

  /** The contact joins its line at `level`. */
  join(slot: number, level: number): void {
    const floor = this.#floor;
    const line = floor.line[slot]!;
    const list = line * this.#levels + level;
    const tail = this.#tails[list]!;
    floor.level[slot] = level;
    floor.entry[slot] = this.#entries++;
    floor.previous[slot] = tail;
    floor.next[slot] = NONE;
    if (tail === NONE) this.#heads[list] = slot;
    else floor.next[tail] = slot;
    this.#tails[list] = slot;
    this.#count(line, 1);
  }

  leave(slot: number): void {
    const floor = this.#floor;
    const line = floor.line[slot]!;
    const list = line * this.#levels + floor.level[slot]!;
    const previous = floor.previous[slot]!;
    const next = floor.next[slot]!;
    if (previous === NONE) this.#heads[list] = next;
    else floor.next[previous] = next;
    if (next === NONE) this.#tails[list] = previous;
    else floor.previous[next] = previous;
    this.#count(line, -1);
  }

  /** Who is served next in a line, or −1. */
  first(line: number): number {
    if (this.lineLength[line] === 0) return NONE;
    const start = line * this.#levels;
    for (let list = start; list < start + this.#levels; list++) if (this.#heads[list] !== NONE) return this.#heads[list]!;
    return NONE;
  }

  #count(line: number, by: number): void {
    const queue = this.#model.lines[line]!.queue;
    this.lineLength[line]! += by;
    this.length[queue]! += by;
    this.#areas.waiting.add(queue, by);
  }
}
