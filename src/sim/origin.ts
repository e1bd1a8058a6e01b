/** Why a contact left the AI for a human; 0 = it did not. Numbers of triggers follow `TRIGGERS` order plus one. */
import * as FLAG from './flags.ts';

export const direct = 0;
export const escalated = 1;
export const forced = 2;
/** Forced, because the AI was down. */
export const aiDown = 3;
/** The call that a callback promised. */
export const callback = 4;

export type Origin = typeof direct | typeof escalated | typeof forced | typeof aiDown | typeof callback;

/** Why an entry to a human queue came about, by the flags of the contact. */
export function originOf(flags: number): Origin {
  if ((flags & FLAG.callback) !== 0) return callback;
  return (flags & FLAG.forced) !== 0 ? ((flags & FLAG.aiDown) !== 0 ? aiDown : forced) : (flags & FLAG.handoff) !== 0 ? escalated : direct;
}
