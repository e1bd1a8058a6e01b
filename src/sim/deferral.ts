/**
 * Deferred work, e-mail and messages: taken when no live contact waits, put aside at once when one comes, and taken up again first, by whoever is free,
 * where it was left. What is put aside waits in its queue once more, without patience, and is no new entry: the customer has been answered.
 */
import type { KindModel, Model } from '../model/model.ts';
import type { AreaClock } from './areas.ts';
import type { Floor, MoreColumn } from './floor.ts';
import { givenHandle } from './given.ts';
import type { Areas } from './observations.ts';
import * as RANK from './rank.ts';
import * as REAL from './real.ts';
import type { Run } from './run.ts';
import * as STATE from './state.ts';
import * as WHOLE from './whole.ts';

export class Deferral {
  readonly #areas: AreaClock;
  /** Of a contact put aside: seconds of talk that are left at speed 1, and since when. */
  readonly #rest: MoreColumn;
  readonly #since: MoreColumn;
  /** Seconds of talk at speed 1 in a second of the agent who has it in hand. */
  readonly #speed: MoreColumn;
  /** By agent: the slot in hand that gives way; read only while it does. */
  readonly #inHand: number[] = [];
  #left: Float64Array | null = null;

  constructor(floor: Floor, areas: AreaClock) {
    this.#areas = areas;
    this.#rest = floor.addColumn();
    this.#since = floor.addColumn();
    this.#speed = floor.addColumn();
  }

  /** A contact comes to the human side, and leaves it. */
  enter(kind: KindModel): void {
    if (kind.deferred) this.#areas.backlog.add(kind.queue, 1);
  }

  leave(kind: KindModel): void {
    if (kind.deferred) this.#areas.backlog.add(kind.queue, -1);
  }

  /** An agent begins with a contact, as planned in `run.leg`. */
  begin(run: Run, slot: number, agent: number): void {
    const kind = run.kindOf(slot);
    if (!kind.deferred) return;
    this.#areas.count(this.#areas.begun, kind.queue);
    this.#hold(run, slot, agent, run.leg.speed);
  }

  #hold(run: Run, slot: number, agent: number, speed: number): void {
    this.#speed.values[slot] = speed;
    if (run.staff.givesWay(agent)) this.#inHand[agent] = slot;
  }

  /** The agent puts aside what gives way, and says what. */
  putAside(run: Run, agent: number): number {
    const { calendar, floor, ledger, pacing } = run;
    const slot = this.#inHand[agent]!;
    const kind = run.kindOf(slot);
    const left = calendar.timeOf(slot) - run.now;
    const seconds = left + floor.real[slot * REAL.width + REAL.afterContact]!;
    calendar.cancel(slot);
    run.staff.putAside(agent);
    this.#rest.values[slot] = left * this.#speed.values[slot]!;
    this.#since.values[slot] = run.now;
    if (pacing !== null && pacing.slows(agent)) pacing.end(run, slot, agent);
    else ledger.work -= seconds;
    floor.real[slot * REAL.width + REAL.humanSeconds]! -= seconds;
    if (run.staff.selection !== null) run.staff.selection.takes(agent, -seconds);
    floor.whole[slot * WHOLE.width + WHOLE.state] = STATE.aside;
    run.queues.joinFirst(slot, kind);
    if (run.model.lines[kind.line]!.overflows.length > 0) run.waitMoments!.beginAgain(run, slot);
    this.#areas.count(this.#areas.interruptions, kind.queue);
    return slot;
  }

  /** Whether a contact is taken up again rather than begun; if so, its talk goes on in the agent's hands. */
  takesUp(run: Run, slot: number, agent: number): boolean {
    const { floor, ledger, pacing } = run;
    if (floor.stateOf(slot) !== STATE.aside) return false;
    const speed = speedOf(run, slot, agent, this.#speed.values[slot]!);
    const left = this.#rest.values[slot]! / speed;
    const seconds = left + floor.real[slot * REAL.width + REAL.afterContact]!;
    ledger.waits += run.now - this.#since.values[slot]!;
    if (pacing === null || !pacing.slows(agent)) ledger.work += seconds;
    floor.real[slot * REAL.width + REAL.humanSeconds]! += seconds;
    if (run.staff.selection !== null) run.staff.selection.takes(agent, seconds);
    floor.whole[slot * WHOLE.width + WHOLE.state] = STATE.talking;
    floor.whole[slot * WHOLE.width + WHOLE.agent] = agent;
    this.#hold(run, slot, agent, speed);
    if (pacing !== null && pacing.slows(agent)) pacing.begin(run, slot, agent, left);
    else run.calendar.schedule(slot, run.now + left, RANK.completion);
    return true;
  }

  /** Once; nothing has happened since the end of the window when the run is over before it is asked. */
  lookAtEnd(run: Run): void {
    this.#left ??= backlogAt(run, run.model.span.windowEnd);
  }

  areas(run: Run): Pick<Areas, 'backlog' | 'begun' | 'interruptions' | 'backlogLeft'> {
    const { backlog, begun, interruptions } = this.#areas;
    if (run.model.span.windowEnd < Infinity) this.lookAtEnd(run);
    return { backlog: backlog.cells, begun, interruptions, backlogLeft: this.#left ?? new Float64Array() };
  }

  /** Seconds for which a contact has been aside. */
  asideFor(slot: number, now: number): number {
    return now - this.#since.values[slot]!;
  }
}

/** Handle times that the contact brought are not sped up, and were begun at speed 1. */
function speedOf(run: Run, slot: number, agent: number, begun: number): number {
  const { intent, human } = run.kindOf(slot);
  if (human === null || !Number.isNaN(givenHandle(run, slot))) return begun;
  const group = run.staff.group[agent]!;
  const speed = run.model.groups[group]!.speed[intent]!;
  return run.people === null ? speed : speed * run.people.speedOf(group, agent);
}

/** Deferred contacts that the human side is not done with at `time`: how many, and the age of the oldest. */
function backlogAt(run: Run, time: number): Float64Array {
  const { floor } = run;
  const open: number[] = [];
  for (let slot = 0; slot < floor.used; slot++) {
    const state = floor.stateOf(slot);
    const isOpen = state === STATE.waiting || state === STATE.aside || state === STATE.talking;
    if (isOpen && run.kindOf(slot).deferred) open.push(time - floor.real[slot * REAL.width + REAL.arrived]!);
  }
  return Float64Array.of(
    open.length,
    open.reduce((oldest, age) => Math.max(oldest, age), 0),
  );
}

/** Looks at what is left when the window ends. */
export function planBacklog({ changes, deferral, model }: Run): void {
  const { windowEnd } = model.span;
  if (deferral !== null && windowEnd < Infinity) changes.add(windowEnd, (run) => deferral.lookAtEnd(run));
}

/** Null: every contact is live. */
export function deferralOfRun(model: Model, floor: Floor, areas: AreaClock): Deferral | null {
  return model.defers ? new Deferral(floor, areas) : null;
}
