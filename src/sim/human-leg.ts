/** The human's leg: what it takes and brings, the talk, after-contact work, and what the agent does next. */
import { correlatedUniform } from '../model/distribution.ts';
import { PAIR } from '../random/purposes.ts';
import { leaveQueue } from './advisers.ts';
import { endAttempt } from './aftermath.ts';
import { findOut } from './silence.ts';
import { answersCall, leaveCalls } from './callback.ts';
import * as RANK from './rank.ts';
import * as FLAG from './flags.ts';
import * as REAL from './real.ts';
import * as STATE from './state.ts';
import * as WHOLE from './whole.ts';
import { freeAgent } from './free-agent.ts';
import { givenHandle } from './given.ts';
import { imperfectionSeconds, readingSeconds, repeatedItems, unfaithfulItems } from './handoff.ts';
import * as END from './end.ts';
import { NOBODY, nextWaiting } from './next-waiting.ts';
import type { Run } from './run.ts';

/** What one human leg takes and brings, given who serves (`NOBODY`: nobody in particular of the group): leaves it in `run.leg`. */
export function planLeg(run: Run, slot: number, group: number, agent: number): void {
  const { leg, model } = run;
  const { real } = run.floor;
  const r = slot * REAL.width;
  const flags = run.floor.whole[slot * WHOLE.width + WHOLE.flags]!;
  const { human, handle, afterContact, handleFactor, intent } = run.kindOf(slot);
  const { speed, resolves } = model.groups[group]!;
  const { assist, handoff } = model;
  const given = givenHandle(run, slot);
  let talk = given === given ? given : 0;
  let chance = 1;
  leg.afterContact = 0;
  leg.speed = 1;
  if (human !== null) {
    if (given !== given) {
      const u = correlatedUniform(real[r + REAL.uHandle]!, real[r + REAL.difficulty]!, human.difficultyCorrelation);
      leg.speed = run.people === null ? speed[intent]! : speed[intent]! * run.people.speedOf(group, agent);
      talk = (handle!.quantile(u) / leg.speed) * (1 - (assist === null ? 0 : assist.saves));
    }
    if (afterContact !== null) leg.afterContact = afterContact.quantile(run.drawAttempt(slot, 0, PAIR.AFTER_CONTACT_CALLBACK).first);
    if (handleFactor !== null) {
      const factor = handleFactor.at(real[r + REAL.arrived]!);
      talk *= factor;
      leg.afterContact *= factor;
    }
    chance = human.success(real[r + REAL.difficulty]!);
  }
  chance += resolves[intent]! + (assist === null ? 0 : assist.resolves);
  if (run.people !== null) chance += run.people.resolvesOf(group, agent);
  if (run.advisers !== null && agent !== NOBODY && run.advisers.isAdviser(slot, agent)) chance += run.kindOf(slot).adviser!.worth;
  const faithfulChance = chance;
  leg.repeatSeconds = 0;
  if ((flags & FLAG.handoff) !== 0 && handoff !== null) {
    const packet = run.floor.whole[slot * WHOLE.width + WHOLE.packet]!;
    leg.repeatSeconds = imperfectionSeconds(handoff, packet, (flags & FLAG.reAuthenticated) !== 0);
    talk += readingSeconds(handoff, packet) + leg.repeatSeconds;
    chance += unfaithfulItems(packet) * handoff.misdirectionResolves;
  }
  if ((flags & FLAG.handedOver) !== 0) talk = run.cuts!.restOf(slot) / leg.speed;
  const luck = real[r + REAL.uHuman]!;
  leg.group = group;
  leg.end = END.served;
  leg.talk = talk;
  leg.work = talk + leg.afterContact;
  leg.outcome = luck < chance ? FLAG.humanResolves : luck < faithfulChance ? FLAG.lostByPacket : 0;
}

/** What this handoff makes the customer do again. */
function countRepetition(run: Run, slot: number): void {
  const { handoff } = run.model;
  const { whole } = run.floor;
  const w = slot * WHOLE.width;
  const flags = whole[w + WHOLE.flags]!;
  if ((flags & FLAG.handoff) === 0 || handoff === null) return;
  whole[w + WHOLE.repeated]! += repeatedItems(handoff, whole[w + WHOLE.packet]!);
  if ((flags & FLAG.reAuthenticated) !== 0) whole[w + WHOLE.reAuthentications]!++;
}

