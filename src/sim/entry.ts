/** The entry of a contact to a human queue: from when its wait is counted, and whether it falls in the window. */
import * as FLAG from './flags.ts';
import * as REAL from './real.ts';
import type { Run } from './run.ts';
import * as WHOLE from './whole.ts';

/** A new entry begins now. */
export function enter(run: Run, slot: number): void {
  const { whole, real } = run.floor;
  const at = slot * WHOLE.width + WHOLE.flags;
  real[slot * REAL.width + REAL.entered] = run.now;
  let flags = whole[at]! & ~(FLAG.waited | FLAG.entryCounted);
  if (run.areas.inWindow) {
    flags |= FLAG.entryCounted;
    run.counts.openEntries++;
  }
  whole[at] = flags;
}
