/**
 * Calls that are owed to customers. A contact that would have to wait may be offered one. Who takes it hangs up: the contact ends there, and the need is owed a call. When
 * an agent takes the callback and the customer answers, a new contact of the same need begins with that agent; when nobody answers, the agent has
 * lost the time of ringing, and the call is tried again or given up. Calls of the centre's own accord (`outbound.ts`) are made in the same way.
 */
import type { CallbackModel, CallModel } from '../model/callback.ts';
import { PAIR } from '../random/purposes.ts';
import { closeNeed } from './aftermath.ts';
import * as END from './end.ts';
import * as FLAG from './flags.ts';
import type { Floor, MoreColumn } from './floor.ts';
import { NOBODY } from './next-waiting.ts';
import * as RANK from './rank.ts';
import * as REAL from './real.ts';
import type { Run } from './run.ts';
import * as STATE from './state.ts';
import * as WHOLE from './whole.ts';

/** What is kept of a promise, a number a slot. */
export class Promises {
  /** When it was made, run time. */
  readonly made: MoreColumn;
  /** From when on the call is due; it is kept within the time promised from then. */
  readonly due: MoreColumn;
  /** Calls that nobody answered so far. */
  readonly tries: MoreColumn;
  /** Contacts of the need that were callbacks so far; 0 in a slot that is free. */
  readonly kept: MoreColumn;
  constructor(floor: Floor) {
    this.made = floor.addColumn();
    this.due = floor.addColumn();
    this.tries = floor.addColumn();
    this.kept = floor.addColumn();
  }
}

/** How the call is made that a slot is owed: by the rule of its source when it is of the centre's own accord, else by that of callbacks. */
export function callOf(run: Run, slot: number): CallModel {
  return isOutboundAt(run, slot) ? run.model.sources[run.kindOf(slot).source]!.outbound! : run.model.callback!;
}

/** Whether what the slot is owed, or in, is a call of the centre's own accord. */
export function isOutboundAt(run: Run, slot: number): boolean {
  const w = slot * WHOLE.width;
  return FLAG.isOutbound(run.floor.whole[w + WHOLE.flags]!, run.floor.whole[w + WHOLE.attempt]!);
}

/** Whether a contact that would have to wait is offered a callback and takes it. */
export function takesCallback(run: Run, slot: number, callback: CallbackModel): boolean {
  const view = run.view.of(slot, false);
  const { offersCallback } = run.model.policy;
  const offered = offersCallback === null ? view.humans.estimatedWait > callback.offeredAbove : offersCallback.holds(view);
  return offered && accepts(run, slot, callback);
}

/** Whether one who is offered a callback takes it. */
export function accepts(run: Run, slot: number, callback: CallbackModel): boolean {
  return run.drawAttempt(slot, 0, PAIR.AFTER_CONTACT_CALLBACK).second < callback.accepted;
}

/** The contact ends in the promise of a call, due from `time` on. */
export function promiseCallback(run: Run, slot: number, time: number): void {
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  const r = slot * REAL.width;
  const live = run.now - real[r + REAL.entered]!;
  real[r + REAL.wait]! += live;
  run.ledger.waits += live;
  run.ledger.sojourn += run.now - real[r + REAL.arrived]!;
  run.counts.calledBack++;
  run.areas.inSystem.add(0, -1);
  if ((whole[w + WHOLE.flags]! & FLAG.counted) !== 0) run.rows.contact(slot, END.calledBack, run.now);
  owe(run, slot, time);
  if (time > run.now) callLater(run, slot, time);
  else joinCalls(run, slot);
}

/** From now on the customer is owed a call that is due from `time` on. */
export function owe(run: Run, slot: number, time: number): void {
  const { made, due, tries } = run.promises!;
  made.values[slot] = run.now;
  due.values[slot] = time;
  tries.values[slot] = 0;
  run.areas.away.add(0, 1);
}

/** The call is due from `time` on. */
function callLater(run: Run, slot: number, time: number): void {
  run.floor.whole[slot * WHOLE.width + WHOLE.state] = STATE.callbackLater;
  run.calendar.schedule(slot, time, RANK.completion);
}

/** Joins those of its line who are owed a call. */
export function joinCalls(run: Run, slot: number): void {
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  whole[w + WHOLE.state] = STATE.callbackDue;
  // What the queue's order goes by: from now on it counts as waiting.
  real[slot * REAL.width + REAL.entered] = run.now;
  const kind = run.kindOf(slot);
  run.queues.joinCalls(slot, kind, (whole[w + WHOLE.flags]! & FLAG.handoff) !== 0, isOutboundAt(run, slot));
  if (callOf(run, slot).keepsPlace) run.queues.callsAhead[kind.queue]!++;
  if (run.model.lines[kind.line]!.overflows.length > 0) run.waitMoments!.begin(run, slot, Infinity);
}

/** Leaves those of its line who are owed a call: it is made. */
export function leaveCalls(run: Run, slot: number): void {
  const { queue } = run.kindOf(slot);
  run.queues.leaveCalls(slot, isOutboundAt(run, slot));
  if (callOf(run, slot).keepsPlace) run.queues.callsAhead[queue]!--;
}

