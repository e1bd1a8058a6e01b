/**
 * Time integrals of counts over the counted window, exact between events. With N(t) a count and t₀ the start of the current interval,
 * ∫ N over the interval that ends at t₁ is N(t₁)·(t₁ − t₀) − Σ ΔN·(t − t₀) over its changes: a change costs two additions, and the integral
 * is made when the clock passes the interval's edge. Outside the window nothing is kept.
 */
import type { Span } from '../model/model.ts';
import type { Arena, Shared } from './arena.ts';
import * as CELL from './cell.ts';
import type { Areas } from './observations.ts';
import * as WORD from './word.ts';

/** One count by row (group, queue, …): its value now and its integral in each interval. */
export class Area {
  readonly value: Float64Array;
  readonly cells: Float64Array;
  /** Σ ΔN·(t − t₀) since the start of the current interval. */
  readonly moments: Float64Array;
  readonly #clock: AreaClock;
  /** Integral over all rows of the intervals that are over, those outside the window included. */
  #past = 0;

  constructor(rows: number, clock: AreaClock, arena: Arena) {
    this.value = arena.real(rows);
    this.cells = new Float64Array(rows * clock.intervals);
    this.moments = arena.real(rows);
    this.#clock = clock;
  }

  /** Changes the count of `row` by `by` now. */
  add(row: number, by: number): void {
    this.value[row]! += by;
    this.moments[row]! += by * this.#clock.elapsed;
  }

  /** Integral over all rows from the start of the run to now. */
  get total(): number {
    let sum = this.#past;
    for (let row = 0; row < this.value.length; row++) sum += this.value[row]! * this.#clock.elapsed - this.moments[row]!;
    return sum;
  }

  /** Ends an interval, `length` seconds after its start; −1: what was before the window. */
  close(interval: number, length: number): void {
    for (let row = 0; row < this.value.length; row++) {
      const integral = this.value[row]! * length - this.moments[row]!;
      if (interval >= 0) this.cells[row * this.#clock.intervals + interval] = integral;
      this.#past += integral;
      this.moments[row] = 0;
    }
  }
}

/** The intervals that areas are kept by, and where the clock stands among them. */
export class AreaClock {
  /** Seconds since the start of the current interval. */
  elapsed = 0;
  /** Whether the clock stands within the counted window. */
  inWindow = false;
  readonly intervals: number;
  readonly onDuty: Area;
  readonly busy: Area;
  readonly inHand: Area;
  readonly waiting: Area;
  readonly aiSessions: Area;
  /** AI sessions in progress when each interval begins, before what happens at that moment. */
  readonly sessionsAtStart: Float64Array;
  readonly inSystem: Area;
  readonly away: Area;
  /** Contacts waiting for the AI, and whether it is down; kept where it can go down. */
  readonly aiWaiting: Area;
  readonly aiDown: Area;
  /** Deferred contacts that humans are not done with, by queue; how many were begun, and how often one was put aside: kept where there are any. */
  readonly backlog: Area;
  readonly begun: Float64Array;
  readonly interruptions: Float64Array;
  /** Agents scheduled, and those of them who are not there; kept where there is shrinkage. */
  readonly scheduled: Area;
  readonly absent: Area;
  /** People in each role. */
  readonly inRole: Area;
  readonly #shrinkage: boolean;
  /** Contacts in hand whose customer has left without a word, by group; kept where there are any. */
  readonly silent: Area;
  readonly #silence: boolean;
  readonly #outages: boolean;
  readonly #all: readonly Area[];
  readonly #edges: Float64Array;
  /** Start of the current interval, and the edge that ends it. */
  #start = 0;
  #end: number;
  /** Edges passed; the current interval is one less. */
  #passed = 0;

