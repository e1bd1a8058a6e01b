/**
 * One row an entry to a human queue (an offered contact in the sense of service level), counted when the entry falls in the window;
 * written when the wait ends. It carries the handoff that led to it, if any.
 */

export const kind = 0;
export const flags = 1;
/** `END.served` = answered, `END.abandoned`, `END.blocked`, `END.open`. */
export const end = 2;
export const attempt = 3;
export const queue = 4;
/** Group that served, or −1. */
export const group = 5;
export const entered = 6;
/** Seconds from entry to answer, to giving up, to being blocked (0), or to the end of the run. */
export const wait = 7;
/** Human seconds (talk and after-contact) that this leg took, or would have taken with the group of first choice. */
export const work = 8;
/** Seconds of talk and of after-contact work when answered, else NaN. */
export const talk = 9;
export const afterContact = 10;
/** Handoff dimensions, 0 to 1; NaN when they do not apply. All NaN when the leg is not a handoff. */
export const completeness = 11;
export const fidelity = 12;
export const noRepetition = 13;
export const transitionTime = 14;
export const rightDestination = 15;
/** 1: the handoff broke a fatal criterion (nobody took it, or a required verification was not carried). */
export const fatal = 16;
/** Human seconds that a perfect packet would have saved: repetition, re-authentication, misdirection. */
export const repeatSeconds = 17;
/** Of an entry that ended in the promise of a callback the places of talk and after-contact work hold: */
/** seconds from the promise until the customer was reached; NaN: never; Infinity: still owed when the run ended. */
export const callbackDelay = 9;
/** Seconds within which the call was promised. */
export const callbackPromised = 10;
/** Of a call that the centre owes of its own accord such a row is written when it is over, too, from when it was owed; the place of the wait holds */
/** the calls that were made. */
export const calls = 7;
export const width = 18;
