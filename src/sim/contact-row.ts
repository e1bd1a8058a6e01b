/** One row an attempt (contact) of a counted need, written when the attempt ends. */

export const kind = 0;
export const flags = 1;
export const end = 2;
/** 0 for the first contact of the need. */
export const attempt = 3;
export const arrived = 4;
export const ended = 5;
/** Index of the trigger in the policy's list that fired, or −1. */
export const trigger = 6;
/** Stated confidence when the AI stopped; NaN when it did not speak or states none. */
export const confidence = 7;
export const width = 8;
