/**
 * What one replication of one arm lets us see: four tables, handed on in batches of columns. Rows are facts of the run;
 * what they mean is the business of `metrics/`. Batches are reused: a reader folds a batch and keeps no reference to it.
 *
 * Times are seconds since the start of the run; `NaN` means "did not happen". Ids are indices into the model's lists.
 */

/** How an attempt, or a whole journey, ended. */
export const END = {
  /** With the AI, without escalation. */
  contained: 0,
  /** By a human. */
  served: 1,
  /** Gave up waiting. */
  abandoned: 2,
  /** Turned away: no place in the queue. */
  blocked: 3,
  /** Turned away by a full AI with nowhere to go. */
  lost: 4,
  /** Not finished when the run ended. */
  open: 5,
} as const;
export type End = (typeof END)[keyof typeof END];

/** Which parties a journey met. */
export const PATH = { aiOnly: 0, escalated: 1, humanOnly: 2, none: 3 } as const;

/** Why a contact left the AI for a human; 0 = it did not. Numbers of triggers follow `TRIGGERS` order plus one. */
export const ORIGIN = { direct: 0, escalated: 1, forced: 2 } as const;

/** Rows a batch holds. */
export const BATCH_ROWS = 2048;

/**
 * One row a need born in the counted window, written when it closes or, still open, at the end of the run.
 */
export class NeedBatch {
  length = 0;
  readonly source = new Int32Array(BATCH_ROWS);
  readonly intent = new Int32Array(BATCH_ROWS);
  readonly segment = new Int32Array(BATCH_ROWS);
  readonly channel = new Int32Array(BATCH_ROWS);
  readonly born = new Float64Array(BATCH_ROWS);
  /** When the customer was last attended to: end of the talk, of the AI conversation, or giving up. */
  readonly closed = new Float64Array(BATCH_ROWS);
  /** `END` of the last attempt. */
  readonly end = new Int32Array(BATCH_ROWS);
  /** `PATH` over all attempts. */
  readonly path = new Int32Array(BATCH_ROWS);
  /** 1: settled (by either side), 0: not. */
  readonly resolved = new Int32Array(BATCH_ROWS);
  /** 1: settled at the first contact and no further contact followed. */
  readonly resolvedFirst = new Int32Array(BATCH_ROWS);
  /** 1: resolved by the AI with no escalation in any attempt. */
  readonly resolvedByAi = new Int32Array(BATCH_ROWS);
  readonly attempts = new Int32Array(BATCH_ROWS);
  /** Handoffs between AI and human over all attempts. */
  readonly transfers = new Int32Array(BATCH_ROWS);
  /** Seconds waited for a human, all attempts. */
  readonly wait = new Float64Array(BATCH_ROWS);
  /** Items the customer had to repeat, all handoffs. */
  readonly repeated = new Int32Array(BATCH_ROWS);
  readonly reauthentications = new Int32Array(BATCH_ROWS);
  /** Human seconds (talk and after-contact) and AI seconds. */
  readonly humanSeconds = new Float64Array(BATCH_ROWS);
  readonly aiSeconds = new Float64Array(BATCH_ROWS);
  /** Money spent on AI use; human pay is counted from the areas table. */
  readonly aiCost = new Float64Array(BATCH_ROWS);
  /** 1: this customer prefers a human. */
  readonly prefersHuman = new Int32Array(BATCH_ROWS);
  /** P(rating 4 or 5 | journey), mean rating given the journey, and the same P had every handoff packet been perfect; NaN when satisfaction is off. */
  readonly satisfied = new Float64Array(BATCH_ROWS);
  readonly rating = new Float64Array(BATCH_ROWS);
  readonly satisfiedPerfect = new Float64Array(BATCH_ROWS);
  /** Chance that this customer answers a survey; NaN without a survey model. */
  readonly answersSurvey = new Float64Array(BATCH_ROWS);
}

/**
 * One row an attempt (contact) of a counted need, written when the attempt ends.
 */
export class ContactBatch {
  length = 0;
  readonly source = new Int32Array(BATCH_ROWS);
  readonly intent = new Int32Array(BATCH_ROWS);
  readonly segment = new Int32Array(BATCH_ROWS);
  readonly channel = new Int32Array(BATCH_ROWS);
  /** 0 for the first contact of the need. */
  readonly attempt = new Int32Array(BATCH_ROWS);
  readonly arrived = new Float64Array(BATCH_ROWS);
  readonly ended = new Float64Array(BATCH_ROWS);
  readonly end = new Int32Array(BATCH_ROWS);
  readonly resolved = new Int32Array(BATCH_ROWS);
  /** 1: the AI spoke in this attempt. */
  readonly metAi = new Int32Array(BATCH_ROWS);
  /** 1: a policy decided in favour of a human (at the door or in the dialogue); 0: it left the contact to the AI; −1: there is no AI, hence no decision. */
  readonly sentToHuman = new Int32Array(BATCH_ROWS);
  /** 1: the move to a human was forced (AI full), hence no decision of the policy. */
  readonly forced = new Int32Array(BATCH_ROWS);
  /** Index of the trigger in the policy's list that fired, or −1. */
  readonly trigger = new Int32Array(BATCH_ROWS);
  /** Latent truth: the AI alone would have resolved this attempt. */
  readonly aiWouldResolve = new Int32Array(BATCH_ROWS);
  /** Entitled to a human: asked for one, or high stakes, or a sensitive topic. */
  readonly entitled = new Int32Array(BATCH_ROWS);
  /** Stated confidence when the AI stopped; NaN when it did not speak or states none. */
  readonly confidence = new Float64Array(BATCH_ROWS);
}

