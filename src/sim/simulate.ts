/**
 * One replication of one arm: Model → Observations. The loop below is the whole engine: whichever comes first of a change of the world,
 * a pending event and an arrival, until nothing is left to wait for. At equal times: changes, completion, patience, arrival.
 */
import type { Model } from '../model/model.ts';
import { aiEvent, forgetPlan } from './ai-leg.ts';
import { bear, comeBack } from './arrival.ts';
import * as FLAG from './flags.ts';
import { planOutages } from './outages.ts';
import * as STATE from './state.ts';
import * as WHOLE from './whole.ts';
import { asideMoment } from './aside-moment.ts';
import { planBacklog } from './deferral.ts';
import { closeOpenPromise } from './callback.ts';
import { callDue, callMoment, endRinging } from './callback-due.ts';
import { planStaff } from './duty.ts';
import { endTalk, endWrapUp } from './human-leg.ts';
import { endFindingOut, silentMoment } from './silence-moments.ts';
import { endCutTalk } from './shift-end.ts';
import { attemptsInProgress, checkCounts, checkNobodyIdle, checkRequests, checkTimes, InvariantError } from './invariants.ts';
import * as END from './end.ts';
import type { ObservationSink, Tally } from './observations.ts';
import { workAhead } from './outbound.ts';
import { kernelFor } from './kernel.ts';
import type { Kernel } from './kernel.ts';
import { Run } from './run.ts';
import { closeOpenWait, waitMoment } from './waiting.ts';

/** Work conservation is looked at every so many events, a power of two less one. */
const LOOK_EVERY = 1023;

/**
 * Runs one replication; observations go to `sink` as they come. Same model, seed and replication: same observations.
 * @param kernel does the plain events of a plain model, faster; null: the engine does everything itself, and the observations are the same
 */
export function simulate(model: Model, seed: string, replication: number, sink: ObservationSink, kernel: Kernel | null = kernelFor(model)): Tally {
  kernel?.begin();
  try {
    return play(new Run(model, seed, replication, sink, kernel));
  } finally {
    kernel?.end();
  }
}

/** Lets happen what happens, to the end. */
function play(run: Run): Tally {
  const { model } = run;
  const { areas, births, calendar, changes, counts, fastForward } = run;
  planBacklog(run);
  planStaff(run);
  planOutages(run);
  const { cut, horizon, windowEnd } = model.span;
  const end = cut ? windowEnd : horizon;
  for (;;) {
    while (fastForward?.advance(LOOK_EVERY + 1 - (counts.events & LOOK_EVERY), Math.min(changes.next, end))) checkNobodyIdle(run);
    const eventTime = calendar.nextTime;
    const birthTime = births.next;
    const changeTime = changes.next;
    const customers = eventTime < birthTime ? eventTime : birthTime;
    const time = changeTime < customers ? changeTime : customers;
    if (time >= end || time === Infinity) break;
    // An open end is over with its last need; staff who come and go after that have nobody to serve.
    if (customers === Infinity && end === Infinity && counts.openNeeds === 0) break;
    if (time >= windowEnd && counts.openNeeds === 0 && counts.openEntries === 0) break;
    if (time < run.now) throw new InvariantError(`the clock would fall from ${run.now} to ${time}`, run);
    run.now = time;
    areas.advance(time);
    counts.events++;
    if (changeTime === time) changes.happen(run);
    else if (eventTime < birthTime || (eventTime === birthTime && !calendar.nextIsArrival)) {
      happen(run, calendar.pop());
      calendar.close();
    } else bear(run);
    if ((counts.events & LOOK_EVERY) === 0) checkNobodyIdle(run);
  }
  finish(run, end);
  return tallyOf(run);
}

/** The one pending event of a slot happens. */
function happen(run: Run, slot: number): void {
  switch (run.floor.stateOf(slot)) {
    case STATE.ai:
      aiEvent(run, slot);
      break;
    case STATE.waiting:
      waitMoment(run, slot);
      break;
    case STATE.talking:
      if (run.cuts !== null && run.cuts.isCut(slot)) endCutTalk(run, slot);
      else endTalk(run, slot);
      break;
    case STATE.wrapUp:
      endWrapUp(run, slot);
      break;
    case STATE.callbackLater:
      callDue(run, slot);
      break;
    case STATE.callbackDue:
      callMoment(run, slot);
      break;
    case STATE.ringing:
      endRinging(run, slot);
      break;
    case STATE.aside:
      asideMoment(run, slot);
      break;
    case STATE.silent:
      silentMoment(run, slot);
      break;
    case STATE.foundOut:
      endFindingOut(run, slot);
      break;
    case STATE.away:
      comeBack(run, slot);
      break;
    default:
      throw new InvariantError(`slot ${slot} has an event in state ${run.floor.stateOf(slot)}`, run, slot);
  }
}

/** Closes the books: rows for what is still open, and the time integrals. */
function finish(run: Run, end: number): void {
  const { floor } = run;
  checkCounts(run);
  // Counted ones that are still open have been followed to the end; without any, the run was over with its window.
  const followed = run.counts.openNeeds > 0 || run.counts.openEntries > 0;
  if (end !== Infinity) run.now = Math.max(run.now, followed ? end : run.model.span.windowEnd);
  run.areas.advance(run.now);
  checkTimes(run);
  checkRequests(run);
  for (let slot = 0; slot < floor.used; slot++) {
    const state = floor.stateOf(slot);
    if (state === STATE.free || state === STATE.wrapUp || state === STATE.silent || state === STATE.foundOut) continue;
    const owed = state === STATE.callbackDue || state === STATE.callbackLater || state === STATE.ringing;
    if (state === STATE.waiting) closeOpenWait(run, slot);
    if (owed) closeOpenPromise(run, slot, workAhead(run, slot));
    if ((floor.whole[slot * WHOLE.width + WHOLE.flags]! & FLAG.counted) === 0) continue;
    if (state === STATE.ai) forgetPlan(run, slot);
    if (state !== STATE.away && !owed) run.rows.contact(slot, END.open, run.now);
    run.rows.need(slot, END.open, run.now);
  }
  run.rows.finish();
}

function tallyOf(run: Run): Tally {
  const { counts } = run;
  const areas = {
    ...run.areas.finish(run.now),
    ...run.deferral?.areas(run),
    ...run.announcements?.areas(),
    ...run.advisers?.areas(),
    ...run.availability?.areas(),
    ...run.aiDoor?.areas(),
    ...run.requests?.cells,
  };
  run.rows.areas(areas, run.areas.sessionsAtStart);
  return {
    arrived: counts.arrived,
    contained: counts.contained,
    served: counts.served,
    abandoned: counts.abandoned,
    blocked: counts.blocked,
    lost: counts.lost,
    // Absent where nothing ever closes.
    ...(run.opening === null ? {} : { refused: counts.refused }),
    ...(run.model.callback === null ? {} : { calledBack: counts.calledBack }),
    ...(run.model.outbound ? { owed: counts.owed, reached: counts.reached, unreached: counts.unreached } : {}),
    inSystem: attemptsInProgress(run),
    events: counts.events,
    customersHash: run.births.customersHash,
    born: run.counts.born,
  };
}
