/** A contact arrives and is with the AI, as in `sim/arrival.ts` and `sim/ai-leg.ts` where nothing stops a conversation before its end. */
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
import { endAttempt } from './attempts.ts';
import { bear } from './births.ts';
import { schedule } from './calendar.ts';
import { joinHumans } from './human.ts';
import { quantile } from './laws.ts';
import { addToCell, addToWord, cell, wholeOf, word } from './memory.ts';
import { aiSuccess, renew } from './outside.ts';
import { kindReals, kindWholes, realRow, take, wholeRow } from './slot.ts';

/** `stopTurn` of a conversation that no trigger stops, and the trigger of one that the AI itself hands over. */
const NEVER: i32 = 2147483647;
const OWN_INITIATIVE: i32 = -2;
/** A packet that holds everything. */
const WHOLE_PACKET: i32 = 31;

/** The next need of the sources is born and makes its first contact. */
export function arrive(): void {
  const slot = take();
  bear(slot);
  const w = wholeRow(slot);
  const r = realRow(slot);
  store<f64>(r, 0, REAL.wait << 3);
  store<f64>(r, 0, REAL.humanSeconds << 3);
  store<i32>(w, 0, WHOLE.returns << 2);
  if (word(WORD.hasAi) != 0) {
    store<i32>(w, 0, WHOLE.transfers << 2);
    store<i32>(w, 0, WHOLE.repeated << 2);
    store<i32>(w, 0, WHOLE.reAuthentications << 2);
    store<f64>(r, 0, REAL.aiSeconds << 3);
    store<f64>(r, 0, REAL.aiCost << 3);
  }
  if (word(WORD.inWindow) != 0) {
    store<i32>(w, load<i32>(w, WHOLE.flags << 2) | FLAG.counted, WHOLE.flags << 2);
    addToWord(WORD.openNeeds, 1);
  }
  beginAttempt(slot);
}

/** A customer is back: a new attempt of the same need, with fresh luck. */
export function comeBack(slot: i32): void {
  const w = wholeRow(slot);
  store<i32>(w, load<i32>(w, WHOLE.attempt << 2) + 1, WHOLE.attempt << 2);
  change(WORD.away, WORD.awayMoments, 0, -1);
  renew(slot);
  beginAttempt(slot);
}

function beginAttempt(slot: i32): void {
  const w = wholeRow(slot);
  const r = realRow(slot);
  addToCell(CELL.arrived, 1);
  change(WORD.inSystem, WORD.inSystemMoments, 0, 1);
  store<f64>(r, cell(CELL.now), REAL.arrived << 3);
  let flags = load<i32>(w, WHOLE.flags << 2) & ~FLAG.ofAttempt;
  const hasAi = word(WORD.hasAi) != 0;
  if (hasAi) {
    store<i32>(w, -1, WHOLE.trigger << 2);
    store<i32>(w, 0, WHOLE.asks << 2);
    store<i32>(w, 0, WHOLE.handoffs << 2);
    store<f64>(r, NaN, REAL.confidence << 3);
    flags |= FLAG.decided;
    if (aiWouldResolve(w, r)) flags |= FLAG.aiWouldResolve;
  }
  const kind = kindWholes(w);
  const knows = hasAi && load<i32>(kind, KIND.aiKnows << 2) != 0;
  const served = load<i32>(kind, KIND.line << 2) >= 0;
  const toAi = word(WORD.startsWithAi) != 0;
  // Whom one side cannot serve the other does, whatever the policy says.
  if (toAi ? !knows : !served) flags |= FLAG.forced;
  else if (!toAi) flags |= FLAG.sentToHuman;
  store<i32>(w, flags, WHOLE.flags << 2);
  if (knows && (toAi || !served)) startAi(slot);
  else if (!served) endAttempt(slot, END.lost);
  else if (!joinHumans(slot)) {
    if (!toAi && knows && wholeOf(WORD.fullToAi, load<i32>(kind, KIND.queue << 2)) != 0) startAi(slot);
    else endAttempt(slot, END.blocked);
  }
}

/** Whether the AI alone would resolve this attempt. */
function aiWouldResolve(w: usize, r: usize): bool {
  const kind = kindWholes(w);
  if (load<i32>(kind, KIND.aiKnows << 2) == 0) return false;
  let chance = load<f64>(kindReals(w), KIND.aiSuccess << 3);
  if (load<i32>(kind, KIND.aiVaries << 2) != 0) chance = aiSuccess(load<i32>(w, WHOLE.kind << 2), load<f64>(r, REAL.difficulty << 3));
  return load<f64>(r, REAL.uAi << 3) < chance;
}