/** An agent who has taken the contact in hand begins to talk. */
export function startHuman(run: Run, slot: number, agent: number): void {
  const { leg } = run;
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  const r = slot * REAL.width;
  if (run.deferral !== null && run.deferral.takesUp(run, slot, agent)) return;
  planLeg(run, slot, run.staff.group[agent]!, agent);
  if (run.deferral !== null) run.deferral.begin(run, slot, agent);
  countRepetition(run, slot);
  const cut = run.cuts !== null && !run.kindOf(slot).deferred && run.cuts.limit(run, slot, agent);
  leg.wait = run.now - real[r + REAL.entered]!;
  real[r + REAL.wait]! += leg.wait;
  if (run.announcements !== null && (whole[w + WHOLE.flags]! & FLAG.waited) !== 0) run.announcements.answer(slot, run.kindOf(slot).queue, leg.wait);
  if (run.advisers !== null) run.advisers.count(slot, run.kindOf(slot).queue, agent, leg.wait);
  run.ledger.waits += leg.wait;
  if (run.pacing === null || !run.pacing.slows(agent)) run.ledger.work += leg.work;
  real[r + REAL.humanSeconds]! += leg.work;
  real[r + REAL.afterContact] = leg.afterContact;
  whole[w + WHOLE.state] = STATE.talking;
  whole[w + WHOLE.agent] = agent;
  let flags = (whole[w + WHOLE.flags]! & ~(FLAG.humanResolves | FLAG.lostByPacket)) | FLAG.everHuman | leg.outcome;
  if (cut) flags |= FLAG.cutShort;
  whole[w + WHOLE.flags] = flags;
  if (run.staff.selection !== null) run.staff.selection.takes(agent, leg.work);
  if (run.pacing !== null && run.pacing.slows(agent)) run.pacing.begin(run, slot, agent, leg.talk);
  else run.calendar.schedule(slot, cut ? run.cuts!.timeOf(agent) : run.now + leg.talk, RANK.completion);
  if ((flags & FLAG.entryCounted) === 0) return;
  run.counts.openEntries--;
  run.rows.leg(slot, leg);
}

/** The talk is over: the customer leaves, the agent does the after-contact work. */
export function endTalk(run: Run, slot: number): void {
  const { whole, real } = run.floor;
  const w = slot * WHOLE.width;
  const agent = whole[w + WHOLE.agent]!;
  const afterContact = real[slot * REAL.width + REAL.afterContact]!;
  const flags = whole[w + WHOLE.flags]!;
  whole[w + WHOLE.flags] = (flags & FLAG.humanResolves) !== 0 ? flags | FLAG.resolved : flags & ~FLAG.resolved;
  if (run.telephoneLines !== null) run.telephoneLines.give(run.kindOf(slot).queue);
  if (run.deferral !== null) run.deferral.leave(run.kindOf(slot));
  if (run.pacing !== null && run.pacing.slows(agent)) run.pacing.end(run, slot, agent);
  endAttempt(run, slot, END.served);
  if (afterContact > 0) beginWrapUp(run, agent, afterContact);
  else releaseAgent(run, agent);
}

function beginWrapUp(run: Run, agent: number, seconds: number): void {
  const slot = run.takeSlot();
  const { whole } = run.floor;
  whole[slot * WHOLE.width + WHOLE.state] = STATE.wrapUp;
  whole[slot * WHOLE.width + WHOLE.agent] = agent;
  if (run.deferral !== null) run.staff.keepInHand(agent);
  if (run.pacing !== null && run.pacing.slows(agent)) run.pacing.begin(run, slot, agent, seconds);
  else run.calendar.schedule(slot, run.now + seconds, RANK.completion);
}

