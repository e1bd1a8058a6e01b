/** A contact arrives and is with the AI, as in `sim/arrival.ts` and `sim/ai-leg.ts` where nothing stops a conversation before its end. */
import * as END from '../sim/end.ts';
import * as FLAG from '../sim/flags.ts';
import * as RANK from '../sim/rank.ts';
import * as STATE from '../sim/state.ts';
import { change } from './areas.ts';
import { endAttempt } from './attempts.ts';
import { bear } from './births.ts';
import { schedule } from './calendar.ts';
import { joinHumans } from './human.ts';
import { quantile } from './laws.ts';
import { aiSuccess, renew } from './outside.ts';
import { kindReals, kindWholes, realRow, take, wholeRow } from './slot.ts';
import { cells, wholeAt, words } from './memory.ts';
import { Real, Whole } from './records.ts';

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
  r.wait = 0;
  r.humanSeconds = 0;
  w.returns = 0;
  if (words.hasAi != 0) {
    w.transfers = 0;
    w.repeated = 0;
    w.reAuthentications = 0;
    r.aiSeconds = 0;
    r.aiCost = 0;
  }
  if (words.inWindow != 0) {
    w.flags |= FLAG.counted;
    words.openNeeds++;
  }
  beginAttempt(slot);
}

/** A customer is back: a new attempt of the same need, with fresh luck. */
export function comeBack(slot: i32): void {
  const w = wholeRow(slot);
  w.attempt++;
  change(words.away, words.awayMoments, 0, -1);
  renew(slot);
  beginAttempt(slot);
}

function beginAttempt(slot: i32): void {
  const w = wholeRow(slot);
  const r = realRow(slot);
  cells.arrived++;
  change(words.inSystem, words.inSystemMoments, 0, 1);
  r.arrived = cells.now;
  let flags = w.flags & ~FLAG.ofAttempt;
  const hasAi = words.hasAi != 0;
  if (hasAi) {
    w.trigger = -1;
    w.asks = 0;
    w.handoffs = 0;
    r.confidence = NaN;
    flags |= FLAG.decided;
    if (aiWouldResolve(w, r)) flags |= FLAG.aiWouldResolve;
  }
  const kind = kindWholes(w);
  const knows = hasAi && kind.aiKnows != 0;
  const served = kind.line >= 0;
  const toAi = words.startsWithAi != 0;
  // Whom one side cannot serve the other does, whatever the policy says.
  if (toAi ? !knows : !served) flags |= FLAG.forced;
  else if (!toAi) flags |= FLAG.sentToHuman;
  w.flags = flags;
  if (knows && (toAi || !served)) startAi(slot);
  else if (!served) endAttempt(slot, END.lost);
  else if (!joinHumans(slot)) {
    if (!toAi && knows && wholeAt(words.fullToAi, kind.queue) != 0) startAi(slot);
    else endAttempt(slot, END.blocked);
  }
}

/** Whether the AI alone would resolve this attempt. */
function aiWouldResolve(w: Whole, r: Real): bool {
  const kind = kindWholes(w);
  if (kind.aiKnows == 0) return false;
  let chance = kindReals(w).aiSuccess;
  if (kind.aiVaries != 0) chance = aiSuccess(w.kind, r.difficulty);
  return r.uAi < chance;
}

function startAi(slot: i32): void {
  const w = wholeRow(slot);
  const r = realRow(slot);
  const now = cells.now;
  words.aiSessions++;
  change(words.sessions, words.sessionsMoments, 0, 1);
  w.state = STATE.ai;
  r.legStart = now;
  w.flags |= FLAG.metAi | FLAG.everAi;
  r.aiCost += cells.pricePerAttempt;
  w.asks = 0;
  const kind = kindWholes(w);
  const duration = kind.aiDuration;
  const length = kind.aiTurns;
  const luck = r.uAiLength;
  const seconds = duration < 0 ? kindReals(w).aiTurn : quantile(duration, luck);
  const turns = length < 0 ? 1 : max<i32>(1, <i32>floor(quantile(length, luck) + 0.5));
  r.turnSeconds = seconds;
  w.turns = turns;
  w.stopTurn = NEVER;
  w.trigger = -1;
  r.confidence = NaN;
  w.turn = 0;
  schedule(slot, now + <f64>turns * seconds, RANK.completion);
}

/** The conversation has had all its turns: contained, unless the AI itself asks for a human. */
export function endAi(slot: i32): void {
  const w = wholeRow(slot);
  const r = realRow(slot);
  const kind = kindWholes(w);
  const flags = w.flags;
  const resolves = (flags & FLAG.aiWouldResolve) != 0;
  const reals = kindReals(w);
  const chance = resolves ? reals.transfersNeedlessly : reals.noticesFailure;
  const handsOver = r.uAiOwn < chance;
  w.turn = w.turns;
  const seconds = cells.now - r.legStart;
  r.aiSeconds += seconds;
  r.aiCost += seconds * cells.pricePerSecond;
  words.aiSessions--;
  change(words.sessions, words.sessionsMoments, 0, -1);
  if (handsOver && words.handsOver != 0 && kind.line >= 0) {
    handOver(slot, w, flags);
    return;
  }
  w.trigger = -1;
  w.flags = resolves && !handsOver ? flags | FLAG.resolved : flags & ~FLAG.resolved;
  if (!handsOver) r.aiCost += cells.pricePerResolution;
  endAttempt(slot, END.contained);
}

function handOver(slot: i32, w: Whole, flags: i32): void {
  w.trigger = OWN_INITIATIVE;
  w.transfers++;
  w.handoffs++;
  w.packet = WHOLE_PACKET;
  w.flags = flags | FLAG.sentToHuman | FLAG.handoff | FLAG.everEscalated;
  if (!joinHumans(slot)) endAttempt(slot, END.blocked);
}