function startAi(slot: i32): void {
  const w = wholeRow(slot);
  const r = realRow(slot);
  const now = cell(CELL.now);
  addToWord(WORD.aiSessions, 1);
  change(WORD.sessions, WORD.sessionsMoments, 0, 1);
  store<i32>(w, STATE.ai, WHOLE.state << 2);
  store<f64>(r, now, REAL.legStart << 3);
  store<i32>(w, load<i32>(w, WHOLE.flags << 2) | FLAG.metAi | FLAG.everAi, WHOLE.flags << 2);
  store<f64>(r, load<f64>(r, REAL.aiCost << 3) + cell(CELL.pricePerAttempt), REAL.aiCost << 3);
  store<i32>(w, 0, WHOLE.asks << 2);
  const kind = kindWholes(w);
  const duration = load<i32>(kind, KIND.aiDuration << 2);
  const length = load<i32>(kind, KIND.aiTurns << 2);
  const luck = load<f64>(r, REAL.uAiLength << 3);
  const seconds = duration < 0 ? load<f64>(kindReals(w), KIND.aiTurn << 3) : quantile(duration, luck);
  const turns = length < 0 ? 1 : max<i32>(1, <i32>floor(quantile(length, luck) + 0.5));
  store<f64>(r, seconds, REAL.turnSeconds << 3);
  store<i32>(w, turns, WHOLE.turns << 2);
  store<i32>(w, NEVER, WHOLE.stopTurn << 2);
  store<i32>(w, -1, WHOLE.trigger << 2);
  store<f64>(r, NaN, REAL.confidence << 3);
  store<i32>(w, 0, WHOLE.turn << 2);
  schedule(slot, now + <f64>turns * seconds, RANK.completion);
}

/** The conversation has had all its turns: contained, unless the AI itself asks for a human. */
export function endAi(slot: i32): void {
  const w = wholeRow(slot);
  const r = realRow(slot);
  const kind = kindWholes(w);
  const flags = load<i32>(w, WHOLE.flags << 2);
  const resolves = (flags & FLAG.aiWouldResolve) != 0;
  const reals = kindReals(w);
  const chance = resolves ? load<f64>(reals, KIND.transfersNeedlessly << 3) : load<f64>(reals, KIND.noticesFailure << 3);
  const handsOver = load<f64>(r, REAL.uAiOwn << 3) < chance;
  store<i32>(w, load<i32>(w, WHOLE.turns << 2), WHOLE.turn << 2);
  const seconds = cell(CELL.now) - load<f64>(r, REAL.legStart << 3);
  store<f64>(r, load<f64>(r, REAL.aiSeconds << 3) + seconds, REAL.aiSeconds << 3);
  store<f64>(r, load<f64>(r, REAL.aiCost << 3) + seconds * cell(CELL.pricePerSecond), REAL.aiCost << 3);
  addToWord(WORD.aiSessions, -1);
  change(WORD.sessions, WORD.sessionsMoments, 0, -1);
  if (handsOver && word(WORD.handsOver) != 0 && load<i32>(kind, KIND.line << 2) >= 0) {
    handOver(slot, w, flags);
    return;
  }
  store<i32>(w, -1, WHOLE.trigger << 2);
  store<i32>(w, resolves && !handsOver ? flags | FLAG.resolved : flags & ~FLAG.resolved, WHOLE.flags << 2);
  if (!handsOver) store<f64>(r, load<f64>(r, REAL.aiCost << 3) + cell(CELL.pricePerResolution), REAL.aiCost << 3);
  endAttempt(slot, END.contained);
}

function handOver(slot: i32, w: usize, flags: i32): void {
  store<i32>(w, OWN_INITIATIVE, WHOLE.trigger << 2);
  store<i32>(w, load<i32>(w, WHOLE.transfers << 2) + 1, WHOLE.transfers << 2);
  store<i32>(w, load<i32>(w, WHOLE.handoffs << 2) + 1, WHOLE.handoffs << 2);
  store<i32>(w, WHOLE_PACKET, WHOLE.packet << 2);
  store<i32>(w, flags | FLAG.sentToHuman | FLAG.handoff | FLAG.everEscalated, WHOLE.flags << 2);
  if (!joinHumans(slot)) endAttempt(slot, END.blocked);
}
