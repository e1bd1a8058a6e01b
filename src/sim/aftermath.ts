/** After an attempt: counted, then the customer comes back (return after service, redial after giving up or being turned away) or the need closes. */
import { PAIR } from '../random/purposes.ts';
import * as RANK from './rank.ts';
import * as FLAG from './flags.ts';
import * as REAL from './real.ts';
import * as STATE from './state.ts';
import * as WHOLE from './whole.ts';
import * as END from './end.ts';
import type { End } from './codes.ts';
import type { Run } from './run.ts';

/** Attempts have 16 bits in the address of a draw. */
const MOST_ATTEMPTS = 65535;

/** The attempt in `slot` is over. */
export function endAttempt(run: Run, slot: number, end: End): void {
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  count(run, end);
  run.areas.inSystem.add(0, -1);
  run.ledger.sojourn += run.now - real[slot * REAL.width + REAL.arrived]!;
  if ((whole[w + WHOLE.flags]! & FLAG.counted) !== 0) run.rows.contact(slot, end, run.now);
  const delay = whole[w + WHOLE.attempt]! + 1 < MOST_ATTEMPTS ? delayOfComingBack(run, slot, end) : -1;
  if (delay < 0) closeNeed(run, slot, end);
  else {
    if (run.redials !== null) run.redials.values[slot] = isServed(end) ? 0 : 1;
    whole[w + WHOLE.state] = STATE.away;
    run.areas.away.add(0, 1);
    run.calendar.schedule(slot, run.now + delay, RANK.arrival);
  }
}

function count({ counts }: Run, end: End): void {
  if (end === END.contained) counts.contained++;
  else if (end === END.served) counts.served++;
  else if (end === END.abandoned) counts.abandoned++;
  else if (end === END.blocked) counts.blocked++;
  else if (end === END.refused) counts.refused++;
  else counts.lost++;
}

/** Seconds until the customer is back; −1: does not come back. */
export function delayOfComingBack(run: Run, slot: number, end: End): number {
  return isServed(end) ? delayOfReturn(run, slot, end) : delayOfRedial(run, slot, end);
}

/** Somebody served the customer, so that a further contact is a return and not a redial. */
function isServed(end: End): boolean {
  return end === END.contained || end === END.served;
}

function delayOfReturn(run: Run, slot: number, end: End): number {
  const { returns } = run.model;
  if (returns === null) return -1;
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  const r = slot * REAL.width;
  if (whole[w + WHOLE.returns]! >= returns.atMost) return -1;
  const chance =
    end === END.contained && returns.contained === returns.contained
      ? returns.contained
      : (whole[w + WHOLE.flags]! & FLAG.resolved) !== 0
        ? returns.served
        : returns.unresolved;
  if (real[r + REAL.uReturn]! >= chance) return -1;
  whole[w + WHOLE.returns]!++;
  return returns.delay.quantile(real[r + REAL.uReturnDelay]!);
}

function delayOfRedial(run: Run, slot: number, end: End): number {
  const kind = run.kindOf(slot);
  const source = run.model.sources[kind.source]!;
  const gaveUp = end === END.abandoned;
  const chance = gaveUp ? source.redialAfterAbandonment : source.redialAfterBusy;
  const delay = gaveUp ? source.redialDelay : source.redialDelayAfterBusy;
  if (chance === 0 || delay === null) return -1;
  const { whole } = run.floor;
  const w = slot * WHOLE.width;
  // Every contact after the first is a return, a callback or a redial.
  const callbacks = run.promises === null ? 0 : run.promises.kept.values[slot]!;
  const redials = whole[w + WHOLE.attempt]! - whole[w + WHOLE.returns]! - callbacks;
  if (redials >= source.redialPersistence.length) return -1;
  const stream = run.drawAttempt(slot, 0, PAIR.REDIAL_REDIAL_DELAY);
  return stream.first < chance * source.redialPersistence[redials]! ? delay.quantile(stream.second) : -1;
}

/** Nothing follows any more. */
export function closeNeed(run: Run, slot: number, end: End): void {
  if ((run.floor.whole[slot * WHOLE.width + WHOLE.flags]! & FLAG.counted) !== 0) {
    run.rows.need(slot, end, run.now);
    run.counts.openNeeds--;
  }
  if (run.promises !== null) run.promises.kept.values[slot] = 0;
  run.floor.give(slot);
}
