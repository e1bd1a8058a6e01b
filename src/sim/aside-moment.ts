/** More groups take from now on what has been put aside. */
import { goOnElsewhere } from './human-leg.ts';
import type { Run } from './run.ts';

export function asideMoment(run: Run, slot: number): void {
  const waitMoments = run.waitMoments!;
  waitMoments.overflows(run, slot);
  if (!goOnElsewhere(run, slot)) waitMoments.schedule(run, slot);
}
