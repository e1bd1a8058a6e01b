/** Where the facts of a need stand in its row: one row a need born in the counted window, written when it closes or, still open, at the end of the run. */

/** Index into the model's kinds of contact: source, intent, segment, channel. */
export const kind = 0;
/** Bits of `FLAG` when it closed. */
export const flags = 1;
/** `END` of the last attempt. */
export const end = 2;
/** Contacts after the first. */
export const attempt = 3;
export const born = 4;
/** When the customer was last attended to: end of the talk, of the AI conversation, or giving up. */
export const closed = 5;
/** Seconds waited for a human, all attempts. */
export const wait = 6;
/** Human seconds (talk and after-contact). */
export const humanSeconds = 7;
/** P(rating 4 or 5 | journey), mean rating given the journey, and the same P had every handoff packet been perfect; NaN when satisfaction is off. */
export const satisfied = 8;
export const rating = 9;
export const satisfiedPerfect = 10;
/** Chance that this customer answers a survey; NaN without a survey model. */
export const answersSurvey = 11;
/** Handoffs between AI and human over all attempts. */
export const transfers = 12;
/** Items the customer had to repeat, all handoffs. */
export const repeated = 13;
export const reauthentications = 14;
export const aiSeconds = 15;
/** Money spent on AI use; human pay is counted from the areas table. */
export const aiCost = 16;
export const width = 17;
