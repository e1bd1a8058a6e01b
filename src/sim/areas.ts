/**
 * Time integrals of counts over the counted window, exact between events. A count is integrated when it changes and whenever the
 * clock passes an interval edge; outside the window nothing is added.
 */
import type { Span } from '../model/model.ts';
import type { Areas } from './observations.ts';

/** One count by row (group, queue, …): its value now and its integral in each interval. */
export class Area {
  readonly value: Float64Array;
  readonly #since: Float64Array;
  readonly #clock: AreaClock;
  readonly cells: Float64Array;
  readonly #rows: number;

  constructor(rows: number, clock: AreaClock) {
    this.#rows = rows;
    this.#clock = clock;
    this.value = new Float64Array(rows);
    this.#since = new Float64Array(rows);
    this.cells = new Float64Array(rows * clock.intervals);
  }

  /** Changes the count of `row` by `by` now. */
  add(row: number, by: number): void {
    const { interval, now } = this.#clock;
    if (interval >= 0) this.cells[row * this.#clock.intervals + interval]! += this.value[row]! * (now - this.#since[row]!);
    this.#since[row] = now;
    this.value[row]! += by;
  }

  /** Brings every row up to `time`, which ends the current interval. */
  flush(time: number): void {
    const { interval, intervals } = this.#clock;
    for (let row = 0; row < this.#rows; row++) {
      if (interval >= 0) this.cells[row * intervals + interval]! += this.value[row]! * (time - this.#since[row]!);
      this.#since[row] = time;
    }
  }
}

/** The intervals that areas are kept by, and where the clock stands among them. */
export class AreaClock {
  now = 0;
  /** Index of the current interval; −1 before the window, and again after it. */
  interval = -1;
  readonly intervals: number;
  readonly onDuty: Area;
  readonly busy: Area;
  readonly inHand: Area;
  readonly waiting: Area;
  readonly aiSessions: Area;
  readonly inSystem: Area;
  readonly away: Area;
  readonly #edges: Float64Array;
  #nextEdge = 0;

  constructor(span: Span, groups: number, queues: number) {
    this.#edges = span.edges.slice();
    this.intervals = span.edges.length - 1;
    this.onDuty = new Area(groups, this);
    this.busy = new Area(groups, this);
    this.inHand = new Area(groups, this);
    this.waiting = new Area(queues, this);
    this.aiSessions = new Area(1, this);
    this.inSystem = new Area(1, this);
    this.away = new Area(1, this);
  }

  /** Moves the clock on to `time`, closing the intervals it passes. */
  advance(time: number): void {
    while (this.#nextEdge < this.#edges.length && time >= this.#edges[this.#nextEdge]!) this.#pass(this.#edges[this.#nextEdge]!);
    this.now = time;
  }

  /** The integrals. With an open end (`Infinity`) the window ends now. */
  finish(): Areas {
    const open = this.#edges[this.intervals] === Infinity;
    if (open) this.#edges[this.intervals] = this.now;
    if (this.#nextEdge <= this.intervals) this.advance(this.#edges[this.intervals]!);
    return {
      intervals: this.intervals,
      edges: this.#edges,
      onDuty: this.onDuty.cells,
      busy: this.busy.cells,
      inHand: this.inHand.cells,
      waiting: this.waiting.cells,
      aiSessions: this.aiSessions.cells,
      inSystem: this.inSystem.cells,
      away: this.away.cells,
    };
  }

  #pass(edge: number): void {
    for (const area of [this.onDuty, this.busy, this.inHand, this.waiting, this.aiSessions, this.inSystem, this.away]) area.flush(edge);
    this.#nextEdge++;
    this.interval = this.#nextEdge > this.intervals ? -1 : this.#nextEdge - 1;
  }
}
