/** Moments of a callback: the call is due, the ringing is over. */
import { afterRinging, joinCallbacks } from './callback.ts';
import { freeForCallback } from './free-agent.ts';
import { releaseAgent, serve, takeInHand } from './human-leg.ts';
import { NOBODY } from './next-waiting.ts';
import type { Run } from './run.ts';
import * as WHOLE from './whole.ts';

/** A call that was put off is due: an agent who is free for it makes it, else it joins its line. */
export function callDue(run: Run, slot: number): void {
  joinCallbacks(run, slot);
  const kind = run.kindOf(slot);
  const agent = freeForCallback(run, run.model.lines[kind.line]!, run.now);
  if (agent === NOBODY) return;
  takeInHand(run, agent, kind.channel);
  serve(run, slot, agent);
}

/** Nobody answers the call. */
export function endRinging(run: Run, slot: number): void {
  const agent = run.floor.whole[slot * WHOLE.width + WHOLE.agent]!;
  afterRinging(run, slot);
  releaseAgent(run, agent);
}
