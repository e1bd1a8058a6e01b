/**
 * Calls of the centre's own accord. A customer of a source that is called does not come: the need is owed a call from birth on, and its first
 * contact is the call that is answered. Who is never reached has had none.
 */
import { callOf, giveUp, isOutboundAt, owe, wouldAnswer } from './callback.ts';
import { callDue } from './callback-due.ts';
import * as FLAG from './flags.ts';
import { planLeg } from './human-leg.ts';
import { NOBODY } from './next-waiting.ts';
import type { Run } from './run.ts';
import * as WHOLE from './whole.ts';

/** Agent seconds that a call which is still owed would take from now on: ringing, and the talk with the group of first choice if the customer answers at last. */
export function workAhead(run: Run, slot: number): number {
  if (!isOutboundAt(run, slot)) return 0;
  const { answers, attempts, ring } = callOf(run, slot);
  let seconds = 0;
  for (let tried = run.promises!.tries.values[slot]!; tried < attempts; tried++) {
    if (wouldAnswer(run, slot, tried, answers)) {
      planLeg(run, slot, run.model.lines[run.kindOf(slot).line]!.groups[0]!, NOBODY);
      return seconds + run.leg.work;
    }
    seconds += ring;
  }
  return seconds;
}

/** Whether the customer is one of those who are called. */
export function isCalled(run: Run, slot: number): boolean {
  return run.model.sources[run.kindOf(slot).source]!.outbound !== null;
}

/** The call is owed from now on, and made at once when an agent is free for it. Where nobody could ever make it, nobody is reached. */
export function oweCall(run: Run, slot: number): void {
  const flags = slot * WHOLE.width + WHOLE.flags;
  run.floor.whole[flags]! |= FLAG.callback;
  if (run.areas.inWindow) {
    run.floor.whole[flags]! |= FLAG.entryCounted;
    run.counts.openEntries++;
  }
  run.counts.owed++;
  owe(run, slot, run.now);
  if (run.kindOf(slot).line < 0) giveUp(run, slot);
  else callDue(run, slot);
}
