/** Moments of what a customer left behind without a word: more groups take it, an agent gives it up. */
import { freeAgent } from './free-agent.ts';
import { releaseAgent, takeInHand } from './human-leg.ts';
import { NOBODY } from './next-waiting.ts';
import * as REAL from './real.ts';
import type { Run } from './run.ts';
import { findOut } from './silence.ts';
import * as WHOLE from './whole.ts';

/** Nobody has answered. */
export function endFindingOut(run: Run, slot: number): void {
  const agent = run.floor.whole[slot * WHOLE.width + WHOLE.agent]!;
  run.areas.silent.add(run.staff.group[agent]!, -1);
  run.floor.give(slot);
  releaseAgent(run, agent);
}

/** More groups take from now on what nobody is behind. */
export function silentMoment(run: Run, slot: number): void {
  const waitMoments = run.waitMoments!;
  waitMoments.overflows(run, slot);
  const kind = run.kindOf(slot);
  const agent = freeAgent(run, run.model.lines[kind.line]!, run.floor.real[slot * REAL.width + REAL.entered]!);
  if (agent === NOBODY) {
    waitMoments.schedule(run, slot);
    return;
  }
  run.queues.leave(slot);
  takeInHand(run, agent, kind.channel);
  findOut(run, slot, agent);
}
