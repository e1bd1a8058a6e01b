/** A contact asks for a human whose channel is closed, and nobody will come: turned away, counted as forced. */
import { endAttempt } from './aftermath.ts';
import * as END from './end.ts';
import * as FLAG from './flags.ts';
import type { Run } from './run.ts';
import * as WHOLE from './whole.ts';

/** What the AI left over nobody took; at the door nothing was said, and the need stays as the last conversation left it. */
export function refuse(run: Run, slot: number): void {
  const { whole } = run.floor;
  const flags = slot * WHOLE.width + WHOLE.flags;
  if ((whole[flags]! & FLAG.metAi) !== 0) whole[flags]! &= ~FLAG.resolved;
  whole[flags]! |= FLAG.forced;
  endAttempt(run, slot, END.refused);
}
