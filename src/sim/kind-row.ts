/** What the kernel knows of a kind of contact: whole numbers `wholeWidth` apart, reals `realWidth` apart. */

export const source = 0;
export const line = 1;
export const queue = 2;
export const channel = 3;
export const intent = 4;
export const priority = 5;
/** Laws, −1: none. */
export const patience = 6;
export const handle = 7;
export const aiDuration = 8;
/** 1: the AI handles it; its success hangs on difficulty. */
export const aiKnows = 9;
export const aiVaries = 10;
/** 1: what a human leg takes hangs on more than one draw and the agent’s group. */
export const legVaries = 11;
/** 1: customers who gave up, or were turned away, may call again. */
export const redials = 12;
/** Law of the turns of a conversation with the AI, −1: one. */
export const aiTurns = 13;
export const wholeWidth = 16;

export const humanSuccess = 0;
export const aiSuccess = 1;
export const aiTurn = 2;
export const noticesFailure = 3;
export const transfersNeedlessly = 4;
/** Seconds of after-contact work where it is always the same. */
export const afterContact = 5;
export const realWidth = 8;
