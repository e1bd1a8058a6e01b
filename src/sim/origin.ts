/** Why a contact left the AI for a human; 0 = it did not. Numbers of triggers follow `TRIGGERS` order plus one. */
import * as FLAG from './flags.ts';

export const direct = 0;
export const escalated = 1;
export const forced = 2;
/** Forced, because the AI was down. */
export const aiDown = 3;
/** The call that a callback promised. */
export const callback = 4;
/** A call that the centre makes of its own accord. */
export const outbound = 5;

export type Origin = typeof direct | typeof escalated | typeof forced | typeof aiDown | typeof callback | typeof outbound;

/** Why an entry to a human queue came about, by the flags of the contact and its attempt. */
export function originOf(flags: number, attempt: number): Origin {
  if ((flags & FLAG.callback) !== 0) return FLAG.isOutbound(flags, attempt) ? outbound : callback;
  return (flags & FLAG.forced) !== 0 ? ((flags & FLAG.aiDown) !== 0 ? aiDown : forced) : (flags & FLAG.handoff) !== 0 ? escalated : direct;
}
