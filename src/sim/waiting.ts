/** Waiting for a human: joining the queue, being turned away, giving up. */
import type { KindModel } from '../model/model.ts';
import { leaveQueue } from './advisers.ts';
import { endAttempt } from './aftermath.ts';
import { meetClosed } from './closed.ts';
import * as END from './end.ts';
import { enter } from './entry.ts';
import type { End } from './codes.ts';
import * as FLAG from './flags.ts';
import { promiseCallback, takesCallback } from './callback.ts';
import { freeAgent } from './free-agent.ts';
import { givenPatience } from './given.ts';
import { openToAll, planLeg, startHuman, takeInHand } from './human-leg.ts';
import { NOBODY } from './next-waiting.ts';
import * as RANK from './rank.ts';
import * as REAL from './real.ts';
import type { Run } from './run.ts';
import * as STATE from './state.ts';
import * as WHOLE from './whole.ts';

/** A contact asks for a human and is turned away for good when it is closed, or there is no place for it. */
export function enterHumanQueue(run: Run, slot: number): void {
  if (run.opening !== null && run.opening.turnsAway(run.kindOf(slot).hours, run.now) !== null) meetClosed(run, slot);
  else if (!joinHumans(run, slot)) endAttempt(run, slot, END.blocked);
}

/**
 * A contact asks for a human: the first choice of group that has an agent free takes it, else it waits. False: there is no place, the entry
 * is over, and the contact has yet to be told what becomes of it.
 */
export function joinHumans(run: Run, slot: number): boolean {
  const { floor, model } = run;
  const { whole } = floor;
  const w = slot * WHOLE.width;
  const kind = run.kindOf(slot);
  const line = model.lines[kind.line]!;
  enter(run, slot);
  const flags = whole[w + WHOLE.flags]!;
  if (run.telephoneLines !== null && run.telephoneLines.busy(kind.queue)) {
    endWait(run, slot, END.blocked);
    return false;
  }
  const { advisers } = run;
  const agent = advisers === null ? freeAgent(run, line, run.now) : advisers.agentFor(run, slot, kind, line);
  if (agent === NOBODY) {
    const full = run.queues.full(kind.queue);
    if (model.callback !== null && !kind.deferred && (!full || model.queues[kind.queue]!.fullToCallback) && takesCallback(run, slot, model.callback)) {
      promiseCallback(run, slot, run.now);
      return true;
    }
    if (full) {
      endWait(run, slot, END.blocked);
      return false;
    }
  }
  const isAwaited = advisers !== null && advisers.isAwaited(slot);
  if (isAwaited && run.announcements !== null) run.announcements.sayNothing(slot);
  if (agent === NOBODY && !isAwaited && run.announcements !== null && run.announcements.tell(run, slot, kind, patienceOf(run, slot, kind))) {
    hangUp(run, slot);
    return true;
  }
  if (run.telephoneLines !== null) run.telephoneLines.take(kind.queue);
  if (run.deferral !== null) run.deferral.enter(kind);
  if (agent !== NOBODY) {
    takeInHand(run, agent, kind.channel);
    startHuman(run, slot, agent);
    return true;
  }
  whole[w + WHOLE.state] = STATE.waiting;
  whole[w + WHOLE.flags] = flags | FLAG.waited;
  if (isAwaited) run.queues.enrol(slot, kind, (flags & FLAG.handoff) !== 0);
  else run.queues.join(slot, kind, (flags & FLAG.handoff) !== 0);
  planWait(run, slot, kind);
  return true;
}

/** One who has been talked to before waits at the head of the queue, with patience anew: an entry of its own, for which there is always a place. */
export function waitFirst(run: Run, slot: number): void {
  const { whole } = run.floor;
  const w = slot * WHOLE.width;
  const kind = run.kindOf(slot);
  enter(run, slot);
  if (run.advisers !== null) run.advisers.forget(slot);
  const agent = freeAgent(run, run.model.lines[kind.line]!, run.now);
  if (agent !== NOBODY) {
    takeInHand(run, agent, kind.channel);
    startHuman(run, slot, agent);
    return;
  }
  whole[w + WHOLE.state] = STATE.waiting;
  whole[w + WHOLE.flags]! |= FLAG.waited;
  run.queues.joinFirst(slot, kind);
  if (run.announcements !== null) run.announcements.sayNothing(slot);
  planWait(run, slot, kind);
}

