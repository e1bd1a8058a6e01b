/** What the kernel (`src/kernel`) and the engine around it both know of a run: real numbers, by place in `cells`. */

export const now = 0;
export const nextBirth = 1;
/** Order of what is scheduled, of joining a list of agents, and of entering a queue. */
export const sequence = 2;
export const joins = 3;
export const entries = 4;
/** The interval of the areas in which the clock stands. */
export const elapsed = 5;
export const intervalStart = 6;
export const intervalEnd = 7;
export const windowEnd = 8;
/** Counts of the run. */
export const arrived = 9;
export const contained = 10;
export const served = 11;
export const abandoned = 12;
export const blocked = 13;
export const lost = 14;
export const born = 15;
/** Births there will be; 0: by time. */
export const mostBorn = 16;
/** The ledger. */
export const sojourn = 17;
export const waits = 18;
export const work = 19;
/** The human leg in the making. */
export const talk = 20;
export const afterContact = 21;
export const legWork = 22;
export const outcome = 23;
/** Chance of a return: NaN: contained contacts follow the two below. */
export const returnContained = 24;
export const returnServed = 25;
export const returnUnresolved = 26;
/** The AI assistant of the human: share of the handle time that is left, and what is added to success. */
export const assistLeaves = 27;
export const assistResolves = 28;
export const pricePerAttempt = 29;
export const pricePerSecond = 30;
export const pricePerResolution = 31;