/**
 * An agent who has taken the callback in hand calls. True: the customer answers, and a new contact has begun with this agent; false: the agent
 * hears it ringing for a while.
 */
export function answersCall(run: Run, slot: number, agent: number): boolean {
  const { answers, ring } = callOf(run, slot);
  const { tries } = run.promises!;
  const tried = tries.values[slot]!++;
  if (wouldAnswer(run, slot, tried, answers)) {
    settle(run, slot, run.now - run.promises!.made.values[slot]!);
    openContact(run, slot);
    return true;
  }
  const { whole, real } = run.floor;
  whole[slot * WHOLE.width + WHOLE.state] = STATE.ringing;
  whole[slot * WHOLE.width + WHOLE.agent] = agent;
  real[slot * REAL.width + REAL.humanSeconds]! += ring;
  run.ledger.work += ring;
  run.calendar.schedule(slot, run.now + ring, RANK.completion);
  return false;
}

/** Whether a call that comes after `tried` others is answered. */
export function wouldAnswer(run: Run, slot: number, tried: number, answers: number): boolean {
  return answers === 1 || run.drawAttempt(slot, tried, PAIR.CALLBACK_ANSWERS_RESERVED).first < answers;
}

/** Nobody answered: another call later, or the need is given up. */
export function afterRinging(run: Run, slot: number): void {
  const { attempts, againAfter } = callOf(run, slot);
  if (run.promises!.tries.values[slot]! < attempts) {
    callLater(run, slot, run.now + againAfter);
    return;
  }
  giveUp(run, slot);
}

/** There will be no call any more. */
export function giveUp(run: Run, slot: number): void {
  const outbound = isOutboundAt(run, slot);
  if (outbound) run.counts.unreached++;
  settle(run, slot, NaN);
  closeNeed(run, slot, outbound ? END.unreached : END.calledBack);
}

/** The run ends while a call is owed: broken if its time is over, else still open. `ahead`: agent seconds that it would have taken from now on. */
export function closeOpenPromise(run: Run, slot: number, ahead: number): void {
  const late = run.now - run.promises!.due.values[slot]! > callOf(run, slot).within;
  writeEntry(run, slot, late ? NaN : Infinity, ahead);
}

/** The promise is kept after `delay` seconds, or never (NaN): the entry that ended in it is over, and the need no longer away. */
function settle(run: Run, slot: number, delay: number): void {
  writeEntry(run, slot, delay);
  run.areas.away.add(0, -1);
}

/**
 * One row for the entry that ended in the promise; it was offered a callback when it came, so it has no live wait. Of a call of the centre's own
 * accord the row says how many times it was tried, and the work is what agents heard of ringing, or would have had to do.
 */
function writeEntry(run: Run, slot: number, delay: number, ahead = 0): void {
  if ((run.floor.whole[slot * WHOLE.width + WHOLE.flags]! & FLAG.entryCounted) === 0) return;
  const { leg } = run;
  const { due, made, tries } = run.promises!;
  const { ring, within } = callOf(run, slot);
  const outbound = isOutboundAt(run, slot);
  const tried = tries.values[slot]!;
  run.floor.real[slot * REAL.width + REAL.entered] = made.values[slot]!;
  leg.group = NOBODY;
  leg.wait = outbound ? tried : 0;
  leg.work = outbound ? ring * (delay < Infinity ? tried - 1 : tried) + ahead : 0;
  leg.repeatSeconds = 0;
  leg.end = END.calledBack;
  leg.talk = delay;
  leg.afterContact = due.values[slot]! - made.values[slot]! + within;
  leg.outcome = 0;
  run.rows.leg(slot, leg);
  run.counts.openEntries--;
}

/** The customer is reached: a new contact of the same need, or its first one, which no policy routes. */
function openContact(run: Run, slot: number): void {
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  const r = slot * REAL.width;
  if (isOutboundAt(run, slot)) run.counts.reached++;
  else {
    whole[w + WHOLE.attempt]!++;
    run.promises!.kept.values[slot]!++;
    run.births.renew(run.floor, slot, false);
  }
  run.counts.arrived++;
  if (run.telephoneLines !== null) run.telephoneLines.take(run.kindOf(slot).queue);
  run.areas.inSystem.add(0, 1);
  real[r + REAL.arrived] = real[r + REAL.entered] = run.now;
  let flags = (whole[w + WHOLE.flags]! & ~(FLAG.ofAttempt | FLAG.decided)) | FLAG.callback;
  if (run.areas.inWindow) {
    flags |= FLAG.entryCounted;
    run.counts.openEntries++;
  }
  whole[w + WHOLE.flags] = flags;
  if (run.advisers !== null) run.advisers.forget(slot);
  if (run.model.ai === null) return;
  whole[w + WHOLE.trigger] = -1;
  whole[w + WHOLE.handoffs] = 0;
  real[r + REAL.confidence] = NaN;
}
