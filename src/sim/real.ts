/** Reals of a slot: `real[slot · REAL.width + REAL.born]`. Times are run times in seconds, `u…` the uniforms of the current attempt. */

export const born = 0;
export const arrived = 1;
export const entered = 2;
/** Seconds waited for a human, and human seconds, over the need. */
export const wait = 3;
export const humanSeconds = 4;
export const uHandle = 5;
/** After-contact work that follows the talk. */
export const afterContact = 6;
/** Order of entry to the queues. */
export const entry = 7;
export const uPatience = 8;
export const uReturn = 9;
export const uReturnDelay = 10;
export const uHuman = 11;
export const difficulty = 12;
export const uAi = 13;
export const uAiLength = 14;
export const uAiOwn = 15;
export const legStart = 16;
export const turnSeconds = 17;
export const confidence = 18;
export const aiSeconds = 19;
export const aiCost = 20;
export const uComplexity = 21;
/** Given by a contact list, or NaN; read only where there is one. */
export const givenHandle = 22;
export const givenPatience = 23;
export const width = 24;