/** What is ahead of one who begins to wait. */
function planWait(run: Run, slot: number, kind: KindModel): void {
  const own = patienceOf(run, slot, kind);
  const patience = run.announcements === null ? own : run.announcements.patienceAfter(slot, own);
  if (run.advisers !== null && run.advisers.isAwaited(slot)) run.advisers.join(run, slot, run.now + patience);
  else if (run.model.lines[kind.line]!.overflows.length > 0) run.waitMoments!.begin(run, slot, run.now + patience);
  else if (patience < Infinity) run.calendar.schedule(slot, run.now + patience, RANK.patience);
}

/** Seconds that the customer waits for a human before giving up. */
export function patienceOf(run: Run, slot: number, kind: KindModel): number {
  const given = givenPatience(run, slot);
  if (!Number.isNaN(given)) return given;
  return kind.patience === null ? Infinity : kind.patience.quantile(run.floor.real[slot * REAL.width + REAL.uPatience]!);
}

/** The wait is over without a human: one row for the entry. */
function endWait(run: Run, slot: number, end: End): void {
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  const r = slot * REAL.width;
  const wait = run.now - real[r + REAL.entered]!;
  real[r + REAL.wait]! += wait;
  run.ledger.waits += wait;
  if (run.advisers !== null && end === END.abandoned) run.advisers.count(slot, run.kindOf(slot).queue, NOBODY, wait);
  if ((whole[w + WHOLE.flags]! & FLAG.entryCounted) === 0) return;
  run.counts.openEntries--;
  const { leg } = run;
  // What it would have taken, had the group of first choice answered.
  planLeg(run, slot, run.model.lines[run.kindOf(slot).line]!.groups[0]!, NOBODY);
  leg.group = NOBODY;
  leg.wait = wait;
  leg.end = end;
  leg.talk = leg.afterContact = NaN;
  leg.repeatSeconds = 0;
  run.rows.leg(slot, leg);
}

/** Something happens to one who waits: another group may take the contact from now on, or the customer's patience is over. */
export function waitMoment(run: Run, slot: number): void {
  const { advisers, waitMoments } = run;
  if (advisers !== null && advisers.isAwaited(slot)) {
    if (advisers.isOver(slot, run.now)) openToAll(run, slot);
    else abandon(run, slot);
    return;
  }
  if (waitMoments === null || !waitMoments.overflows(run, slot)) {
    abandon(run, slot);
    return;
  }
  const kind = run.kindOf(slot);
  const agent = freeAgent(run, run.model.lines[kind.line]!, run.floor.real[slot * REAL.width + REAL.entered]!);
  if (agent === NOBODY) {
    waitMoments.schedule(run, slot);
    return;
  }
  run.queues.leave(slot);
  takeInHand(run, agent, kind.channel);
  startHuman(run, slot, agent);
}

/** Would have to wait too long, and never joins the queue: neither a line nor a place is held, and nobody is left to find out. */
function hangUp(run: Run, slot: number): void {
  run.floor.whole[slot * WHOLE.width + WHOLE.flags]! |= FLAG.waited;
  endWait(run, slot, END.abandoned);
  endAttempt(run, slot, END.abandoned);
}

function abandon(run: Run, slot: number): void {
  if (run.silence !== null && run.silence.isSilent(run, slot)) run.silence.leaveBehind(run, slot);
  else leaveQueue(run, slot);
  if (run.telephoneLines !== null) run.telephoneLines.give(run.kindOf(slot).queue);
  if (run.deferral !== null) run.deferral.leave(run.kindOf(slot));
  endWait(run, slot, END.abandoned);
  endAttempt(run, slot, END.abandoned);
}

/** Still waiting when the run ends. */
export function closeOpenWait(run: Run, slot: number): void {
  endWait(run, slot, END.open);
}
