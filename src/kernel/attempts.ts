/** What follows an attempt, as in `sim/aftermath.ts`: counted, then the customer comes back or the need closes. */
import * as CELL from '../sim/cell.ts';
import * as END from '../sim/end.ts';
import * as FLAG from '../sim/flags.ts';
import * as KIND from '../sim/kind-row.ts';
import * as RANK from '../sim/rank.ts';
import * as REAL from '../sim/real.ts';
import * as STATE from '../sim/state.ts';
import * as WHOLE from '../sim/whole.ts';
import * as WORD from '../sim/word.ts';
import { change } from './areas.ts';
import { schedule } from './calendar.ts';
import { quantile } from './laws.ts';
import { addToCell, addToWord, cell, word } from './memory.ts';
import { redial } from './outside.ts';
import { writeContact, writeNeed } from './rows.ts';
import { give, kindWholes, realRow, wholeRow } from './slot.ts';

/** Attempts have 16 bits in the address of a draw. */
const MOST_ATTEMPTS: i32 = 65535;

export function endAttempt(slot: i32, end: i32): void {
  const w = wholeRow(slot);
  const r = realRow(slot);
  addToCell(countOf(end), 1);
  change(WORD.inSystem, WORD.inSystemMoments, 0, -1);
  addToCell(CELL.sojourn, cell(CELL.now) - load<f64>(r, REAL.arrived << 3));
  const counted = (load<i32>(w, WHOLE.flags << 2) & FLAG.counted) != 0;
  if (counted) writeContact(w, r, end);
  const delay = load<i32>(w, WHOLE.attempt << 2) + 1 < MOST_ATTEMPTS ? delayOfComingBack(slot, w, r, end) : -1;
  if (delay >= 0) {
    store<i32>(w, STATE.away, WHOLE.state << 2);
    change(WORD.away, WORD.awayMoments, 0, 1);
    schedule(slot, cell(CELL.now) + delay, RANK.arrival);
    return;
  }
  if (counted) {
    writeNeed(w, r, end);
    addToWord(WORD.openNeeds, -1);
  }
  give(slot);
}

function countOf(end: i32): i32 {
  if (end == END.served) return CELL.served;
  if (end == END.contained) return CELL.contained;
  if (end == END.abandoned) return CELL.abandoned;
  return end == END.blocked ? CELL.blocked : CELL.lost;
}

/** Seconds until the customer is back; −1: does not come back. */
function delayOfComingBack(slot: i32, w: usize, r: usize, end: i32): f64 {
  if (end == END.contained || end == END.served) return delayOfReturn(w, r, end);
  return load<i32>(kindWholes(w), KIND.redials << 2) != 0 ? redial(slot, end) : -1;
}

function delayOfReturn(w: usize, r: usize, end: i32): f64 {
  const law = word(WORD.returnLaw);
  if (law < 0) return -1;
  const returns = load<i32>(w, WHOLE.returns << 2);
  if (returns >= word(WORD.returnsAtMost)) return -1;
  const contained = cell(CELL.returnContained);
  const resolved = (load<i32>(w, WHOLE.flags << 2) & FLAG.resolved) != 0;
  let chance = resolved ? cell(CELL.returnServed) : cell(CELL.returnUnresolved);
  if (end == END.contained && contained == contained) chance = contained;
  if (load<f64>(r, REAL.uReturn << 3) >= chance) return -1;
  store<i32>(w, returns + 1, WHOLE.returns << 2);
  return quantile(law, load<f64>(r, REAL.uReturnDelay << 3));
}
