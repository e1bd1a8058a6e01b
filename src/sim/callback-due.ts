/** Moments of a call that is owed: the call is due, the ringing is over. */
import { afterRinging, joinCalls } from './callback.ts';
import { freeForCall } from './free-agent.ts';
import { releaseAgent, serve, takeInHand } from './human-leg.ts';
import { NOBODY } from './next-waiting.ts';
import * as REAL from './real.ts';
import type { Run } from './run.ts';
import * as WHOLE from './whole.ts';

/** A call that was put off is due: it joins its line, and an agent who is free for it makes it at once. */
export function callDue(run: Run, slot: number): void {
  joinCalls(run, slot);
  makeCall(run, slot, run.now);
}

/** More groups make from now on a call that is owed. */
export function callMoment(run: Run, slot: number): void {
  const waitMoments = run.waitMoments!;
  waitMoments.overflows(run, slot);
  if (!makeCall(run, slot, run.floor.real[slot * REAL.width + REAL.entered]!)) waitMoments.schedule(run, slot);
}

/** An agent who is free for a call that is due since `since` makes it; says whether there is one. */
function makeCall(run: Run, slot: number, since: number): boolean {
  const kind = run.kindOf(slot);
  const agent = freeForCall(run, slot, run.model.lines[kind.line]!, since);
  if (agent === NOBODY) return false;
  takeInHand(run, agent, kind.channel);
  serve(run, slot, agent);
  return true;
}

/** Nobody answers the call. */
export function endRinging(run: Run, slot: number): void {
  const agent = run.floor.whole[slot * WHOLE.width + WHOLE.agent]!;
  afterRinging(run, slot);
  releaseAgent(run, agent);
}
