/** Why a contact left the AI for a human; 0 = it did not. Numbers of triggers follow `TRIGGERS` order plus one. */
import * as FLAG from './flags.ts';

export const direct = 0;
export const escalated = 1;
export const forced = 2;
export const callback = 3;

export type Origin = typeof direct | typeof escalated | typeof forced | typeof callback;

/** Why an entry to a human queue came about, by the flags of the contact. */
export function originOf(flags: number): Origin {
  if ((flags & FLAG.callback) !== 0) return callback;
  return (flags & FLAG.forced) !== 0 ? forced : (flags & FLAG.handoff) !== 0 ? escalated : direct;
}
