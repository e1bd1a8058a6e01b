/** The human side, as in `sim/waiting.ts` and `sim/human-leg.ts`: joining, waiting, giving up, the talk, and what the agent does next. */
import * as END from '../sim/end.ts';
import * as FLAG from '../sim/flags.ts';
import * as RANK from '../sim/rank.ts';
import * as STATE from '../sim/state.ts';
import { endAttempt } from './attempts.ts';
import { schedule } from './calendar.ts';
import { quantile } from './laws.ts';
import { planLeg as planOtherLeg } from './outside.ts';
import { first, full, join, leave } from './queue.ts';
import { writeLeg } from './rows.ts';
import { give, kindReals, kindWholes, realRow, take as takeSlot, wholeRow } from './slot.ts';
import { find, goesHome, hasAnyPlace, hasPlace, putDown, rest, take, takeNext } from './staff.ts';
import { cells, realAt, wholeAt, words } from './memory.ts';
import { Real, Whole } from './records.ts';

const NOBODY: i32 = -1;

/** A contact asks for a human: the first group that has an agent free takes it, else it waits. False: there is no place, and the contact has yet to be told. */
export function joinHumans(slot: i32): bool {
  const w = wholeRow(slot);
  const kind = kindWholes(w);
  const line = kind.line;
  const channel = kind.channel;
  enter(w, realRow(slot));
  const agent = freeAgent(line, channel);
  if (agent != NOBODY) {
    take(agent, channel);
    startHuman(slot, agent);
    return true;
  }
  if (full(kind.queue)) {
    endWait(slot, END.blocked);
    return false;
  }
  const flags = w.flags;
  w.state = STATE.waiting;
  w.flags = flags | FLAG.waited;
  join(slot, (flags & FLAG.handoff) != 0);
  const law = kind.patience;
  if (law < 0) return true;
  const patience = quantile(law, realRow(slot).uPatience);
  if (patience < Infinity) schedule(slot, cells.now + patience, RANK.patience);
  return true;
}

/** A new entry begins now. */
function enter(w: Whole, r: Real): void {
  r.entered = cells.now;
  let flags = w.flags & ~(FLAG.waited | FLAG.entryCounted);
  if (words.inWindow != 0) {
    flags |= FLAG.entryCounted;
    words.openEntries++;
  }
  w.flags = flags;
}

function freeAgent(line: i32, channel: i32): i32 {
  const end = wholeAt(words.lineGroupsFrom, line + 1);
  for (let i = wholeAt(words.lineGroupsFrom, line); i < end; i++) {
    const agent = find(wholeAt(words.lineGroups, i), channel);
    if (agent != NOBODY) return agent;
  }
  return NOBODY;
}

/** The wait is over without a human: one row for the entry, with what it would have taken had the group of first choice answered. */
function endWait(slot: i32, end: i32): void {
  const w = wholeRow(slot);
  const r = realRow(slot);
  const wait = cells.now - r.entered;
  r.wait += wait;
  cells.waits += wait;
  if ((w.flags & FLAG.entryCounted) == 0) return;
  words.openEntries--;
  const line = kindWholes(w).line;
  planLeg(slot, wholeAt(words.lineGroups, wholeAt(words.lineGroupsFrom, line)), NOBODY);
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
  if (kind.legVaries != 0) {
    planOtherLeg(slot, group, agent);
    return;
  }
  const place = group * words.intents + kind.intent;
  const law = kind.handle;
  let talk: f64 = 0;
  if (law >= 0) {
    const speed = realAt(words.speeds, place);
    talk = quantile(law, r.uHandle);
    // A division takes as long as all the rest of this, and most people work at the speed of 1.
    if (speed != 1) talk /= speed;
    talk *= cells.assistLeaves;
  }
  const reals = kindReals(w);
  const chance = reals.humanSuccess + (realAt(words.resolves, place) + cells.assistResolves);
  cells.talk = talk;
  cells.afterContact = reals.afterContact;
  cells.legWork = talk + reals.afterContact;
  cells.outcome = r.uHuman < chance ? <f64>FLAG.humanResolves : 0;
}

/** An agent who has taken the contact in hand begins to talk. */
function startHuman(slot: i32, agent: i32): void {
  const w = wholeRow(slot);
  const r = realRow(slot);
  const now = cells.now;
  const group = wholeAt(words.agentGroup, agent);
  planLeg(slot, group, agent);
  const work = cells.legWork;
  const wait = now - r.entered;
  r.wait += wait;
  cells.waits += wait;
  cells.work += work;
  r.humanSeconds += work;
  r.afterContact = cells.afterContact;
  w.state = STATE.talking;
  w.agent = agent;
  const flags = (w.flags & ~(FLAG.humanResolves | FLAG.lostByPacket)) | FLAG.everHuman | (<i32>cells.outcome);
  w.flags = flags;
  schedule(slot, now + cells.talk, RANK.completion);
  if ((flags & FLAG.entryCounted) == 0) return;
  words.openEntries--;
  writeLeg(w, r, group, wait, END.served);
}

/** The talk is over: the customer leaves, the agent does the after-contact work. */
export function endTalk(slot: i32): void {
  const w = wholeRow(slot);
  const agent = w.agent;
  const afterContact = realRow(slot).afterContact;
  const flags = w.flags;
  w.flags = (flags & FLAG.humanResolves) != 0 ? flags | FLAG.resolved : flags & ~FLAG.resolved;
  endAttempt(slot, END.served);
  if (afterContact > 0) beginWrapUp(agent, afterContact);
  else releaseAgent(agent);
}

function beginWrapUp(agent: i32, seconds: f64): void {
  const slot = takeSlot();
  const w = wholeRow(slot);
  w.state = STATE.wrapUp;
  w.agent = agent;
  schedule(slot, cells.now + seconds, RANK.completion);
}

export function endWrapUp(slot: i32): void {
  const agent = wholeRow(slot).agent;
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
  takeNext(agent, kindWholes(wholeRow(slot)).channel);
  leave(slot);
  startHuman(slot, agent);
  offerWork(agent);
}

/** A free agent takes waiting contacts until there is no place or nobody to take. */
function offerWork(agent: i32): void {
  while (hasAnyPlace(agent)) {
    const slot = nextWaiting(agent);
    if (slot == NOBODY) return;
    take(agent, kindWholes(wholeRow(slot)).channel);
    leave(slot);
    startHuman(slot, agent);
  }
}

/** Among the lines the agent serves: lowest preference, then highest priority level, then longest waiting. */
function nextWaiting(agent: i32): i32 {
  const group = wholeAt(words.agentGroup, agent);
  const end = wholeAt(words.dutiesFrom, group + 1);
  let best = NOBODY;
  let bestLevel = 0;
  let bestEntry: f64 = 0;
  let bestPreference = Infinity;
  for (let i = wholeAt(words.dutiesFrom, group); i < end; i++) {
    const preference = realAt(words.dutyPreferences, i);
    if (preference > bestPreference) break;
    const line = wholeAt(words.dutyLines, i);
    if (wholeAt(words.lineLength, line) == 0 || !hasPlace(agent, wholeAt(words.lineChannel, line))) continue;
    const slot = first(line);
    const level = wholeRow(slot).level;
    const entry = realRow(slot).entry;
    if (best == NOBODY || level < bestLevel || (level == bestLevel && entry < bestEntry)) {
      best = slot;
      bestLevel = level;
      bestEntry = entry;
    }
    bestPreference = preference;
  }
  return best;
}
