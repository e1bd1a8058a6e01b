/** What follows an attempt, as in `sim/aftermath.ts`: counted, then the customer comes back or the need closes. */
import * as END from '../sim/end.ts';
import * as FLAG from '../sim/flags.ts';
import * as RANK from '../sim/rank.ts';
import * as STATE from '../sim/state.ts';
import { change } from './areas.ts';
import { schedule } from './calendar.ts';
import { quantile } from './laws.ts';
import { redial } from './outside.ts';
import { writeContact, writeNeed } from './rows.ts';
import { give, kindWholes, realRow, wholeRow } from './slot.ts';
import { cells, words } from './memory.ts';
import { Real, Whole } from './records.ts';

/** Attempts have 16 bits in the address of a draw. */
const MOST_ATTEMPTS: i32 = 65535;

export function endAttempt(slot: i32, end: i32): void {
  const w = wholeRow(slot);
  const r = realRow(slot);
  count(end);
  change(words.inSystem, words.inSystemMoments, 0, -1);
  cells.sojourn += cells.now - r.arrived;
  const counted = (w.flags & FLAG.counted) != 0;
  if (counted) writeContact(w, r, end);
  const delay = w.attempt + 1 < MOST_ATTEMPTS ? delayOfComingBack(slot, w, r, end) : -1;
  if (delay >= 0) {
    w.state = STATE.away;
    change(words.away, words.awayMoments, 0, 1);
    schedule(slot, cells.now + delay, RANK.arrival);
    return;
  }
  if (counted) {
    writeNeed(w, r, end);
    words.openNeeds--;
  }
  give(slot);
}

function count(end: i32): void {
  if (end == END.served) cells.served++;
  else if (end == END.contained) cells.contained++;
  else if (end == END.abandoned) cells.abandoned++;
  else if (end == END.blocked) cells.blocked++;
  else cells.lost++;
}

/** Seconds until the customer is back; −1: does not come back. */
function delayOfComingBack(slot: i32, w: Whole, r: Real, end: i32): f64 {
  if (end == END.contained || end == END.served) return delayOfReturn(w, r, end);
  return kindWholes(w).redials != 0 ? redial(slot, end) : -1;
}

function delayOfReturn(w: Whole, r: Real, end: i32): f64 {
  const law = words.returnLaw;
  if (law < 0) return -1;
  const returns = w.returns;
  if (returns >= words.returnsAtMost) return -1;
  const contained = cells.returnContained;
  const resolved = (w.flags & FLAG.resolved) != 0;
  let chance = resolved ? cells.returnServed : cells.returnUnresolved;
  if (end == END.contained && contained == contained) chance = contained;
  if (r.uReturn >= chance) return -1;
  w.returns = returns + 1;
  return quantile(law, r.uReturnDelay);
}
