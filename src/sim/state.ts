/** What a slot is doing; says which event its entry in the calendar is. */

export const free = 0;
/** With the AI; the event is the end of the conversation, or its next turn when a live rule must be asked. */
export const ai = 1;
/** Waiting for an AI session; no event. */
export const aiQueue = 2;
/** Waiting for a human; the event is the end of patience. */
export const waiting = 3;
/** With a human; the event is the end of the talk. */
export const talking = 4;
/** A human's after-contact work, without the customer. */
export const wrapUp = 5;
/** Away; the event is the return or the redial. */
export const away = 6;
/** Promised a callback and in the line for it; no event. */
export const callbackDue = 7;
/** Promised a callback for later; the event is the moment from which it is due. */
export const callbackLater = 8;
/** Being called back without an answer; the event is the end of the ringing. */
export const ringing = 9;
/** Begun by a human and put aside: it waits to be taken up again; the event, if any, is the time when more groups take it. */
export const aside = 10;
/** One who left without a word, still in the queue; the event, if any, is the time when more groups take it. */
export const silent = 11;
/** In the hands of an agent who finds that out; the event is when. */
export const foundOut = 12;
