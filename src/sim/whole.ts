/** Whole numbers of a slot: `whole[slot · WHOLE.width + WHOLE.kind]`. */

export const state = 0;
/** Bits of `FLAG`. */
export const flags = 1;
/** Index into the model's kinds of contact. */
export const kind = 2;
/** Attempt, from 0 for the first contact. */
export const attempt = 3;
/** Row of the agent in charge. */
export const agent = 4;
/** Rank of its priority among the model's. */
export const priority = 5;
/** Waiting: level within its line, neighbours in its list. */
export const level = 6;
export const next = 7;
export const previous = 8;
/** Address of the need's draws. */
export const needLow = 9;
export const needHigh = 10;
/** Row of the source's contact list, or −1. */
export const row = 11;
/** Sums over the need. */
export const returns = 12;
export const transfers = 13;
export const repeated = 14;
export const reAuthentications = 15;
/** The AI conversation: turns of the whole, the last one finished, the one a static trigger stops it after, requests for a human so far. */
export const turns = 16;
export const turn = 17;
export const stopTurn = 18;
export const asks = 19;
/** Index of the trigger that fired, or −1. */
export const trigger = 20;
/** The handoff: items present (bits 0–4), items present but unfaithful (bits 8–12), number of handoffs in this attempt. */
export const packet = 21;
export const handoffs = 22;
export const width = 24;
