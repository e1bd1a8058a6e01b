/** Which parties a journey met. */
import * as FLAG from './flags.ts';

export const aiOnly = 0;
export const escalated = 1;
export const humanOnly = 2;
export const none = 3;

export type Path = typeof aiOnly | typeof escalated | typeof humanOnly | typeof none;

/** Who served a journey, by the flags of its need. */
export function pathOf(flags: number): Path {
  if ((flags & FLAG.everAi) !== 0) return (flags & FLAG.everHuman) !== 0 ? escalated : aiOnly;
  return (flags & FLAG.everHuman) !== 0 ? humanOnly : none;
}
