/**
 * The handoff from AI to human: what the packet holds, what that costs the human and the customer, and the dimensions of the score,
 * all from what happened to this contact. Without a `handoff` block the packet is perfect and costs nothing.
 */
import type { HandoffModel, Model } from '../model/model.ts';
import { PAIR } from '../random/purposes.ts';
import * as FLAG from './flags.ts';
import * as WHOLE from './whole.ts';
import * as END from './end.ts';
import * as LEG from './leg-row.ts';
import type { End } from './codes.ts';
import type { Run } from './run.ts';

const ITEMS = 5;
const UNFAITHFUL_SHIFT = 8;

/** Pairs and lanes of the draws: item by item, first whether it is present, then whether it is faithful. */
const PRESENT = [
  [PAIR.TRANSCRIPT_IDENTITY, 0],
  [PAIR.TRANSCRIPT_IDENTITY, 1],
  [PAIR.SUMMARY_SUMMARY_FAITHFUL, 0],
  [PAIR.ACTIONS_REASON, 0],
  [PAIR.ACTIONS_REASON, 1],
] as const;
const FAITHFUL = [
  [PAIR.TRANSCRIPT_FAITHFUL_IDENTITY_FAITHFUL, 0],
  [PAIR.TRANSCRIPT_FAITHFUL_IDENTITY_FAITHFUL, 1],
  [PAIR.SUMMARY_SUMMARY_FAITHFUL, 1],
  [PAIR.ACTIONS_FAITHFUL_REASON_FAITHFUL, 0],
  [PAIR.ACTIONS_FAITHFUL_REASON_FAITHFUL, 1],
] as const;

/** Draws the packet of a handoff that begins now. A packet without a `handoff` block is complete. */
export function packHandoff(run: Run, slot: number): void {
  const { whole } = run.floor;
  const w = slot * WHOLE.width;
  const { model } = run;
  whole[w + WHOLE.transfers]!++;
  const index = whole[w + WHOLE.handoffs]!++;
  whole[w + WHOLE.flags]! |= FLAG.handoff | FLAG.everEscalated;
  const handoff = model.handoff;
  if (handoff === null) {
    whole[w + WHOLE.packet] = (1 << ITEMS) - 1;
    return;
  }
  const uniform = ([pair, lane]: readonly [pair: number, lane: 0 | 1]) => {
    const stream = run.drawAttempt(slot, index, pair);
    return lane === 0 ? stream.first : stream.second;
  };
  let packet = 0;
  for (let item = 0; item < ITEMS; item++) {
    const present = handoff.present[item]!;
    if (present < 1 && uniform(PRESENT[item]!) >= present) continue;
    packet |= 1 << item;
    const faithful = handoff.faithful[item]!;
    if (!Number.isNaN(faithful) && uniform(FAITHFUL[item]!) >= faithful) packet |= 1 << (item + UNFAITHFUL_SHIFT);
  }
  whole[w + WHOLE.packet] = packet;
  if (handoff.reAuthenticate > 0 && uniform([PAIR.RE_AUTHENTICATION_EXPECTS, 0]) < handoff.reAuthenticate) whole[w + WHOLE.flags]! |= FLAG.reAuthenticated;
  if (!Number.isNaN(handoff.expects) && uniform([PAIR.RE_AUTHENTICATION_EXPECTS, 1]) < handoff.expects) whole[w + WHOLE.flags]! |= FLAG.expectsKnown;
  if (!Number.isNaN(handoff.emotion) && uniform([PAIR.BRIEF_EMOTION_WRONG_DESTINATION, 0]) < handoff.emotion) whole[w + WHOLE.flags]! |= FLAG.emotionKnown;
}

/** Items that the customer must repeat: missing, and worth asking for. */
export function repeatedItems(handoff: HandoffModel, packet: number): number {
  let count = 0;
  for (let item = 0; item < ITEMS; item++) if ((packet & (1 << item)) === 0 && handoff.repeating[item]! > 0) count++;
  return count;
}

function presentItems(packet: number): number {
  let count = 0;
  for (let item = 0; item < ITEMS; item++) count += (packet >> item) & 1;
  return count;
}

export function unfaithfulItems(packet: number): number {
  return presentItems(packet >> UNFAITHFUL_SHIFT);
}

/** Human seconds that the packet adds to the leg: reading what is there. */
export function readingSeconds(handoff: HandoffModel, packet: number): number {
  let seconds = 0;
  for (let item = 0; item < ITEMS; item++) if ((packet & (1 << item)) !== 0) seconds += handoff.reading[item]!;
  return seconds;
}

/** Human seconds that a perfect packet would have spared: repetition, re-authentication, misdirection. */
export function imperfectionSeconds(handoff: HandoffModel, packet: number, reAuthenticated: boolean): number {
  let seconds = reAuthenticated ? handoff.reAuthentication : 0;
  for (let item = 0; item < ITEMS; item++) if ((packet & (1 << item)) === 0) seconds += handoff.repeating[item]!;
  return seconds + unfaithfulItems(packet) * handoff.misdirectionExtra;
}

/**
 * The dimensions of the handoff score, 0 to 1, NaN where a dimension does not apply:
 * completeness: share of the five context items, expectations and emotion (where modelled) that reached the human ·
 * fidelity: share of the items present, and checked, that are faithful · noRepetition: 1 − items asked again ÷ 5 ·
 * transitionTime: 1 up to the service level's `within`, falling linearly to 0 at ten times that · rightDestination: taken by a group with the skill.
 * Fatal: nobody took the handoff over, or a required verification was not carried.
 */
export function scoreHandoff({ handoff, within }: Model, flags: number, packet: number, end: End, rows: Float64Array, at: number): void {
  rows[at + LEG.completeness] = rows[at + LEG.fidelity] = rows[at + LEG.noRepetition] = rows[at + LEG.transitionTime] = NaN;
  rows[at + LEG.rightDestination] = NaN;
  rows[at + LEG.fatal] = 0;
  if ((flags & FLAG.handoff) === 0) return;
  if (end !== END.served) {
    // Owed a callback that may still come, or has come.
    const later = end === END.calledBack && rows[at + LEG.callbackDelay]! >= 0;
    rows[at + LEG.fatal] = end === END.open || later ? 0 : 1;
    return;
  }
  const wait = rows[at + LEG.wait]!;
  rows[at + LEG.transitionTime] = wait <= within ? 1 : Math.max(0, (10 * within - wait) / (9 * within));
  rows[at + LEG.rightDestination] = 1;
  if (handoff === null) return;
  const present = presentItems(packet);
  let known = present;
  let asked = ITEMS;
  if (!Number.isNaN(handoff.expects)) {
    asked++;
    if ((flags & FLAG.expectsKnown) !== 0) known++;
  }
  if (!Number.isNaN(handoff.emotion)) {
    asked++;
    if ((flags & FLAG.emotionKnown) !== 0) known++;
  }
  rows[at + LEG.completeness] = known / asked;
  let checked = 0;
  for (let item = 0; item < ITEMS; item++) if ((packet & (1 << item)) !== 0 && !Number.isNaN(handoff.faithful[item]!)) checked++;
  rows[at + LEG.fidelity] = checked === 0 ? NaN : 1 - unfaithfulItems(packet) / checked;
  rows[at + LEG.noRepetition] = 1 - repeatedItems(handoff, packet) / ITEMS;
  if (handoff.verificationRequired && (flags & FLAG.reAuthenticated) !== 0) rows[at + LEG.fatal] = 1;
}
