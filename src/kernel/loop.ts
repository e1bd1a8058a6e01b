/**
 * The loop of the engine for models in which customers come by rates, meet the AI or a human, wait, give up and come back, and no mechanism does more:
 * step by step what `sim/simulate.ts` does, on the same memory, compiled to WebAssembly. It stops where anything else is next.
 */
import * as CELL from '../sim/cell.ts';
import * as STATE from '../sim/state.ts';
import * as WHOLE from '../sim/whole.ts';
import * as WORD from '../sim/word.ts';
import { advanceClock } from './areas.ts';
import { closeCalendar, isArrival, nextSlot, openCalendar, take } from './calendar.ts';
import { arrive, comeBack, endAi } from './contact.ts';
import { abandon, endTalk, endWrapUp } from './human.ts';
import { cell, realOf, word } from './memory.ts';
import { wholeRow } from './slot.ts';

export { closeCalendar, openCalendar };

/**
 * Lets happen what comes before `until`, at most `most` events.
 * @returns how many happened: fewer than `most` when the next one is not for the kernel, or the run may be over
 */
export function advance(most: i32, until: f64): i32 {
  let done = 0;
  for (; done < most; done++) {
    const slot = nextSlot();
    const eventTime = slot < 0 ? Infinity : realOf(WORD.dueTimes, slot);
    const birthTime = cell(CELL.nextBirth);
    const time = eventTime < birthTime ? eventTime : birthTime;
    if (!(time < until) || time < cell(CELL.now)) break;
    if (time >= cell(CELL.windowEnd) && word(WORD.openNeeds) == 0 && word(WORD.openEntries) == 0) break;
    if (eventTime < birthTime || (eventTime == birthTime && !isArrival(slot))) {
      if (!happen(slot, time)) break;
    } else {
      advanceClock(time);
      arrive();
    }
  }
  return done;
}

/** The one pending event of a slot happens; false: it is not for the kernel, and nothing has happened. */
function happen(slot: i32, time: f64): bool {
  const state = load<i32>(wholeRow(slot), WHOLE.state << 2);
  if (state != STATE.talking && state != STATE.ai && state != STATE.waiting && state != STATE.wrapUp && state != STATE.away) return false;
  advanceClock(time);
  take(slot);
  if (state == STATE.talking) endTalk(slot);
  else if (state == STATE.ai) endAi(slot);
  else if (state == STATE.waiting) abandon(slot);
  else if (state == STATE.wrapUp) endWrapUp(slot);
  else comeBack(slot);
  return true;
}
