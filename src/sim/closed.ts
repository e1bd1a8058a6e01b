/** A contact asks for a human whose channel is closed, and nobody will come: turned away, counted as forced. */
import { endAttempt } from './aftermath.ts';
import * as END from './end.ts';
import * as FLAG from './flags.ts';
import type { Run } from './run.ts';
import * as WHOLE from './whole.ts';

/** Unresolved: what an earlier contact settled stays open when the customer had to ask again, and what the AI left over nobody took. */
export function refuse(run: Run, slot: number): void {
  const { whole } = run.floor;
  const flags = slot * WHOLE.width + WHOLE.flags;
  whole[flags] = (whole[flags]! & ~FLAG.resolved) | FLAG.forced;
  endAttempt(run, slot, END.refused);
}
