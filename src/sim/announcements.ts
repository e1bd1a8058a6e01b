/**
 * Announcements of the wait. Who is about to join a queue hears an estimate and may hang up at once; who stays may wait longer for having heard it,
 * and less long once it proves wrong. How long one stays is settled at that moment, so a wait has no event more than before.
 */
import type { AnnounceModel } from '../model/announce.ts';
import type { KindModel, Model } from '../model/model.ts';
import { PAIR } from '../random/purposes.ts';
import type { AreaClock } from './areas.ts';
import type { Floor, MoreColumn } from './floor.ts';
import type { Areas } from './observations.ts';
import type { Run } from './run.ts';

export class Announcements {
  readonly #model: AnnounceModel;
  readonly #areas: AreaClock;
  /** By slot: seconds told to the one who waits there; NaN: nothing. */
  readonly #told: MoreColumn;
  /** By queue and interval: how many were told, hung up, and were answered in the end; of the last, Σ (told − waited) and Σ |told − waited|, seconds. */
  readonly #counts: Required<Pick<Areas, 'told' | 'toldHungUp' | 'toldAnswered' | 'toldBias' | 'toldError'>>;

  constructor(model: AnnounceModel, floor: Floor, areas: AreaClock, queues: number) {
    this.#model = model;
    this.#areas = areas;
    this.#told = floor.addColumn();
    const cells = (): Float64Array => new Float64Array(queues * areas.intervals);
    this.#counts = { told: cells(), toldHungUp: cells(), toldAnswered: cells(), toldBias: cells(), toldError: cells() };
  }

  /** Tells one whose patience is so long, in seconds, what the wait will be. True: the customer hangs up. */
  tell(run: Run, slot: number, kind: KindModel, patience: number): boolean {
    this.sayNothing(slot);
    // Whoever leaves rather than wait at all does not listen; work that is deferred is promised no moment.
    if (patience === 0 || kind.deferred) return false;
    const estimate = run.view.of(slot, false).humans.estimatedWait;
    if (estimate === Infinity) return false;
    const told = this.toldOf(run, slot, estimate);
    this.#areas.count(this.#counts.told, kind.queue, 1);
    if (told > this.#model.hangsUpAbove * patience) {
      this.#areas.count(this.#counts.toldHungUp, kind.queue, 1);
      return true;
    }
    this.#told.values[slot] = told;
    return false;
  }

  /** What one hears whose wait is estimated at so many seconds. */
  toldOf(run: Run, slot: number, estimate: number): number {
    const { errorQuantile } = this.#model;
    return errorQuantile === null ? estimate : estimate * errorQuantile(run.drawAttempt(slot, 0, PAIR.ANNOUNCEMENT_RESERVED).first);
  }

  /** Whoever waits in `slot` hears nothing. */
  sayNothing(slot: number): void {
    this.#told.values[slot] = NaN;
  }

  /** How long one stays whose patience was so long before the announcement, in seconds. */
  patienceAfter(slot: number, patience: number): number {
    const told = this.#told.values[slot]!;
    // Whoever never gives up does not begin to
    if (Number.isNaN(told) || patience === Infinity) return patience;
    const longer = patience * this.#model.patience;
    return longer > told ? told + (longer - told) * this.#model.leftWhenLonger : longer;
  }

  /** One who has waited `wait` seconds is answered. */
  answer(slot: number, queue: number, wait: number): void {
    const told = this.#told.values[slot]!;
    if (Number.isNaN(told)) return;
    this.#areas.count(this.#counts.toldAnswered, queue, 1);
    this.#areas.count(this.#counts.toldBias, queue, told - wait);
    this.#areas.count(this.#counts.toldError, queue, Math.abs(told - wait));
  }

  areas(): Partial<Areas> {
    return this.#counts;
  }
}

/** Null: nobody is told anything. */
export function announcementsOf({ announce, queues }: Model, floor: Floor, areas: AreaClock): Announcements | null {
  return announce === null ? null : new Announcements(announce, floor, areas, queues.length);
}
