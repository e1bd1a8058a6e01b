/** What a list of contacts says of a contact: it holds for the first contact of the need, and for redials that keep it. */
import * as REAL from './real.ts';
import type { Run } from './run.ts';
import * as WHOLE from './whole.ts';

/** Handle time that the contact brings, seconds; NaN: none. */
export function givenHandle(run: Run, slot: number): number {
  return holds(run, slot, 'handle') ? run.floor.real[slot * REAL.width + REAL.givenHandle]! : NaN;
}

/** Patience that the contact brings, seconds, Infinity for one who never gives up; NaN: none. */
export function givenPatience(run: Run, slot: number): number {
  return holds(run, slot, 'patience') ? run.floor.real[slot * REAL.width + REAL.givenPatience]! : NaN;
}

/** Where redials keep it, a contact that does not has had it taken away. */
function holds(run: Run, slot: number, what: 'patience' | 'handle'): boolean {
  const { whole } = run.floor;
  const w = slot * WHOLE.width;
  if (whole[w + WHOLE.row]! < 0) return false;
  return whole[w + WHOLE.attempt] === 0 || run.model.sources[run.kindOf(slot).source]!.redialKeeps?.[what] === true;
}
