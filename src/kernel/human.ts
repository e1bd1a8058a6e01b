/** The human side, as in `sim/waiting.ts` and `sim/human-leg.ts`: joining, waiting, giving up, the talk, and what the agent does next. */
import * as CELL from '../sim/cell.ts';
import * as END from '../sim/end.ts';
import * as FLAG from '../sim/flags.ts';
import * as KIND from '../sim/kind-row.ts';
import * as RANK from '../sim/rank.ts';
import * as REAL from '../sim/real.ts';
import * as STATE from '../sim/state.ts';
import * as WHOLE from '../sim/whole.ts';
import * as WORD from '../sim/word.ts';
import { endAttempt } from './attempts.ts';
import { schedule } from './calendar.ts';
import { quantile } from './laws.ts';
import { addToCell, addToWord, cell, realOf, setCell, wholeOf, word } from './memory.ts';
import { planLeg as planOtherLeg } from './outside.ts';
import { first, full, join, leave } from './queue.ts';
import { writeLeg } from './rows.ts';
import { give, kindReals, kindWholes, realRow, take as takeSlot, wholeRow } from './slot.ts';
import { find, goesHome, hasAnyPlace, hasPlace, putDown, rest, take, takeNext } from './staff.ts';

const NOBODY: i32 = -1;

/** A contact asks for a human: the first group that has an agent free takes it, else it waits. False: there is no place, and the contact has yet to be told. */
export function joinHumans(slot: i32): bool {
  const w = wholeRow(slot);
  const kind = kindWholes(w);
  const line = load<i32>(kind, KIND.line << 2);
  const channel = load<i32>(kind, KIND.channel << 2);
  enter(w, realRow(slot));
  const agent = freeAgent(line, channel);
  if (agent != NOBODY) {
    take(agent, channel);
    startHuman(slot, agent);
    return true;
  }
  if (full(load<i32>(kind, KIND.queue << 2))) {
    endWait(slot, END.blocked);
    return false;
  }
  const flags = load<i32>(w, WHOLE.flags << 2);
  store<i32>(w, STATE.waiting, WHOLE.state << 2);
  store<i32>(w, flags | FLAG.waited, WHOLE.flags << 2);
  join(slot, (flags & FLAG.handoff) != 0);
  const law = load<i32>(kind, KIND.patience << 2);
  if (law < 0) return true;
  const patience = quantile(law, load<f64>(realRow(slot), REAL.uPatience << 3));
  if (patience < Infinity) schedule(slot, cell(CELL.now) + patience, RANK.patience);
  return true;
}

/** A new entry begins now. */
function enter(w: usize, r: usize): void {
  store<f64>(r, cell(CELL.now), REAL.entered << 3);
  let flags = load<i32>(w, WHOLE.flags << 2) & ~(FLAG.waited | FLAG.entryCounted);
  if (word(WORD.inWindow) != 0) {
    flags |= FLAG.entryCounted;
    addToWord(WORD.openEntries, 1);
  }
  store<i32>(w, flags, WHOLE.flags << 2);
}

function freeAgent(line: i32, channel: i32): i32 {
  const end = wholeOf(WORD.lineGroupsFrom, line + 1);
  for (let i = wholeOf(WORD.lineGroupsFrom, line); i < end; i++) {
    const agent = find(wholeOf(WORD.lineGroups, i), channel);
    if (agent != NOBODY) return agent;
  }
  return NOBODY;
}

/** The wait is over without a human: one row for the entry, with what it would have taken had the group of first choice answered. */
function endWait(slot: i32, end: i32): void {
  const w = wholeRow(slot);
  const r = realRow(slot);
  const wait = cell(CELL.now) - load<f64>(r, REAL.entered << 3);
  store<f64>(r, load<f64>(r, REAL.wait << 3) + wait, REAL.wait << 3);
  addToCell(CELL.waits, wait);
  if ((load<i32>(w, WHOLE.flags << 2) & FLAG.entryCounted) == 0) return;
  addToWord(WORD.openEntries, -1);
  const line = load<i32>(kindWholes(w), KIND.line << 2);
  planLeg(slot, wholeOf(WORD.lineGroups, wholeOf(WORD.lineGroupsFrom, line)), NOBODY);
  writeLeg(w, r, NOBODY, wait, end);
}

/** The customer's patience is over. */
export function abandon(slot: i32): void {
  leave(slot);
  endWait(slot, END.abandoned);
  endAttempt(slot, END.abandoned);
}

/** What a leg with somebody of `group` takes and brings: leaves it in the cells of the leg. */
function planLeg(slot: i32, group: i32, agent: i32): void {
  const w = wholeRow(slot);
  const r = realRow(slot);
  const kind = kindWholes(w);
  if (load<i32>(kind, KIND.legVaries << 2) != 0) {
    planOtherLeg(slot, group, agent);
    return;
  }
  const place = group * word(WORD.intents) + load<i32>(kind, KIND.intent << 2);
  const law = load<i32>(kind, KIND.handle << 2);
  let talk: f64 = 0;
  if (law >= 0) {
    const speed = realOf(WORD.speeds, place);
    talk = quantile(law, load<f64>(r, REAL.uHandle << 3));
    // A division takes as long as all the rest of this, and most people work at the speed of 1.
    if (speed != 1) talk /= speed;
    talk *= cell(CELL.assistLeaves);
  }
  const chance = load<f64>(kindReals(w), KIND.humanSuccess << 3) + (realOf(WORD.resolves, place) + cell(CELL.assistResolves));
  setCell(CELL.talk, talk);
  setCell(CELL.afterContact, 0);
  setCell(CELL.legWork, talk);
  setCell(CELL.outcome, load<f64>(r, REAL.uHuman << 3) < chance ? <f64>FLAG.humanResolves : 0);
}

