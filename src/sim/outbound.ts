/**
 * Calls of the centre's own accord. A customer of a source that is called does not come: the need is owed a call from birth on, and its first
 * contact is the call that is answered. Who is never reached has had none.
 */
import { giveUp, owe } from './callback.ts';
import { callDue } from './callback-due.ts';
import * as FLAG from './flags.ts';
import type { Run } from './run.ts';
import * as WHOLE from './whole.ts';

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
