/** Facts of a need and of its current attempt: bits of a slot's flags, which travel into the rows of observations as they stand. */
export const prefersHuman = 1;
export const highStakes = 2;
export const sensitive = 4;
/** Born in the counted window. */
export const counted = 8;
/** Resolved, by the last party that served. */
export const resolved = 16;
/** There is an AI: whether a human takes the contact is a decision. */
export const decided = 32;
export const everAi = 64;
export const everHuman = 128;
export const everEscalated = 256;
/** A faithful packet would have saved the last human leg. */
export const lostByPacket = 512;
// Of the current attempt:
export const metAi = 1024;
export const aiWouldResolve = 2048;
export const asked = 4096;
export const sentToHuman = 8192;
export const forced = 16384;
/** The current human-queue entry falls in the counted window. */
export const entryCounted = 32768;
export const waited = 65536;
/** The current human-queue entry is a handoff from the AI. */
export const handoff = 131072;
export const reAuthenticated = 262144;
export const expectsKnown = 524288;
export const emotionKnown = 1048576;
export const needsHumanKnown = 2097152;
/** The human in charge will settle the need. */
export const humanResolves = 4194304;
/** The AI was down when the contact came to it, or went down while it was with the AI. */
export const aiDown = 67108864;
/** The conversation was charged as a resolution, which a return can take back; this contact took the charge of the last one back. */
export const charged = 134217728;
export const tookBack = 268435456;
/** Gave up without a word. */
export const silent = 8388608;
/** Has been talked to before in this attempt, and waits for or talks with the next agent. */
export const handedOver = 16777216;
/** The shift of the agent ends before the talk does, and the talk with it. */
export const cutShort = 33554432;

/** The current contact is a call of the centre: a callback that was promised or, where it is the first of its need, one of the centre’s own accord. */
export const callback = 536870912;

/** What starts anew with each attempt. */
export const ofAttempt =
  metAi |
  aiWouldResolve |
  asked |
  sentToHuman |
  forced |
  entryCounted |
  waited |
  handoff |
  reAuthenticated |
  expectsKnown |
  emotionKnown |
  aiDown |
  charged |
  tookBack |
  handedOver |
  silent |
  cutShort |
  callback;

/** Whether the centre makes the contact of its own accord, by its flags and attempt. A callback is promised in a contact before it, and never the first. */
export function isOutbound(flags: number, attempt: number): boolean {
  return attempt === 0 && (flags & callback) !== 0;
}

/** Whether a need has had no contact so far: the centre has yet to reach the customer, or has given up. */
export function isUnmet(flags: number, attempt: number): boolean {
  return isOutbound(flags, attempt) && (flags & everHuman) === 0;
}

/** Whether the flags of a row say that the customer is entitled to a human: asked for one, or high stakes, or a sensitive topic, or so listed. */
export function isEntitled(flags: number): boolean {
  return (flags & (asked | highStakes | sensitive | needsHumanKnown)) !== 0;
}
