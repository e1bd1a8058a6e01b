/** What the engine around the kernel does for it: whatever is rare, or needs what only the engine has. */

/** More room for slots: their rows and the calendar may begin elsewhere afterwards. */
export declare function grow(): void;

/** The clock passes the edge of an interval. */
export declare function pass(time: f64): void;

/** The block of draws of a source is used up. */
export declare function refill(source: i32, need: i32): void;

/** Fresh luck for a later attempt. */
export declare function renew(slot: i32): void;

/** Seconds until one who was not served calls again; −1: never. */
export declare function redial(slot: i32, end: i32): f64;

/** A value of a law that the kernel does not know. */
export declare function quantileOf(law: i32, u: f64): f64;

/** The AI's chance of success, where it hangs on difficulty. */
export declare function aiSuccess(kind: i32, difficulty: f64): f64;

/** What a human leg takes and brings where that hangs on more than one draw: leaves it in the cells of the leg. */
export declare function planLeg(slot: i32, group: i32, agent: i32): void;

/** An agent whose time is over goes home. */
export declare function sendOff(agent: i32): void;

/** Batches that are full are handed on. */
export declare function handOnNeeds(): void;
export declare function handOnContacts(): void;
export declare function handOnLegs(): void;
