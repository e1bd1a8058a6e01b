/**
 * Requests to the AI's model: each turn is one, and a supplier lets so many start a minute. The generic cell rate algorithm (a token bucket read
 * backwards: ITU-T I.371): with T seconds a request and a burst of k, a request made at `now` starts at max(now, due − (k − 1)·T) and moves `due`
 * to max(start, due) + T. First come, first served; with k = 1 and turns that begin as a Poisson stream it is the queue M/D/1.
 */
import type { Model, RequestsModel } from '../model/model.ts';
import type { AreaClock } from './areas.ts';
import type { Floor, MoreColumn } from './floor.ts';

export class RequestLimit {
  readonly #spacing: number;
  /** (k − 1)·T: so long before it is due a request may start. */
  readonly #tolerance: number;
  readonly #turnsAwayTo: RequestsModel['whenLimited'];
  /** When the next request is due, run time. */
  #due = 0;
  /** Requests made and not taken back. */
  #made = 0;
  /** By slot: `due` before the request of its turn, what this turn waited for it, and what all turns of the conversation did. */
  readonly #dueBefore: MoreColumn;
  readonly #turnWaited: MoreColumn;
  readonly #waited: MoreColumn;
  readonly #clock: AreaClock;
  /** Turns that ended in each interval, and seconds that they had waited for their requests. */
  readonly #turns: Float64Array;
  readonly #turnsWaited: Float64Array;

  constructor({ spacing, burst, whenLimited }: RequestsModel, floor: Floor, clock: AreaClock) {
    this.#spacing = spacing;
    this.#tolerance = (burst - 1) * spacing;
    this.#turnsAwayTo = whenLimited;
    this.#dueBefore = floor.addColumn();
    this.#turnWaited = floor.addColumn();
    this.#waited = floor.addColumn();
    this.#clock = clock;
    this.#turns = new Float64Array(clock.intervals);
    this.#turnsWaited = new Float64Array(clock.intervals);
  }

  /** Where a new conversation goes now: null, in; else away, since its first turn would have to wait. */
  awayTo(now: number): 'humans' | 'lost' | null {
    return this.#turnsAwayTo === 'wait' || this.#due - this.#tolerance <= now ? null : this.#turnsAwayTo;
  }

  /** A conversation begins: nothing waited yet. */
  begin(slot: number): void {
    this.#waited.values[slot] = 0;
  }

  /** A turn begins with a request, that waits for its start. */
  ask(slot: number, now: number): void {
    const due = this.#due;
    const start = Math.max(now, due - this.#tolerance);
    this.#dueBefore.values[slot] = due;
    this.#turnWaited.values[slot] = start - now;
    this.#waited.values[slot]! += start - now;
    this.#due = Math.max(start, due) + this.#spacing;
    this.#made++;
  }

  /** A turn ends. */
  endTurn(slot: number): void {
    const { interval } = this.#clock;
    if (interval < 0) return;
    this.#turns[interval]! += 1;
    this.#turnsWaited[interval]! += this.#turnWaited.values[slot]!;
  }

  /** Seconds that the turns of the conversation have waited, the current one's in full. */
  waited(slot: number): number {
    return this.#waited.values[slot]!;
  }

  /**
   * An outage cuts a conversation off: a request that has not started is taken back. They are all cut off together, and those that have not started
   * are the last, so what is left is the state before the first of them.
   */
  takeBack(slot: number, now: number): void {
    if (!this.#waits(slot, now)) return;
    this.#due = Math.min(this.#due, this.#dueBefore.values[slot]!);
    this.#made--;
  }

  /** The AI has stood still for so many seconds, and its limit with it. */
  standStill(seconds: number): void {
    this.#due += seconds;
  }

  /** So has a conversation in progress. */
  resume(slot: number, seconds: number): void {
    this.#dueBefore.values[slot]! += seconds;
  }

  /** Requests started by `now`, given who is in conversation, and the most that the limit lets start: for the invariant. */
  started(conversations: readonly number[], now: number): readonly [started: number, most: number] {
    const waiting = conversations.filter((slot) => this.#dueBefore.values[slot]! - this.#tolerance > now).length;
    return [this.#made - waiting, this.#tolerance / this.#spacing + 1 + now / this.#spacing];
  }

  get cells(): { readonly aiTurns: Float64Array; readonly aiTurnsWaited: Float64Array } {
    return { aiTurns: this.#turns, aiTurnsWaited: this.#turnsWaited };
  }

  /** A request that would start now has not: changes of the world come first. */
  #waits(slot: number, now: number): boolean {
    return this.#dueBefore.values[slot]! - this.#tolerance >= now;
  }
}

/** Null: requests start when they are made. */
export function requestLimitOf({ ai }: Model, floor: Floor, clock: AreaClock): RequestLimit | null {
  return ai === null || ai.requests === null ? null : new RequestLimit(ai.requests, floor, clock);
}
