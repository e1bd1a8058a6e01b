/** What the kernel (`src/kernel`) and the engine around it both know of a run: real numbers, by place in `cells`. */

export const now = 0;
export const nextBirth = 1;
/** Order of joining a list of agents, and of entering a queue. */
export const joins = 2;
export const entries = 3;
/** The interval of the areas in which the clock stands. */
export const elapsed = 4;
export const intervalStart = 5;
export const intervalEnd = 6;
export const windowEnd = 7;
/** Counts of the run. */
export const arrived = 8;
export const contained = 9;
export const served = 10;
export const abandoned = 11;
export const blocked = 12;
export const lost = 13;
export const born = 14;
/** Births there will be; 0: by time. */
export const mostBorn = 15;
/** The ledger. */
export const sojourn = 16;
export const waits = 17;
export const work = 18;
/** The human leg in the making. */
export const talk = 19;
export const afterContact = 20;
export const legWork = 21;
export const outcome = 22;
/** Chance of a return: NaN: contained contacts follow the two below. */
export const returnContained = 23;
export const returnServed = 24;
export const returnUnresolved = 25;
/** The AI assistant of the human: share of the handle time that is left, and what is added to success. */
export const assistLeaves = 26;
export const assistResolves = 27;
export const pricePerAttempt = 28;
export const pricePerSecond = 29;
export const pricePerResolution = 30;
