/** A contact asks for a human whose channel is closed, and nobody will come: called back when it opens, or turned away and counted as forced. */
import { endAttempt } from './aftermath.ts';
import { accepts, promiseCallback } from './callback.ts';
import * as END from './end.ts';
import { enter } from './entry.ts';
import * as FLAG from './flags.ts';
import type { Run } from './run.ts';
import * as WHOLE from './whole.ts';

/** Turned away, unless the scenario promises a call at the next opening and the customer takes it. */
export function meetClosed(run: Run, slot: number): void {
  const { hours } = run.kindOf(slot);
  const opens = run.opening!.opensAt(hours);
  if (run.opening!.turnsAway(hours, run.now) !== 'callback-next-day' || opens === Infinity || !accepts(run, slot, run.model.callback!)) {
    refuse(run, slot);
    return;
  }
  enter(run, slot);
  promiseCallback(run, slot, opens);
}

/** What the AI left over nobody took; at the door nothing was said, and the need stays as the last conversation left it. */
function refuse(run: Run, slot: number): void {
  const { whole } = run.floor;
  const flags = slot * WHOLE.width + WHOLE.flags;
  if ((whole[flags]! & FLAG.metAi) !== 0) whole[flags]! &= ~FLAG.resolved;
  whole[flags]! |= FLAG.forced;
  endAttempt(run, slot, END.refused);
}