/** An agent who has taken the contact in hand begins to talk. */
function startHuman(slot: i32, agent: i32): void {
  const w = wholeRow(slot);
  const r = realRow(slot);
  const now = cell(CELL.now);
  const group = wholeOf(WORD.agentGroup, agent);
  planLeg(slot, group, agent);
  const work = cell(CELL.legWork);
  const wait = now - load<f64>(r, REAL.entered << 3);
  store<f64>(r, load<f64>(r, REAL.wait << 3) + wait, REAL.wait << 3);
  addToCell(CELL.waits, wait);
  addToCell(CELL.work, work);
  store<f64>(r, load<f64>(r, REAL.humanSeconds << 3) + work, REAL.humanSeconds << 3);
  store<f64>(r, cell(CELL.afterContact), REAL.afterContact << 3);
  store<i32>(w, STATE.talking, WHOLE.state << 2);
  store<i32>(w, agent, WHOLE.agent << 2);
  const flags = (load<i32>(w, WHOLE.flags << 2) & ~(FLAG.humanResolves | FLAG.lostByPacket)) | FLAG.everHuman | (<i32>cell(CELL.outcome));
  store<i32>(w, flags, WHOLE.flags << 2);
  schedule(slot, now + cell(CELL.talk), RANK.completion);
  if ((flags & FLAG.entryCounted) == 0) return;
  addToWord(WORD.openEntries, -1);
  writeLeg(w, r, group, wait, END.served);
}

/** The talk is over: the customer leaves, the agent does the after-contact work. */
export function endTalk(slot: i32): void {
  const w = wholeRow(slot);
  const agent = load<i32>(w, WHOLE.agent << 2);
  const afterContact = load<f64>(realRow(slot), REAL.afterContact << 3);
  const flags = load<i32>(w, WHOLE.flags << 2);
  store<i32>(w, (flags & FLAG.humanResolves) != 0 ? flags | FLAG.resolved : flags & ~FLAG.resolved, WHOLE.flags << 2);
  endAttempt(slot, END.served);
  if (afterContact > 0) beginWrapUp(agent, afterContact);
  else releaseAgent(agent);
}

function beginWrapUp(agent: i32, seconds: f64): void {
  const slot = takeSlot();
  const w = wholeRow(slot);
  store<i32>(w, STATE.wrapUp, WHOLE.state << 2);
  store<i32>(w, agent, WHOLE.agent << 2);
  schedule(slot, cell(CELL.now) + seconds, RANK.completion);
}

export function endWrapUp(slot: i32): void {
  const agent = load<i32>(wholeRow(slot), WHOLE.agent << 2);
  give(slot);
  releaseAgent(agent);
}

/** The agent is done with a contact: the next one at once, else idle, else home. */
function releaseAgent(agent: i32): void {
  putDown(agent);
  const slot = goesHome(agent) ? NOBODY : nextWaiting(agent);
  if (slot == NOBODY) {
    rest(agent);
    return;
  }
  takeNext(agent, load<i32>(kindWholes(wholeRow(slot)), KIND.channel << 2));
  leave(slot);
  startHuman(slot, agent);
  offerWork(agent);
}

/** A free agent takes waiting contacts until there is no place or nobody to take. */
function offerWork(agent: i32): void {
  while (hasAnyPlace(agent)) {
    const slot = nextWaiting(agent);
    if (slot == NOBODY) return;
    take(agent, load<i32>(kindWholes(wholeRow(slot)), KIND.channel << 2));
    leave(slot);
    startHuman(slot, agent);
  }
}

/** Among the lines the agent serves: lowest preference, then highest priority level, then longest waiting. */
function nextWaiting(agent: i32): i32 {
  const group = wholeOf(WORD.agentGroup, agent);
  const end = wholeOf(WORD.dutiesFrom, group + 1);
  let best = NOBODY;
  let bestLevel = 0;
  let bestEntry: f64 = 0;
  let bestPreference = Infinity;
  for (let i = wholeOf(WORD.dutiesFrom, group); i < end; i++) {
    const preference = realOf(WORD.dutyPreferences, i);
    if (preference > bestPreference) break;
    const line = wholeOf(WORD.dutyLines, i);
    if (wholeOf(WORD.lineLength, line) == 0 || !hasPlace(agent, wholeOf(WORD.lineChannel, line))) continue;
    const slot = first(line);
    const level = load<i32>(wholeRow(slot), WHOLE.level << 2);
    const entry = load<f64>(realRow(slot), REAL.entry << 3);
    if (best == NOBODY || level < bestLevel || (level == bestLevel && entry < bestEntry)) {
      best = slot;
      bestLevel = level;
      bestEntry = entry;
    }
    bestPreference = preference;
  }
  return best;
}
