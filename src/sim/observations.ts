/**
 * What one replication of one arm lets us see: four tables, handed on in batches of rows. Rows are facts of the run;
 * what they mean is the business of `metrics/`. Batches are reused: a reader folds a batch and keeps no reference to it.
 *
 * A batch is one column of numbers with its rows one after another: a fact of row i of the needs stands at i · NEED.width + NEED.wait.
 * (A column for each fact costs twice as much to write: a contact's facts then lie in forty places of memory.)
 * Times are seconds since the start of the run; `NaN` means "did not happen". Ids are indices into the model's lists.
 */
import { APART } from './arena.ts';
import type { Arena } from './arena.ts';
import type * as CONTACT from './contact-row.ts';
import type * as LEG from './leg-row.ts';
import type * as NEED from './need-row.ts';

/** Rows that the engine hands on at once: few enough that they are still in the processor's cache when they are folded. */
export const BATCH_ROWS = 256;

/** Rows of one table; the type says which. */
export interface Batch<Table extends { readonly width: number }> {
  /** Rows written. */
  length: number;
  readonly rows: Float64Array;
  /** Places of the facts in a row. */
  readonly table: Table;
}
export type NeedBatch = Batch<typeof NEED>;
export type ContactBatch = Batch<typeof CONTACT>;
export type LegBatch = Batch<typeof LEG>;

/** An empty batch with room for `most` rows, its facts all 0. */
export function emptyBatch<Table extends { readonly width: number }>(table: Table, most: number = BATCH_ROWS, arena: Arena = APART): Batch<Table> {
  return { length: 0, rows: arena.real(most * table.width), table };
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
  /** ∫ contacts waiting for the AI, and time in which it was down, one row each; absent where the AI never goes down. */
  readonly aiWaiting?: Float64Array;
  readonly aiDown?: Float64Array;
  /** Contacts that came to the AI, went to people since it was full, and began a conversation, and seconds that these had waited for a session, one row each; absent where the AI takes everybody. */
  readonly aiCame?: Float64Array;
  readonly aiOverflowed?: Float64Array;
  readonly aiBegun?: Float64Array;
  readonly aiBegunWaited?: Float64Array;
  /** Turns of the AI that ended in the interval, and seconds that they had waited for their requests, one row each; absent where requests are not limited. */
  readonly aiTurns?: Float64Array;
  readonly aiTurnsWaited?: Float64Array;
  /** ∫ contacts in hand whose customer has left without a word, by group; absent where whoever gives up is heard to. */
  readonly silent?: Float64Array;
  /** Deferred contacts by queue, absent where every contact is live: ∫ those that humans are not done with, how many were begun, and how often one was put aside. */
  readonly backlog?: Float64Array;
  readonly begun?: Float64Array;
  readonly interruptions?: Float64Array;
  /** Of these contacts, at the end of the window: how many, and seconds since the oldest of them arrived. Empty: the window has no end of its own. */
  readonly backlogLeft?: Float64Array;
  /** Announcements by queue, absent where there are none: how many were told, hung up at once, were answered; of the last, Σ (told − waited) and Σ |told − waited|. */
  readonly told?: Float64Array;
  readonly toldHungUp?: Float64Array;
  readonly toldAnswered?: Float64Array;
  readonly toldBias?: Float64Array;
  readonly toldError?: Float64Array;
  /** An AI that says who is there, one row, absent where it does not: how many it told, who stayed since nobody was there, and who stayed rather than wait. */
  readonly availabilityTold?: Float64Array;
  readonly stayedAlone?: Float64Array;
  readonly stayedForWait?: Float64Array;
  /** By queue, absent where nobody knows anyone by name: customers who asked for their adviser and were answered or gave up, those served by the adviser, and seconds that all of them waited. */
  readonly adviserAsked?: Float64Array;
  readonly adviserMet?: Float64Array;
  readonly adviserWaited?: Float64Array;
  /** Where there is shrinkage, by group: ∫ agents scheduled, and ∫ those of them who are not there. */
  readonly scheduled?: Float64Array;
  readonly absent?: Float64Array;
  /** AI sessions in progress when each interval begins, one row; absent unless somebody has asked for `sessions`. */
  readonly sessionsAtStart?: Float64Array;
  /** ∫ people in a role, by role; absent where there are none. */
  readonly inRole?: Float64Array;
}

/** Receives the rows of a replication, batch by batch; areas come once, at the end. */
export interface ObservationSink {
  needs(batch: NeedBatch): void;
  contacts(batch: ContactBatch): void;
  legs(batch: LegBatch): void;
  areas(areas: Areas): void;
  /** For those who ask: AI sessions in progress when each interval of the window begins, before what happens at that moment. Comes before the areas. */
  sessions?(atStart: Float64Array): void;
}

/** Counts of the whole run (not only of the window) that the conservation law is checked with. */
export interface Tally {
  readonly arrived: number;
  readonly contained: number;
  readonly served: number;
  readonly abandoned: number;
  readonly blocked: number;
  readonly lost: number;
  /** Turned away because humans were closed; absent where nothing ever closes. */
  readonly refused?: number;
  /** Ended in the promise of a callback; absent where there are none. */
  readonly calledBack?: number;
  /** Calls of the centre's own accord that were owed, and customers reached and given up by them; absent where there are none. */
  readonly owed?: number;
  readonly reached?: number;
  readonly unreached?: number;
  readonly inSystem: number;
  readonly events: number;
  /** By source: a 64-bit FNV-1a in hex over the draws of every need born up to the end of the window, in order of birth. */
  readonly customersHash: string;
  /** Needs born in all, lead-in and follow included. */
  readonly born: number;
}
