/** Facts of the floor → rows of the observation tables, in batches that are handed on when full and used again. */
import type { Model } from '../model/model.ts';
import { FLAG } from './floor.ts';
import type { Floor } from './floor.ts';
import { BATCH_ROWS, ContactBatch, END, LegBatch, NeedBatch, ORIGIN, PATH } from './observations.ts';
import type { Areas, End, ObservationSink } from './observations.ts';
import { noScore, scoreHandoff } from './handoff.ts';
import { noSatisfaction, scoreSatisfaction } from './satisfaction.ts';

/** What is known of a human leg when its wait ends. One object a run, written anew for each leg. */
export class LegFacts {
  /** Who serves, or −1. */
  group = -1;
  wait = 0;
  end: End = END.open;
  /** Seconds; NaN when nobody answered. */
  talk = NaN;
  afterContact = NaN;
  /** Human seconds that the leg takes, or would have taken. */
  work = 0;
  resolved = false;
  repeatSeconds = 0;
  lostByPacket = false;
}

export class RowWriter {
  readonly #model: Model;
  readonly #floor: Floor;
  readonly #sink: ObservationSink;
  /** Whether there is an AI side: without one its columns keep what they were made with, and nothing is written to them. */
  readonly #ai: boolean;
  readonly #needs = new NeedBatch();
  readonly #contacts = new ContactBatch();
  readonly #legs = new LegBatch();

