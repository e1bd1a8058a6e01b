/** The human's leg: joining the queue, being taken, talking, after-contact work, giving up. */
import { correlatedUniform } from '../model/distribution.ts';
import type { HumanIntent } from '../model/model.ts';
import { PAIR } from '../random/purposes.ts';
import { endAttempt } from './aftermath.ts';
import { RANK } from './calendar.ts';
import { FLAG, STATE } from './floor.ts';
import { imperfectionSeconds, readingSeconds, repeatedItems, unfaithfulItems } from './handoff.ts';
import { END } from './observations.ts';
import type { End } from './observations.ts';
import type { Run } from './run.ts';

const NOBODY = -1;

/** A contact asks for a human: the first choice of group that has an agent free takes it, else it waits, else it is turned away. */
export function enterHumanQueue(run: Run, slot: number): void {
  const { floor, model, staff } = run;
  const { groups, queue } = model.lines[floor.line[slot]!]!;
  const channel = floor.channel[slot]!;
  floor.entered[slot] = run.now;
  floor.flags[slot]! &= ~FLAG.waited;
  if (run.now >= model.span.windowStart && run.now < model.span.windowEnd) {
    floor.flags[slot]! |= FLAG.entryCounted;
    run.counts.openEntries++;
  }
  for (let i = 0; i < groups.length; i++) {
    const agent = staff.find(groups[i]!, channel);
    if (agent !== NOBODY) {
      startHuman(run, slot, agent);
      return;
    }
  }
  if (run.queues.full(queue)) {
    endWait(run, slot, END.blocked);
    endAttempt(run, slot, END.blocked, false);
    return;
  }
  floor.state[slot] = STATE.waiting;
  floor.flags[slot]! |= FLAG.waited;
  run.queues.join(slot, run.queues.level(queue, floor.priority[slot]!, (floor.flags[slot]! & FLAG.handoff) !== 0));
  const patience = patienceOf(run, slot);
  if (patience < Infinity) run.calendar.schedule(slot, run.now + patience, RANK.patience);
}

function patienceOf(run: Run, slot: number): number {
  const { floor, model } = run;
  const given = floor.givenPatience[slot]!;
  if (!Number.isNaN(given) && floor.attempt[slot] === 0) return given;
  const sampler = model.sources[floor.source[slot]!]!.patience[floor.intent[slot]! * model.segments.length + floor.segment[slot]!]!;
  return sampler === null ? Infinity : sampler.quantile(floor.uPatience[slot]!);
}

/** Handle time drawn for this contact at speed 1, without what a handoff adds. */
function drawnHandle(run: Run, slot: number, human: HumanIntent): number {
  const { floor } = run;
  const u = correlatedUniform(floor.uHandle[slot]!, floor.difficulty[slot]!, human.difficultyCorrelation);
  return human.handle[floor.channel[slot]!]!.quantile(u);
}

function afterContactOf(run: Run, slot: number, human: HumanIntent): number {
  const sampler = human.afterContact[run.floor.channel[slot]!]!;
  return sampler === null ? 0 : sampler.quantile(afterContactUniform(run, slot));
}

function afterContactUniform(run: Run, slot: number): number {
  const { floor } = run;
  const stream = run.streams[floor.source[slot]!]!;
  stream.draw(floor.needLow[slot]!, floor.needHigh[slot]!, floor.attempt[slot]!, 0, PAIR.AFTER_CONTACT_CALLBACK);
  return stream.first;
}

/** The wait is over without a human: one row for the entry. */
function endWait(run: Run, slot: number, end: End): void {
  const { floor } = run;
  const wait = run.now - floor.entered[slot]!;
  floor.wait[slot]! += wait;
  if ((floor.flags[slot]! & FLAG.entryCounted) === 0) return;
  run.counts.openEntries--;
  const { leg } = run;
  // What it would have taken, had the group of first choice answered.
  planLeg(run, slot, run.model.lines[floor.line[slot]!]!.groups[0]!);
  leg.group = NOBODY;
  leg.wait = wait;
  leg.end = end;
  leg.work = leg.talk + leg.afterContact;
  leg.talk = leg.afterContact = NaN;
  leg.resolved = leg.lostByPacket = false;
  leg.repeatSeconds = 0;
  run.rows.leg(slot, leg);
}

/** The customer's patience is over. */
export function abandon(run: Run, slot: number): void {
  run.queues.leave(slot);
  endWait(run, slot, END.abandoned);
  endAttempt(run, slot, END.abandoned, false);
}

/** Still waiting when the run ends. */
export function closeOpenWait(run: Run, slot: number): void {
  endWait(run, slot, END.open);
}

