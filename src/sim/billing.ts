/** The price of a resolution: charged when a conversation ends contained, taken back when the customer returns soon. */
import * as FLAG from './flags.ts';
import * as REAL from './real.ts';
import type { Run } from './run.ts';
import * as WHOLE from './whole.ts';

export function chargeResolution(run: Run, slot: number): void {
  run.floor.real[slot * REAL.width + REAL.aiCost]! += run.model.ai!.pricePerResolution;
  if (run.aiCharged === null) return;
  run.aiCharged.values[slot] = run.now;
  run.floor.whole[slot * WHOLE.width + WHOLE.flags]! |= FLAG.charged;
}

/** A customer is back: `FLAG.tookBack` when that takes the last charge back, else 0. A charge is taken back once. */
export function takeBack(run: Run, slot: number): number {
  const { values } = run.aiCharged!;
  const { pricePerResolution, takenBackWithin } = run.model.ai!;
  const soon = run.now - values[slot]! <= takenBackWithin;
  values[slot] = NaN;
  if (!soon) return 0;
  run.floor.real[slot * REAL.width + REAL.aiCost]! -= pricePerResolution;
  return FLAG.tookBack;
}
