/**
 * Outages of the AI: planned windows, and random ones that alternate with time up. Random ones are drawn at addresses of their own, so that every policy
 * meets the same. While any is under way the AI takes nobody; what happens to conversations in progress the scenario says.
 */
import type { OutagesModel } from '../model/model.ts';
import { PAIR } from '../random/purposes.ts';
import { Stream } from '../random/stream.ts';
import { endAttempt } from './aftermath.ts';
import { meetOutage, nextForAi, outageHandsOver } from './ai-door.ts';
import { countRequest, endSession, leaveAi, scheduleNext, startAi } from './ai-leg.ts';
import { statedConfidence } from './confidence.ts';
import * as END from './end.ts';
import * as FLAG from './flags.ts';
import * as REAL from './real.ts';
import type { Run } from './run.ts';
import * as STATE from './state.ts';
import * as WHOLE from './whole.ts';

/** Name of the stream that random outages are drawn from. */
const STREAM = 'outages';

/** Puts the outages of the run among the changes of the world. */
export function planOutages(run: Run): void {
  const outages = run.model.ai?.outages ?? null;
  if (outages === null) return;
  outages.starts.forEach((start, i) => {
    run.changes.add(start, goDown);
    run.changes.add(outages.ends[i]!, comeUp);
  });
  if (outages.random !== null) planRandom(run, outages.random, new Stream(run.seed, run.replication, STREAM), 0);
}

/** The random outage of number `index`, once the one before is over, and then the next. */
function planRandom(run: Run, random: NonNullable<OutagesModel['random']>, stream: Stream, index: number): void {
  stream.draw(index, 0, 0, 0, PAIR.OUTAGE_UP_OUTAGE_DOWN);
  const start = run.now + random.up.quantile(stream.first);
  const end = start + random.down.quantile(stream.second);
  if (!(start < Infinity)) return;
  run.changes.add(start, (at) => {
    goDown(at);
    if (end < Infinity) run.changes.add(end, back);
  });
  const back = (at: Run): void => {
    comeUp(at);
    // In a run with an open end outages would go on for ever where nothing else can happen any more.
    if (at.model.span.horizon < Infinity || at.calendar.nextTime < Infinity || at.births.next < Infinity) planRandom(at, random, stream, index + 1);
  };
}

function goDown(run: Run): void {
  if (run.aiDown++ > 0) return;
  run.areas.aiDown.add(0, 1);
  run.aiDownSince = run.now;
  const inProgress = outageHandsOver(run) ? 'humans' : run.model.ai!.outages!.inProgress;
  if (inProgress !== 'finish') {
    for (const slot of conversations(run)) {
      run.floor.whole[slot * WHOLE.width + WHOLE.flags]! |= FLAG.aiDown;
      run.calendar.cancel(slot);
      if (inProgress !== 'pause') cutOff(run, slot, inProgress);
    }
  }
  // Those who wait for the AI are in the place of new contacts, in the order in which they came.
  for (let left = run.aiQueue.length; left > 0; left--) meetOutage(run, nextForAi(run)!);
}

function comeUp(run: Run): void {
  if (--run.aiDown > 0) return;
  run.areas.aiDown.add(0, -1);
  if (!outageHandsOver(run) && run.model.ai!.outages!.inProgress === 'pause') {
    run.requests?.standStill(run.now - run.aiDownSince);
    for (const slot of conversations(run)) resume(run, slot);
  }
  while (run.aiSessions < run.model.ai!.sessions) {
    const next = nextForAi(run);
    if (next === undefined) return;
    startAi(run, next);
  }
}

/** Contacts in conversation with the AI, in the order in which they began. */
function conversations(run: Run): readonly number[] {
  const slots: number[] = [];
  for (let slot = 0; slot < run.floor.used; slot++) if (run.floor.stateOf(slot) === STATE.ai) slots.push(slot);
  const { values } = run.aiOrder!;
  return slots.sort((a, b) => values[a]! - values[b]!);
}

/** A conversation is over in the middle of a turn: what was planned for this turn and later ones does not happen. */
function cutOff(run: Run, slot: number, to: 'humans' | 'lost'): void {
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  const turns = finishedTurns(run, slot);
  whole[w + WHOLE.turn] = turns;
  whole[w + WHOLE.trigger] = -1;
  whole[w + WHOLE.asks] = 0;
  for (let turn = 1; turn <= turns; turn++) countRequest(run, slot, turn);
  const states = turns > 0 && run.model.policy.readsConfidence && !Number.isNaN(run.model.ai!.evidence);
  real[slot * REAL.width + REAL.confidence] = states ? statedConfidence(run, slot) : NaN;
  if (run.requests !== null) run.requests.takeBack(slot, run.now);
  endSession(run, slot);
  if (to === 'humans') {
    leaveAi(run, slot, FLAG.forced);
    return;
  }
  whole[w + WHOLE.flags]! &= ~FLAG.resolved;
  endAttempt(run, slot, END.lost);
}

/** Turns whose end lies before now. */
function finishedTurns(run: Run, slot: number): number {
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  const r = slot * REAL.width;
  if (run.model.policy.live) return whole[w + WHOLE.turn]!;
  const last = Math.min(whole[w + WHOLE.turns]!, whole[w + WHOLE.stopTurn]!) - 1;
  let turns = 0;
  while (turns < last && real[r + REAL.legStart]! + (turns + 1) * real[r + REAL.turnSeconds]! < run.now) turns++;
  return turns;
}

/** A conversation goes on where it stood still: it is as if it had begun later. */
function resume(run: Run, slot: number): void {
  const seconds = run.now - run.aiDownSince;
  run.floor.real[slot * REAL.width + REAL.legStart]! += seconds;
  run.requests?.resume(slot, seconds);
  scheduleNext(run, slot);
}