/** What one human leg takes and brings, given who serves: leaves it in `run.leg`. */
function planLeg(run: Run, slot: number, group: number): void {
  const { floor, leg, model } = run;
  const intent = floor.intent[slot]!;
  const { speed, resolves } = model.groups[group]!;
  const { human } = model.intents[intent]!;
  const given = floor.givenHandle[slot]!;
  const isGiven = !Number.isNaN(given) && floor.attempt[slot] === 0;
  const handle = isGiven || human === null ? given || 0 : drawnHandle(run, slot, human);
  const afterContact = human === null ? 0 : afterContactOf(run, slot, human);
  let talk = isGiven ? handle : (handle / speed[intent]!) * (1 - (model.assist?.saves ?? 0));
  let chance = (human === null ? 1 : human.success(floor.difficulty[slot]!)) + resolves[intent]! + (model.assist?.resolves ?? 0);
  let repeatSeconds = 0;
  const faithfulChance = chance;
  if ((floor.flags[slot]! & FLAG.handoff) !== 0 && model.handoff !== null) {
    const packet = floor.packet[slot]!;
    const reAuthenticated = (floor.flags[slot]! & FLAG.reAuthenticated) !== 0;
    repeatSeconds = imperfectionSeconds(model.handoff, packet, reAuthenticated);
    talk += readingSeconds(model.handoff, packet) + repeatSeconds;
    chance += unfaithfulItems(packet) * model.handoff.misdirectionResolves;
  }
  const luck = floor.uHuman[slot]!;
  leg.group = group;
  leg.end = END.served;
  leg.talk = talk;
  leg.afterContact = afterContact;
  leg.work = talk + afterContact;
  leg.resolved = luck < chance;
  leg.repeatSeconds = repeatSeconds;
  leg.lostByPacket = luck >= chance && luck < faithfulChance;
}

/** What this handoff makes the customer do again. */
function countRepetition(run: Run, slot: number): void {
  const { floor, model } = run;
  if ((floor.flags[slot]! & FLAG.handoff) === 0 || model.handoff === null) return;
  floor.repeated[slot]! += repeatedItems(model.handoff, floor.packet[slot]!);
  if ((floor.flags[slot]! & FLAG.reAuthenticated) !== 0) floor.reAuthentications[slot]!++;
}

/** An agent takes the contact, from the queue or at once. */
function startHuman(run: Run, slot: number, agent: number): void {
  const { floor, leg, staff } = run;
  if (floor.state[slot] === STATE.waiting) run.queues.leave(slot);
  planLeg(run, slot, staff.group[agent]!);
  countRepetition(run, slot);
  leg.wait = run.now - floor.entered[slot]!;
  floor.wait[slot]! += leg.wait;
  floor.state[slot] = STATE.talking;
  floor.agent[slot] = agent;
  floor.legStart[slot] = run.now;
  floor.humanSeconds[slot]! += leg.work;
  floor.afterContact[slot] = leg.afterContact;
  floor.flags[slot] =
    (floor.flags[slot]! & ~(FLAG.humanResolves | FLAG.lostByPacket)) |
    FLAG.everHuman |
    (leg.resolved ? FLAG.humanResolves : 0) |
    (leg.lostByPacket ? FLAG.lostByPacket : 0);
  staff.take(agent, floor.channel[slot]!);
  run.calendar.schedule(slot, run.now + leg.talk, RANK.completion);
  if ((floor.flags[slot]! & FLAG.entryCounted) === 0) return;
  run.counts.openEntries--;
  run.rows.leg(slot, leg);
}

/** The talk is over: the customer leaves, the agent does the after-contact work. */
export function endTalk(run: Run, slot: number): void {
  const { floor } = run;
  const agent = floor.agent[slot]!;
  const afterContact = floor.afterContact[slot]!;
  const resolved = (floor.flags[slot]! & FLAG.humanResolves) !== 0;
  if (resolved) floor.flags[slot]! |= FLAG.resolved;
  else floor.flags[slot]! &= ~FLAG.resolved;
  endAttempt(run, slot, END.served, resolved);
  if (afterContact > 0) {
    const work = run.takeSlot();
    run.floor.state[work] = STATE.wrapUp;
    run.floor.agent[work] = agent;
    run.calendar.schedule(work, run.now + afterContact, RANK.completion);
  } else releaseAgent(run, agent);
}

export function endWrapUp(run: Run, slot: number): void {
  const agent = run.floor.agent[slot]!;
  run.floor.give(slot);
  releaseAgent(run, agent);
}

function releaseAgent(run: Run, agent: number): void {
  if (run.staff.release(agent)) offerWork(run, agent);
}

/** A free agent takes waiting contacts until there is no place or nobody to take. */
export function offerWork(run: Run, agent: number): void {
  for (;;) {
    const slot = nextWaiting(run, agent);
    if (slot === NOBODY) return;
    startHuman(run, slot, agent);
  }
}

/** Among the lines the agent serves: lowest preference, then highest priority level, then longest waiting. */
function nextWaiting(run: Run, agent: number): number {
  const { floor, model, queues, staff } = run;
  let best = NOBODY;
  let bestPreference = Infinity;
  for (const { line, preference } of model.duties[staff.group[agent]!]!) {
    if (preference > bestPreference) break;
    if (queues.lineLength[line] === 0 || !staff.hasPlace(agent, model.lines[line]!.channel)) continue;
    const slot = queues.first(line);
    const level = floor.level[slot]!;
    if (best === NOBODY || level < floor.level[best]! || (level === floor.level[best]! && floor.entry[slot]! < floor.entry[best]!)) best = slot;
    bestPreference = preference;
  }
  return best;
}
