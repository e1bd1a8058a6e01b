/** The door of an AI that takes nobody now, because it is full or down: who comes goes to a human, waits for the AI, or is lost. */
import { endAttempt } from './aftermath.ts';
import * as END from './end.ts';
import * as FLAG from './flags.ts';
import type { Run } from './run.ts';
import * as STATE from './state.ts';
import { enterHumanQueue } from './waiting.ts';
import * as WHOLE from './whole.ts';

/** The AI takes nobody now: forced to a human, kept waiting for the AI, or lost. */
export function turnAway(run: Run, slot: number, to: 'humans' | 'queue' | 'lost'): void {
  const { whole } = run.floor;
  const w = slot * WHOLE.width;
  if (to === 'queue') {
    whole[w + WHOLE.state] = STATE.aiQueue;
    run.areas.aiWaiting.add(0, 1);
    run.aiDoor!.wait(slot, run.now);
    run.aiQueue.push(slot);
    return;
  }
  if (to === 'humans') {
    whole[w + WHOLE.flags]! |= FLAG.forced;
    if (run.kindOf(slot).line >= 0) {
      enterHumanQueue(run, slot);
      return;
    }
  }
  endAttempt(run, slot, END.lost);
}

/** The first of those who wait for the AI; undefined: nobody does. */
export function nextForAi(run: Run): number | undefined {
  const next = run.aiQueue.shift();
  if (next !== undefined) run.areas.aiWaiting.add(0, -1);
  return next;
}

/** A contact comes to an AI that is down. */
export function meetOutage(run: Run, slot: number): void {
  run.floor.whole[slot * WHOLE.width + WHOLE.flags]! |= FLAG.aiDown;
  turnAway(run, slot, outageHandsOver(run) ? 'humans' : run.model.ai!.outages!.newContacts);
}

/** A policy with the trigger `ai-down` sends everybody to humans, whatever the scenario says of outages. */
export function outageHandsOver(run: Run): boolean {
  return run.model.policy.hooks.triggers?.some(({ on }) => on === 'ai-down') ?? false;
}
