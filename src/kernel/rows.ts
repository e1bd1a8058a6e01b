/** Rows of observations as `sim/rows.ts` writes them, into its batches. What a score needs no more than its row for is added when a batch is handed on. */
import * as CELL from '../sim/cell.ts';
import * as CONTACT from '../sim/contact-row.ts';
import * as END from '../sim/end.ts';
import * as FLAG from '../sim/flags.ts';
import * as KIND from '../sim/kind-row.ts';
import * as LEG from '../sim/leg-row.ts';
import * as NEED from '../sim/need-row.ts';
import * as REAL from '../sim/real.ts';
import * as WHOLE from '../sim/whole.ts';
import * as WORD from '../sim/word.ts';
import { cell, setWord, word } from './memory.ts';
import { handOnContacts, handOnLegs, handOnNeeds } from './outside.ts';
import { kindWholes } from './slot.ts';

const BATCH_ROWS: i32 = 256;
/** Flags that say how a human leg went; they mean nothing of an entry that nobody answered. */
const OUTCOME: i32 = FLAG.humanResolves | FLAG.lostByPacket;

/** The slot's rows begin at `w` and `r`. */
export function writeNeed(w: usize, r: usize, end: i32): void {
  const length = word(WORD.needs);
  const at = <usize>word(WORD.needRows) + <usize>length * (NEED.width << 3);
  store<f64>(at, <f64>load<i32>(w, WHOLE.kind << 2), NEED.kind << 3);
  store<f64>(at, <f64>load<i32>(w, WHOLE.flags << 2), NEED.flags << 3);
  store<f64>(at, <f64>end, NEED.end << 3);
  store<f64>(at, <f64>load<i32>(w, WHOLE.attempt << 2), NEED.attempt << 3);
  store<f64>(at, load<f64>(r, REAL.born << 3), NEED.born << 3);
  store<f64>(at, cell(CELL.now), NEED.closed << 3);
  store<f64>(at, load<f64>(r, REAL.wait << 3), NEED.wait << 3);
  store<f64>(at, load<f64>(r, REAL.humanSeconds << 3), NEED.humanSeconds << 3);
  if (word(WORD.hasAi) != 0) {
    store<f64>(at, <f64>load<i32>(w, WHOLE.transfers << 2), NEED.transfers << 3);
    store<f64>(at, <f64>load<i32>(w, WHOLE.repeated << 2), NEED.repeated << 3);
    store<f64>(at, <f64>load<i32>(w, WHOLE.reAuthentications << 2), NEED.reauthentications << 3);
    store<f64>(at, load<f64>(r, REAL.aiSeconds << 3), NEED.aiSeconds << 3);
    store<f64>(at, load<f64>(r, REAL.aiCost << 3), NEED.aiCost << 3);
  }
  setWord(WORD.needs, length + 1);
  if (length + 1 == BATCH_ROWS) handOnNeeds();
}

export function writeContact(w: usize, r: usize, end: i32): void {
  const length = word(WORD.contacts);
  const at = <usize>word(WORD.contactRows) + <usize>length * (CONTACT.width << 3);
  store<f64>(at, <f64>load<i32>(w, WHOLE.kind << 2), CONTACT.kind << 3);
  store<f64>(at, <f64>load<i32>(w, WHOLE.flags << 2), CONTACT.flags << 3);
  store<f64>(at, <f64>end, CONTACT.end << 3);
  store<f64>(at, <f64>load<i32>(w, WHOLE.attempt << 2), CONTACT.attempt << 3);
  store<f64>(at, load<f64>(r, REAL.arrived << 3), CONTACT.arrived << 3);
  store<f64>(at, cell(CELL.now), CONTACT.ended << 3);
  if (word(WORD.hasAi) != 0) {
    store<f64>(at, <f64>load<i32>(w, WHOLE.trigger << 2), CONTACT.trigger << 3);
    store<f64>(at, load<f64>(r, REAL.confidence << 3), CONTACT.confidence << 3);
  }
  setWord(WORD.contacts, length + 1);
  if (length + 1 == BATCH_ROWS) handOnContacts();
}

/** An entry whose wait of `wait` seconds is over; what the leg took, or would have taken, is in the cells of the leg. */
export function writeLeg(w: usize, r: usize, group: i32, wait: f64, end: i32): void {
  const length = word(WORD.legs);
  const at = <usize>word(WORD.legRows) + <usize>length * (LEG.width << 3);
  const flags = load<i32>(w, WHOLE.flags << 2);
  const served = end == END.served;
  store<f64>(at, <f64>load<i32>(w, WHOLE.kind << 2), LEG.kind << 3);
  store<f64>(at, <f64>(served ? flags : flags & ~OUTCOME), LEG.flags << 3);
  store<f64>(at, <f64>end, LEG.end << 3);
  store<f64>(at, <f64>load<i32>(w, WHOLE.attempt << 2), LEG.attempt << 3);
  store<f64>(at, <f64>load<i32>(kindWholes(w), KIND.queue << 2), LEG.queue << 3);
  store<f64>(at, <f64>group, LEG.group << 3);
  store<f64>(at, load<f64>(r, REAL.entered << 3), LEG.entered << 3);
  store<f64>(at, wait, LEG.wait << 3);
  store<f64>(at, cell(CELL.legWork), LEG.work << 3);
  store<f64>(at, served ? cell(CELL.talk) : NaN, LEG.talk << 3);
  store<f64>(at, served ? cell(CELL.afterContact) : NaN, LEG.afterContact << 3);
  setWord(WORD.legs, length + 1);
  if (length + 1 == BATCH_ROWS) handOnLegs();
}
