/** After an attempt: counted, then the customer comes back (return after service, redial after giving up or being turned away) or the need closes. */
import { PAIR } from '../random/purposes.ts';
import { RANK } from './calendar.ts';
import { FLAG, STATE } from './floor.ts';
import { END } from './observations.ts';
import type { End } from './observations.ts';
import type { Run } from './run.ts';

/** Attempts have 16 bits in the address of a draw. */
const MOST_ATTEMPTS = 65535;

/** The attempt in `slot` is over. `resolved`: this attempt settled the need. */
export function endAttempt(run: Run, slot: number, end: End, resolved: boolean): void {
  const { floor } = run;
  count(run, end);
  run.areas.inSystem.add(0, -1);
  if ((floor.flags[slot]! & FLAG.counted) !== 0) run.rows.contact(slot, end, run.now, resolved);
  const delay = floor.attempt[slot]! + 1 < MOST_ATTEMPTS ? delayOfComingBack(run, slot, end) : NaN;
  if (Number.isNaN(delay)) closeNeed(run, slot, end);
  else {
    floor.state[slot] = STATE.away;
    run.areas.away.add(0, 1);
    run.calendar.schedule(slot, run.now + delay, RANK.arrival);
  }
}

function count(run: Run, end: End): void {
  const { counts } = run;
  if (end === END.contained) counts.contained++;
  else if (end === END.served) counts.served++;
  else if (end === END.abandoned) counts.abandoned++;
  else if (end === END.blocked) counts.blocked++;
  else counts.lost++;
}

/** Seconds until the customer is back; NaN: does not come back. */
function delayOfComingBack(run: Run, slot: number, end: End): number {
  return end === END.contained || end === END.served ? delayOfReturn(run, slot, end) : delayOfRedial(run, slot, end);
}

function delayOfReturn(run: Run, slot: number, end: End): number {
  const { returns } = run.model;
  const { floor } = run;
  if (returns === null || floor.returns[slot]! >= returns.atMost) return NaN;
  const chance =
    end === END.contained && !Number.isNaN(returns.contained)
      ? returns.contained
      : (floor.flags[slot]! & FLAG.resolved) !== 0
        ? returns.served
        : returns.unresolved;
  if (floor.uReturn[slot]! >= chance) return NaN;
  floor.returns[slot]!++;
  return returns.delay.quantile(floor.uReturnDelay[slot]!);
}

function delayOfRedial(run: Run, slot: number, end: End): number {
  const { floor, model } = run;
  const source = model.sources[floor.source[slot]!]!;
  const chance = end === END.abandoned ? source.redialAfterAbandonment : source.redialAfterBusy;
  if (chance === 0 || source.redialDelay === null) return NaN;
  const stream = run.streams[floor.source[slot]!]!;
  stream.draw(floor.needLow[slot]!, floor.needHigh[slot]!, floor.attempt[slot]!, 0, PAIR.REDIAL_REDIAL_DELAY);
  return stream.first < chance ? source.redialDelay.quantile(stream.second) : NaN;
}

function closeNeed(run: Run, slot: number, end: End): void {
  const { floor } = run;
  if ((floor.flags[slot]! & FLAG.counted) !== 0) {
    run.rows.need(slot, end, run.now);
    run.counts.openNeeds--;
  }
  floor.give(slot);
}