  constructor(model: Model, floor: Floor, sink: ObservationSink) {
    this.#model = model;
    this.#floor = floor;
    this.#sink = sink;
    this.#ai = model.ai !== null;
    this.#contacts.trigger.fill(-1);
    if (!this.#ai) this.#contacts.sentToHuman.fill(-1);
    this.#contacts.confidence.fill(NaN);
    noScore(this.#legs);
    if (model.satisfaction === null) noSatisfaction(this.#needs);
  }

  /** A counted need that closes, or is still open at the end. `closed`: when the customer was last attended to. */
  need(slot: number, end: End, closed: number): void {
    const floor = this.#floor;
    const batch = this.#needs;
    const i = batch.length;
    const flags = floor.flags[slot]!;
    const has = (flag: number) => ((flags & flag) !== 0 ? 1 : 0);
    batch.source[i] = floor.source[slot]!;
    batch.intent[i] = floor.intent[slot]!;
    batch.segment[i] = floor.segment[slot]!;
    batch.channel[i] = floor.channel[slot]!;
    batch.born[i] = floor.born[slot]!;
    batch.closed[i] = closed;
    batch.end[i] = end;
    batch.path[i] =
      has(FLAG.everAi) === 1 ? (has(FLAG.everHuman) === 1 ? PATH.escalated : PATH.aiOnly) : has(FLAG.everHuman) === 1 ? PATH.humanOnly : PATH.none;
    batch.resolved[i] = has(FLAG.resolved);
    batch.resolvedFirst[i] = floor.attempt[slot] === 0 ? has(FLAG.resolved) : 0;
    batch.attempts[i] = floor.attempt[slot]! + 1;
    batch.wait[i] = floor.wait[slot]!;
    batch.humanSeconds[i] = floor.humanSeconds[slot]!;
    batch.prefersHuman[i] = has(FLAG.prefersHuman);
    if (this.#ai) {
      batch.resolvedByAi[i] = end === END.contained && has(FLAG.everEscalated) === 0 && has(FLAG.everHuman) === 0 ? has(FLAG.resolved) : 0;
      batch.transfers[i] = floor.transfers[slot]!;
      batch.repeated[i] = floor.repeated[slot]!;
      batch.reauthentications[i] = floor.reAuthentications[slot]!;
      batch.aiSeconds[i] = floor.aiSeconds[slot]!;
      batch.aiCost[i] = floor.aiCost[slot]!;
    }
    if (this.#model.satisfaction !== null) scoreSatisfaction(this.#model.satisfaction, floor, slot, end, batch, i);
    if (++batch.length === BATCH_ROWS) this.#flushNeeds();
  }

  /** An attempt of a counted need that ends. */
  contact(slot: number, end: End, ended: number, resolved: boolean): void {
    const floor = this.#floor;
    const batch = this.#contacts;
    const i = batch.length;
    const flags = floor.flags[slot]!;
    const has = (flag: number) => ((flags & flag) !== 0 ? 1 : 0);
    batch.source[i] = floor.source[slot]!;
    batch.intent[i] = floor.intent[slot]!;
    batch.segment[i] = floor.segment[slot]!;
    batch.channel[i] = floor.channel[slot]!;
    batch.attempt[i] = floor.attempt[slot]!;
    batch.arrived[i] = floor.arrived[slot]!;
    batch.ended[i] = ended;
    batch.end[i] = end;
    batch.resolved[i] = resolved ? 1 : 0;
    batch.forced[i] = has(FLAG.forced);
    batch.entitled[i] = (flags & (FLAG.asked | FLAG.highStakes | FLAG.sensitive | FLAG.needsHumanKnown)) !== 0 ? 1 : 0;
    if (this.#ai) {
      batch.metAi[i] = has(FLAG.metAi);
      batch.sentToHuman[i] = has(FLAG.sentToHuman);
      batch.trigger[i] = floor.trigger[slot]!;
      batch.aiWouldResolve[i] = has(FLAG.aiWouldResolve);
      batch.confidence[i] = floor.confidence[slot]!;
    }
    if (++batch.length === BATCH_ROWS) this.#flushContacts();
  }

  /** A human-queue entry of the counted window whose wait ends. */
  leg(slot: number, facts: LegFacts): void {
    const floor = this.#floor;
    const batch = this.#legs;
    const i = batch.length;
    const flags = floor.flags[slot]!;
    const line = floor.line[slot]!;
    batch.source[i] = floor.source[slot]!;
    batch.intent[i] = floor.intent[slot]!;
    batch.segment[i] = floor.segment[slot]!;
    batch.channel[i] = floor.channel[slot]!;
    batch.queue[i] = this.#model.lines[line]!.queue;
    batch.group[i] = facts.group;
    batch.attempt[i] = floor.attempt[slot]!;
    batch.origin[i] = (flags & FLAG.forced) !== 0 ? ORIGIN.forced : (flags & FLAG.handoff) !== 0 ? ORIGIN.escalated : ORIGIN.direct;
    batch.entered[i] = floor.entered[slot]!;
    batch.wait[i] = facts.wait;
    batch.waited[i] = (flags & FLAG.waited) !== 0 ? 1 : 0;
    batch.end[i] = facts.end;
    batch.work[i] = facts.work;
    batch.talk[i] = facts.talk;
    batch.afterContact[i] = facts.afterContact;
    batch.resolved[i] = facts.resolved ? 1 : 0;
    if (this.#ai) {
      batch.repeatSeconds[i] = facts.repeatSeconds;
      batch.lostByPacket[i] = facts.lostByPacket ? 1 : 0;
      scoreHandoff(this.#model, floor, slot, facts.wait, facts.end, batch, i);
    }
    if (++batch.length === BATCH_ROWS) this.#flushLegs();
  }

  #flushNeeds(): void {
    if (this.#needs.length > 0) this.#sink.needs(this.#needs);
    this.#needs.length = 0;
  }

  #flushContacts(): void {
    if (this.#contacts.length > 0) this.#sink.contacts(this.#contacts);
    this.#contacts.length = 0;
  }

  #flushLegs(): void {
    if (this.#legs.length > 0) this.#sink.legs(this.#legs);
    this.#legs.length = 0;
  }

  areas(areas: Areas): void {
    this.#sink.areas(areas);
  }

  /** Hands on what is left. */
  finish(): void {
    this.#flushNeeds();
    this.#flushContacts();
    this.#flushLegs();
  }
}
