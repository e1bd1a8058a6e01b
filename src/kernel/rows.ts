/** Rows of observations as `sim/rows.ts` writes them, into its batches. What a score needs no more than its row for is added when a batch is handed on. */
import * as CONTACT from '../sim/contact-row.ts';
import * as END from '../sim/end.ts';
import * as FLAG from '../sim/flags.ts';
import * as LEG from '../sim/leg-row.ts';
import * as NEED from '../sim/need-row.ts';
import { handOnContacts, handOnLegs, handOnNeeds } from './outside.ts';
import { kindWholes } from './slot.ts';
import { cells, words } from './memory.ts';
import { Contact, Leg, Need, Real, Whole } from './records.ts';

const BATCH_ROWS: i32 = 256;
/** Flags that say how a human leg went; they mean nothing of an entry that nobody answered. */
const OUTCOME: i32 = FLAG.humanResolves | FLAG.lostByPacket;

export function writeNeed(w: Whole, r: Real, end: i32): void {
  const length = words.needs;
  const row = changetype<Need>(words.needRows + <usize>length * (NEED.width << 3));
  row.kind = <f64>w.kind;
  row.flags = <f64>w.flags;
  row.end = <f64>end;
  row.attempt = <f64>w.attempt;
  row.born = r.born;
  row.closed = cells.now;
  row.wait = r.wait;
  row.humanSeconds = r.humanSeconds;
  if (words.hasAi != 0) {
    row.transfers = <f64>w.transfers;
    row.repeated = <f64>w.repeated;
    row.reauthentications = <f64>w.reAuthentications;
    row.aiSeconds = r.aiSeconds;
    row.aiCost = r.aiCost;
  }
  words.needs = length + 1;
  if (length + 1 == BATCH_ROWS) handOnNeeds();
}

export function writeContact(w: Whole, r: Real, end: i32): void {
  const length = words.contacts;
  const row = changetype<Contact>(words.contactRows + <usize>length * (CONTACT.width << 3));
  row.kind = <f64>w.kind;
  row.flags = <f64>w.flags;
  row.end = <f64>end;
  row.attempt = <f64>w.attempt;
  row.arrived = r.arrived;
  row.ended = cells.now;
  if (words.hasAi != 0) {
    row.trigger = <f64>w.trigger;
    row.confidence = r.confidence;
  }
  words.contacts = length + 1;
  if (length + 1 == BATCH_ROWS) handOnContacts();
}

/** An entry whose wait of `wait` seconds is over; what the leg took, or would have taken, is in the cells of the leg. */
export function writeLeg(w: Whole, r: Real, group: i32, wait: f64, end: i32): void {
  const length = words.legs;
  const row = changetype<Leg>(words.legRows + <usize>length * (LEG.width << 3));
  const flags = w.flags;
  const served = end == END.served;
  row.kind = <f64>w.kind;
  row.flags = <f64>(served ? flags : flags & ~OUTCOME);
  row.end = <f64>end;
  row.attempt = <f64>w.attempt;
  row.queue = <f64>kindWholes(w).queue;
  row.group = <f64>group;
  row.entered = r.entered;
  row.wait = wait;
  row.work = cells.legWork;
  row.talk = served ? cells.talk : NaN;
  row.afterContact = served ? cells.afterContact : NaN;
  words.legs = length + 1;
  if (length + 1 == BATCH_ROWS) handOnLegs();
}