export function endWrapUp(run: Run, slot: number): void {
  const agent = run.floor.whole[slot * WHOLE.width + WHOLE.agent]!;
  if (run.pacing !== null && run.pacing.slows(agent)) run.pacing.end(run, slot, agent);
  run.floor.give(slot);
  releaseAgent(run, agent);
}

/** The agent is done with a contact: the next one at once, else idle, else home. */
export function releaseAgent(run: Run, agent: number): void {
  const { staff } = run;
  staff.putDown(agent);
  const slot = staff.goesHome(agent) ? NOBODY : nextWaiting(run, agent);
  if (slot === NOBODY) {
    staff.rest(agent);
    if (run.pacing !== null && run.pacing.slows(agent)) run.pacing.settle(run, agent);
    if (run.advisers !== null) letGo(run, agent);
    return;
  }
  staff.takeNext(agent, run.kindOf(slot).channel);
  serve(run, slot, agent);
  offerWork(run, agent);
  // What came instead may be no work of its own: a call that nobody answers.
  if (run.pacing !== null && run.pacing.slows(agent)) run.pacing.settle(run, agent);
}

/** An agent begins with one who waits, or makes a call that is owed. */
export function serve(run: Run, slot: number, agent: number): void {
  const state = run.floor.stateOf(slot);
  if (state !== STATE.callbackDue) {
    leaveQueue(run, slot);
    if (state === STATE.silent) findOut(run, slot, agent);
    else startHuman(run, slot, agent);
    return;
  }
  leaveCalls(run, slot);
  if (answersCall(run, slot, agent)) startHuman(run, slot, agent);
}

/** An agent with a place takes one more contact, putting aside what gives way to it: somebody idle goes on with that at once. */
export function takeInHand(run: Run, agent: number, channel: number): void {
  const { deferral, staff } = run;
  const aside = deferral !== null && staff.givesWay(agent) ? deferral.putAside(run, agent) : NOBODY;
  staff.take(agent, channel);
  if (aside !== NOBODY) goOnElsewhere(run, aside);
}

/** Somebody else may be free for what has been put aside; says whether somebody is. */
export function goOnElsewhere(run: Run, slot: number): boolean {
  const { channel, line } = run.kindOf(slot);
  const agent = freeAgent(run, run.model.lines[line]!, run.floor.real[slot * REAL.width + REAL.entered]!);
  if (agent === NOBODY) return false;
  run.queues.leave(slot);
  takeInHand(run, agent, channel);
  startHuman(run, slot, agent);
  return true;
}

/** A free agent takes waiting contacts until there is no place or nobody to take. */
export function offerWork(run: Run, agent: number): void {
  const { staff } = run;
  while (staff.hasAnyPlace(agent)) {
    const slot = nextWaiting(run, agent);
    if (slot === NOBODY) return;
    takeInHand(run, agent, run.kindOf(slot).channel);
    serve(run, slot, agent);
  }
}

/** Whoever waits for an agent who does not take anybody any more is everybody's. */
export function letGo(run: Run, agent: number): void {
  const { advisers, staff } = run;
  if (advisers === null || advisers.firstFor(agent) === NOBODY || staff.takesNew(agent)) return;
  for (let slot = advisers.firstFor(agent); slot !== NOBODY; slot = advisers.firstFor(agent)) openToAll(run, slot);
}

/** One who has waited for the adviser goes to whoever is free, or waits on for anyone, in the same place. */
export function openToAll(run: Run, slot: number): void {
  const { advisers, calendar, queues } = run;
  const kind = run.kindOf(slot);
  const line = run.model.lines[kind.line]!;
  const givesUp = advisers!.leave(run, slot);
  const agent = freeAgent(run, line, run.floor.real[slot * REAL.width + REAL.entered]!);
  if (agent !== NOBODY) {
    queues.discharge(kind);
    takeInHand(run, agent, kind.channel);
    startHuman(run, slot, agent);
    return;
  }
  queues.joinInPlace(slot, kind);
  calendar.cancel(slot);
  if (line.overflows.length > 0) run.waitMoments!.beginAgain(run, slot, givesUp);
  else if (givesUp < Infinity) calendar.schedule(slot, givesUp, RANK.patience);
}
