/**
 * An AI that knows whether people are there, and says so before it hands over. Nobody is sent to a closed desk, to an empty one or to a full line; who would
 * not wait as long as the AI says stays with it. It says so once a conversation: whoever stays stays to the end.
 */
import type { KindModel, Model } from '../model/model.ts';
import type { AreaClock } from './areas.ts';
import { accepts, takesCallback } from './callback.ts';
import type { Floor, MoreColumn } from './floor.ts';
import { somebodyFree } from './free-agent.ts';
import type { Areas } from './observations.ts';
import type { Run } from './run.ts';
import { patienceOf } from './waiting.ts';

/** What is said to one who would be handed over. */
type Answer = 'comes' | 'nobody-there' | 'too-long';

export class Availability {
  readonly #areas: AreaClock;
  /** By slot: 1 while a conversation goes on that the AI would have handed over. */
  readonly #stays: MoreColumn;
  /** By interval: how many were told, stayed since nobody was there, and stayed rather than wait so long. */
  readonly #counts: Required<Pick<Areas, 'availabilityTold' | 'stayedAlone' | 'stayedForWait'>>;

  constructor(floor: Floor, areas: AreaClock) {
    this.#areas = areas;
    this.#stays = floor.addColumn();
    const cells = (): Float64Array => new Float64Array(areas.intervals);
    this.#counts = { availabilityTold: cells(), stayedAlone: cells(), stayedForWait: cells() };
  }

  /** A conversation begins: nothing has been said yet. */
  begin(slot: number): void {
    this.#stays.values[slot] = 0;
  }

  /** The customer has been told, and stays with the AI to the end of the conversation. */
  stays(slot: number): boolean {
    return this.#stays.values[slot] === 1;
  }

  /** Tells one who would be handed over now. True: the customer stays with the AI. */
  keeps(run: Run, slot: number): boolean {
    const answer = answerTo(run, slot);
    const { availabilityTold, stayedAlone, stayedForWait } = this.#counts;
    this.#areas.count(availabilityTold, 0, 1);
    if (answer === 'comes') return false;
    this.#areas.count(answer === 'nobody-there' ? stayedAlone : stayedForWait, 0, 1);
    this.#stays.values[slot] = 1;
    return true;
  }

  areas(): Partial<Areas> {
    return this.#counts;
  }
}

function answerTo(run: Run, slot: number): Answer {
  const kind = run.kindOf(slot);
  const { callback } = run.model;
  if (kind.line < 0) return 'nobody-there';
  const closed = run.opening === null ? null : run.opening.turnsAway(kind.hours, run.now);
  if (closed !== null) {
    const calls = closed === 'callback-next-day' && run.opening!.opensAt(kind.hours) < Infinity;
    return calls && accepts(run, slot, callback!) ? 'comes' : 'nobody-there';
  }
  const line = run.model.lines[kind.line]!;
  if (run.telephoneLines !== null && run.telephoneLines.busy(kind.queue)) return 'nobody-there';
  if (somebodyFree(run, line)) return 'comes';
  const full = run.queues.full(kind.queue);
  if (callback !== null && !kind.deferred && (!full || run.model.queues[kind.queue]!.fullToCallback) && takesCallback(run, slot, callback)) return 'comes';
  if (full) return 'nobody-there';
  return answerToWait(run, slot, kind);
}

/** There is a place to wait, and nobody free. */
function answerToWait(run: Run, slot: number, kind: KindModel): Answer {
  // Work that is deferred is promised no moment.
  if (kind.deferred) return 'comes';
  const { announce } = run.model;
  const estimate = run.view.of(slot, false).humans.estimatedWait;
  const patience = patienceOf(run, slot, kind);
  if (estimate === Infinity) return waitsForOpening(run, kind) <= patience ? 'comes' : 'nobody-there';
  const told = run.announcements === null ? estimate : run.announcements.toldOf(run, slot, estimate);
  const most = announce === null || announce.hangsUpAbove === Infinity ? 1 : announce.hangsUpAbove;
  return told > most * patience ? 'too-long' : 'comes';
}

/** Nobody is on duty: seconds until it opens; Infinity: it is open, or never opens again. */
function waitsForOpening(run: Run, { hours }: KindModel): number {
  const { opening } = run;
  return opening === null || opening.isOpen(hours, run.now) ? Infinity : opening.opensAt(hours) - run.now;
}

/** Null: the AI knows nothing of hours and waits. */
export function availabilityOf({ ai }: Model, floor: Floor, areas: AreaClock): Availability | null {
  return ai !== null && ai.saysAvailability ? new Availability(floor, areas) : null;
}
