/** How an attempt, or a whole journey, ended. */

/** With the AI, without escalation. */
export const contained = 0;
/** By a human. */
export const served = 1;
/** Gave up waiting. */
export const abandoned = 2;
/** Turned away: no place in the queue. */
export const blocked = 3;
/** Turned away by a full AI with nowhere to go. */
export const lost = 4;
/** Not finished when the run ended. */
export const open = 5;
/** Turned away: the human side was closed. */
export const refused = 6;
/** Ended in the promise of a callback; of a journey: the promise was never kept. */
export const calledBack = 7;
/** Of a journey: the centre called of its own accord, and nobody answered. */
export const unreached = 8;