/**
 * One row an entry to a human queue (an offered contact in the sense of service level), counted when the entry falls in the window;
 * written when the wait ends. It carries the handoff that led to it, if any.
 */
export class LegBatch {
  length = 0;
  readonly source = new Int32Array(BATCH_ROWS);
  readonly intent = new Int32Array(BATCH_ROWS);
  readonly segment = new Int32Array(BATCH_ROWS);
  readonly channel = new Int32Array(BATCH_ROWS);
  readonly queue = new Int32Array(BATCH_ROWS);
  /** Group that served, or −1. */
  readonly group = new Int32Array(BATCH_ROWS);
  readonly attempt = new Int32Array(BATCH_ROWS);
  /** `ORIGIN`. */
  readonly origin = new Int32Array(BATCH_ROWS);
  readonly entered = new Float64Array(BATCH_ROWS);
  /** Seconds from entry to answer, to giving up, to being blocked (0), or to the end of the run. */
  readonly wait = new Float64Array(BATCH_ROWS);
  /** 1: had to wait (did not start on entry). */
  readonly waited = new Int32Array(BATCH_ROWS);
  /** `END.served` = answered, `END.abandoned`, `END.blocked`, `END.open`. */
  readonly end = new Int32Array(BATCH_ROWS);
  /** Human seconds (talk and after-contact) that this leg took, or would have taken with the group of first choice. */
  readonly work = new Float64Array(BATCH_ROWS);
  /** Seconds of talk and of after-contact work when answered, else NaN. */
  readonly talk = new Float64Array(BATCH_ROWS);
  readonly afterContact = new Float64Array(BATCH_ROWS);
  /** 1: the human settled the need, when answered. */
  readonly resolved = new Int32Array(BATCH_ROWS);
  /** Handoff dimensions, 0 to 1; NaN when they do not apply. All NaN when the leg is not a handoff. */
  readonly completeness = new Float64Array(BATCH_ROWS);
  readonly fidelity = new Float64Array(BATCH_ROWS);
  readonly noRepetition = new Float64Array(BATCH_ROWS);
  readonly transitionTime = new Float64Array(BATCH_ROWS);
  readonly rightDestination = new Float64Array(BATCH_ROWS);
  /** 1: the handoff broke a fatal criterion (nobody took it, or a required verification was not carried). */
  readonly fatal = new Int32Array(BATCH_ROWS);
  /** Human seconds that a perfect packet would have saved: repetition, re-authentication, misdirection. */
  readonly repeatSeconds = new Float64Array(BATCH_ROWS);
  /** 1: the human failed, and with a faithful packet the same human and the same luck would not have. */
  readonly lostByPacket = new Int32Array(BATCH_ROWS);
}

/**
 * Time integrals over the counted window, exact between events: one cell a group (or the AI) and interval.
 * Index of a cell: `row · intervals + interval`.
 */
export interface Areas {
  readonly intervals: number;
  /** Start of each interval and, last, the end of the window, seconds. */
  readonly edges: Float64Array;
  /** ∫ agents on duty (those finishing past their time included), by group. */
  readonly onDuty: Float64Array;
  /** ∫ agents with at least one contact or after-contact work, by group. */
  readonly busy: Float64Array;
  /** ∫ contacts in hand (talk and after-contact), by group. */
  readonly inHand: Float64Array;
  /** ∫ contacts waiting, by queue. */
  readonly waiting: Float64Array;
  /** ∫ AI sessions in progress, one row. */
  readonly aiSessions: Float64Array;
  /** ∫ needs in the system: with the AI, waiting or with a human (not those away), one row. */
  readonly inSystem: Float64Array;
  /** ∫ needs away between two contacts, before a return or a redial, one row. */
  readonly away: Float64Array;
}

/** Receives the rows of a replication, batch by batch; areas come once, at the end. */
export interface ObservationSink {
  needs(batch: NeedBatch): void;
  contacts(batch: ContactBatch): void;
  legs(batch: LegBatch): void;
  areas(areas: Areas): void;
}

/** Counts of the whole run (not only of the window) that the conservation law is checked with. */
export interface Tally {
  readonly arrived: number;
  readonly contained: number;
  readonly served: number;
  readonly abandoned: number;
  readonly blocked: number;
  readonly lost: number;
  readonly inSystem: number;
  readonly events: number;
  /** By source: a 64-bit FNV-1a in hex over the draws of every need born up to the end of the window, in order of birth. */
  readonly customersHash: string;
}
