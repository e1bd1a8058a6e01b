/**
 * Customers who give up without a word. The customer's contact is over; what looks like it stays in its place in the queue, in a slot of its own because the
 * customer may be back before it is found out, and holds a place of whichever agent takes it until there is no answer.
 */
import { PAIR } from '../random/purposes.ts';
import * as FLAG from './flags.ts';
import type { Floor, MoreColumn } from './floor.ts';
import * as RANK from './rank.ts';
import * as REAL from './real.ts';
import type { Run } from './run.ts';
import * as STATE from './state.ts';
import * as WHOLE from './whole.ts';

export class Silence {
  /** By slot: since when nobody is there. */
  readonly #since: MoreColumn;

  constructor(floor: Floor) {
    this.#since = floor.addColumn();
  }

  /** Whether a customer whose patience is over leaves without a word. */
  isSilent(run: Run, slot: number): boolean {
    const { silent } = run.kindOf(slot);
    return silent > 0 && run.drawAttempt(slot, 0, PAIR.SILENCE_RESERVED).first < silent;
  }

  /** The contact's place in the queue goes on without it. */
  leaveBehind(run: Run, slot: number): void {
    run.floor.whole[slot * WHOLE.width + WHOLE.flags]! |= FLAG.silent;
    const left = run.takeSlot();
    const { whole, real } = run.floor;
    whole.copyWithin(left * WHOLE.width, slot * WHOLE.width, (slot + 1) * WHOLE.width);
    real.copyWithin(left * REAL.width, slot * REAL.width, (slot + 1) * REAL.width);
    whole[left * WHOLE.width + WHOLE.state] = STATE.silent;
    this.#since.values[left] = run.now;
    if (run.advisers !== null) run.advisers.forget(left);
    run.queues.replace(slot, left);
    if (run.waitMoments !== null && run.model.lines[run.kindOf(slot).line]!.overflows.length > 0) run.waitMoments.goOn(run, slot, left);
  }

  /** Seconds since the customer left. */
  goneFor(slot: number, now: number): number {
    return now - this.#since.values[slot]!;
  }
}

/** An agent has taken it in hand, out of the queue, and waits for an answer. */
export function findOut(run: Run, slot: number, agent: number): void {
  const { areas, calendar, floor, ledger, now, silence, staff } = run;
  const { foundOutAfter } = run.kindOf(slot);
  floor.whole[slot * WHOLE.width + WHOLE.state] = STATE.foundOut;
  floor.whole[slot * WHOLE.width + WHOLE.agent] = agent;
  ledger.waits += silence!.goneFor(slot, now);
  ledger.work += foundOutAfter;
  areas.silent.add(staff.group[agent]!, 1);
  if (run.deferral !== null) staff.keepInHand(agent);
  calendar.schedule(slot, now + foundOutAfter, RANK.completion);
}
