/** A contact arrives: a need is born, or a customer is back. The policy is asked where it goes. */
import { aiKnows, aiWouldResolve, enterAi } from './ai-leg.ts';
import { takeBack } from './billing.ts';
import { endAttempt } from './aftermath.ts';
import { meetClosed } from './closed.ts';
import * as FLAG from './flags.ts';
import * as REAL from './real.ts';
import * as WHOLE from './whole.ts';
import { enterHumanQueue, joinHumans } from './waiting.ts';
import * as END from './end.ts';
import { isCalled, oweCall } from './outbound.ts';
import type { OpeningClock } from './opening-clock.ts';
import type { Path } from './policy.ts';
import type { Run } from './run.ts';

/** The next need of the sources is born and makes its first contact. */
export function bear(run: Run): void {
  const { model } = run;
  const slot = run.takeSlot();
  const { floor } = run;
  run.births.bear(floor, slot);
  if (++run.counts.born === model.span.needs) run.births.stop();
  const { whole, real } = floor;
  const w = slot * WHOLE.width;
  const r = slot * REAL.width;
  real[r + REAL.wait] = 0;
  real[r + REAL.humanSeconds] = 0;
  whole[w + WHOLE.returns] = 0;
  if (model.ai !== null) {
    whole[w + WHOLE.transfers] = whole[w + WHOLE.repeated] = whole[w + WHOLE.reAuthentications] = 0;
    real[r + REAL.aiSeconds] = real[r + REAL.aiCost] = 0;
    if (run.aiCharged !== null) run.aiCharged.values[slot] = NaN;
  }
  if (run.areas.inWindow) {
    whole[w + WHOLE.flags]! |= FLAG.counted;
    run.counts.openNeeds++;
  }
  if (model.outbound && isCalled(run, slot)) {
    if (needsHumanKnown(run, slot)) whole[w + WHOLE.flags]! |= FLAG.needsHumanKnown;
    oweCall(run, slot);
  } else beginAttempt(run, slot);
}

/** A customer is back: a new attempt of the same need, with fresh luck, routed anew. */
export function comeBack(run: Run, slot: number): void {
  run.floor.whole[slot * WHOLE.width + WHOLE.attempt]!++;
  run.areas.away.add(0, -1);
  run.births.renew(run.floor, slot, run.redials !== null && run.redials.values[slot] === 1);
  beginAttempt(run, slot);
}

function beginAttempt(run: Run, slot: number): void {
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  const r = slot * REAL.width;
  run.counts.arrived++;
  run.areas.inSystem.add(0, 1);
  real[r + REAL.arrived] = run.now;
  let flags = whole[w + WHOLE.flags]! & ~FLAG.ofAttempt;
  if (needsHumanKnown(run, slot)) flags |= FLAG.needsHumanKnown;
  if (run.model.ai !== null) {
    whole[w + WHOLE.trigger] = -1;
    whole[w + WHOLE.asks] = 0;
    whole[w + WHOLE.handoffs] = 0;
    real[r + REAL.confidence] = NaN;
    flags |= FLAG.decided;
    if (aiWouldResolve(run, slot)) flags |= FLAG.aiWouldResolve;
    if (run.aiCharged !== null) flags |= takeBack(run, slot);
  }
  whole[w + WHOLE.flags] = flags;
  if (routeOf(run, slot) === 'ai') goToAi(run, slot);
  else goToHuman(run, slot);
}

function needsHumanKnown(run: Run, slot: number): boolean {
  const row = run.floor.whole[slot * WHOLE.width + WHOLE.row]!;
  return row >= 0 && run.model.sources[run.kindOf(slot).source]!.list!.columns.needsHuman[row] === 1;
}

function routeOf(run: Run, slot: number): Path {
  const { hooks } = run.model.policy;
  if (hooks.clairvoyant !== undefined) return hooks.clairvoyant(truthOf(run, slot));
  return hooks.always ?? hooks.route(run.view.of(slot, false));
}

function truthOf(run: Run, slot: number) {
  const { whole, real } = run.floor;
  const flags = whole[slot * WHOLE.width + WHOLE.flags]!;
  const r = slot * REAL.width;
  const { human } = run.kindOf(slot);
  return {
    aiWouldResolve: (flags & FLAG.aiWouldResolve) !== 0,
    humanWouldResolve: real[r + REAL.uHuman]! < (human?.success(real[r + REAL.difficulty]!) ?? 1),
    entitledToHuman: (flags & (FLAG.highStakes | FLAG.sensitive | FLAG.needsHumanKnown)) !== 0,
  };
}

/** An intent that the AI does not handle goes to a human whatever the policy says, and counts as forced. */
function goToAi(run: Run, slot: number): void {
  if (aiKnows(run, slot)) {
    enterAi(run, slot);
    return;
  }
  run.floor.whole[slot * WHOLE.width + WHOLE.flags]! |= FLAG.forced;
  if (run.kindOf(slot).line >= 0) enterHumanQueue(run, slot);
  else endAttempt(run, slot, END.lost);
}

/** A contact that a policy sends to humans while they are closed: the AI takes it where that is said and it can, else it is called back or turned away. */
function meetsClosed(run: Run, opening: OpeningClock, slot: number): boolean {
  const closed = opening.turnsAway(run.kindOf(slot).hours, run.now);
  if (closed === null) return false;
  if (closed !== 'ai-only' || !aiKnows(run, slot)) meetClosed(run, slot);
  else {
    const flags = slot * WHOLE.width + WHOLE.flags;
    run.floor.whole[flags] = (run.floor.whole[flags]! & ~FLAG.sentToHuman) | FLAG.forced;
    enterAi(run, slot);
  }
  return true;
}

function goToHuman(run: Run, slot: number): void {
  const { whole } = run.floor;
  const flags = slot * WHOLE.width + WHOLE.flags;
  if (run.kindOf(slot).line >= 0) {
    whole[flags]! |= FLAG.sentToHuman;
    if (run.opening !== null && meetsClosed(run, run.opening, slot)) return;
    if (joinHumans(run, slot)) return;
    if (run.model.queues[run.kindOf(slot).queue]!.fullToAi && aiKnows(run, slot)) enterAi(run, slot);
    else endAttempt(run, slot, END.blocked);
    return;
  }
  whole[flags]! |= FLAG.forced;
  if (aiKnows(run, slot)) enterAi(run, slot);
  else endAttempt(run, slot, END.lost);
}