  constructor(
    span: Span,
    groups: number,
    queues: number,
    outages: boolean,
    shrinkage: boolean,
    defers: boolean,
    silence: boolean,
    roles: number,
    arena: Arena,
  ) {
    this.#edges = span.edges.slice();
    this.#end = this.#edges[0]!;
    this.intervals = span.edges.length - 1;
    this.onDuty = new Area(groups, this, arena);
    this.busy = new Area(groups, this, arena);
    this.inHand = new Area(groups, this, arena);
    this.waiting = new Area(queues, this, arena);
    this.aiSessions = new Area(1, this, arena);
    this.sessionsAtStart = new Float64Array(this.intervals);
    this.inSystem = new Area(1, this, arena);
    this.away = new Area(1, this, arena);
    this.aiWaiting = new Area(1, this, arena);
    this.aiDown = new Area(1, this, arena);
    const deferring = defers ? queues : 0;
    this.backlog = new Area(deferring, this, arena);
    this.begun = new Float64Array(deferring * this.intervals);
    this.interruptions = new Float64Array(deferring * this.intervals);
    this.silent = new Area(silence ? groups : 0, this, arena);
    this.#silence = silence;
    this.scheduled = new Area(groups, this, arena);
    this.absent = new Area(groups, this, arena);
    this.inRole = new Area(roles, this, arena);
    this.#shrinkage = shrinkage;
    this.#outages = outages;
    this.#all = [
      this.onDuty,
      this.busy,
      this.inHand,
      this.waiting,
      this.aiSessions,
      this.inSystem,
      this.away,
      this.aiWaiting,
      this.aiDown,
      this.scheduled,
      this.absent,
      this.backlog,
      this.silent,
      this.inRole,
    ];
  }

  /** Something that counts `by` happens in a row: added in the interval, when the clock stands within the window. */
  count(cells: Float64Array, row: number, by = 1): void {
    if (this.inWindow) cells[row * this.intervals + this.#passed - 1]! += by;
  }

  /** Interval of the window in which the clock stands; −1: outside. */
  get interval(): number {
    return this.inWindow ? this.#passed - 1 : -1;
  }

  /** Tells the kernel what it goes on with. */
  lend(shared: Shared): void {
    const { words } = shared;
    const places = [
      [WORD.busy, WORD.busyMoments, this.busy],
      [WORD.inHand, WORD.inHandMoments, this.inHand],
      [WORD.waiting, WORD.waitingMoments, this.waiting],
      [WORD.sessions, WORD.sessionsMoments, this.aiSessions],
      [WORD.inSystem, WORD.inSystemMoments, this.inSystem],
      [WORD.away, WORD.awayMoments, this.away],
    ] as const;
    for (const [value, moments, area] of places) {
      words[value] = area.value.byteOffset;
      words[moments] = area.moments.byteOffset;
    }
    this.lendClock(shared);
  }

  /** Tells the kernel where the clock stands. */
  lendClock({ cells, words }: Shared): void {
    cells[CELL.elapsed] = this.elapsed;
    cells[CELL.intervalStart] = this.#start;
    cells[CELL.intervalEnd] = this.#end;
    words[WORD.inWindow] = this.inWindow ? 1 : 0;
  }

  /** Goes on with what the kernel has left. */
  takeBack({ cells }: Shared): void {
    this.elapsed = cells[CELL.elapsed]!;
  }

  /** Moves the clock on to `time`, closing the intervals it passes. */
  advance(time: number): void {
    while (time >= this.#end) this.#pass();
    this.elapsed = time - this.#start;
  }

  /** The integrals. With an open end (`Infinity`) the window ends at `now`. */
  finish(now: number): Areas {
    const last = this.intervals;
    if (this.#edges[last] === Infinity) this.#edges[last] = now;
    while (this.#passed <= last) {
      this.#end = this.#edges[this.#passed]!;
      this.#pass();
    }
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
      ...(this.#outages ? { aiWaiting: this.aiWaiting.cells, aiDown: this.aiDown.cells } : {}),
      ...(this.#shrinkage ? { scheduled: this.scheduled.cells, absent: this.absent.cells } : {}),
      ...(this.inRole.value.length > 0 ? { inRole: this.inRole.cells } : {}),
      ...(this.#silence ? { silent: this.silent.cells } : {}),
    };
  }

  #pass(): void {
    for (const area of this.#all) area.close(this.#passed - 1, this.#end - this.#start);
    if (this.#passed < this.intervals) this.sessionsAtStart[this.#passed] = this.aiSessions.value[0]!;
    this.#passed++;
    this.inWindow = this.#passed > 0 && this.#passed <= this.intervals;
    this.#start = this.#end;
    this.#end = this.#passed <= this.intervals ? this.#edges[this.#passed]! : Infinity;
  }
}
