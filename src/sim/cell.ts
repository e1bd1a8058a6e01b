/** What the kernel (`src/kernel`) and the engine around it both know of a run: real numbers, by place in `cells`. */

export const now = 0;
export const nextBirth = 2;
/** Order of what is scheduled, of joining a list of agents, and of entering a queue. */
export const sequence = 3;
export const joins = 4;
export const entries = 5;
/** The interval of the areas in which the clock stands. */
export const elapsed = 6;
export const intervalStart = 7;
export const intervalEnd = 8;
export const windowEnd = 9;
/** Counts of the run. */
export const arrived = 10;
export const contained = 11;
export const served = 12;
export const abandoned = 13;
export const blocked = 14;
export const lost = 15;
export const born = 16;
/** Births there will be; 0: by time. */
export const mostBorn = 17;
/** The ledger. */
export const sojourn = 18;
export const waits = 19;
export const work = 20;
/** The human leg in the making. */
export const talk = 21;
export const afterContact = 22;
export const legWork = 23;
export const outcome = 24;
/** Chance of a return: NaN: contained contacts follow the two below. */
export const returnContained = 25;
export const returnServed = 26;
export const returnUnresolved = 27;
/** The AI assistant of the human: share of the handle time that is left, and what is added to success. */
export const assistLeaves = 28;
export const assistResolves = 29;
export const within = 30;
export const pricePerAttempt = 31;
export const pricePerSecond = 32;
export const pricePerResolution = 33;
export const daysASecond = 34;
