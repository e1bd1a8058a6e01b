/** Facts of the floor → rows of the observation tables, in batches that are handed on when full and used again. */
import type { Model } from '../model/model.ts';
import type { Arena, Shared } from './arena.ts';
import * as FLAG from './flags.ts';
import * as REAL from './real.ts';
import * as WHOLE from './whole.ts';
import type { Floor } from './floor.ts';
import { scoreHandoff } from './handoff.ts';
import * as CONTACT from './contact-row.ts';
import * as END from './end.ts';
import * as LEG from './leg-row.ts';
import * as NEED from './need-row.ts';
import { BATCH_ROWS, emptyBatch } from './observations.ts';
import type { End } from './codes.ts';
import type { Areas, ContactBatch, LegBatch, NeedBatch, ObservationSink } from './observations.ts';
import { scoreSatisfaction } from './satisfaction.ts';
import * as WORD from './word.ts';

/** What is known of a human leg when its wait ends. One object a run, written anew for each leg. */
export class LegFacts {
  /** Who serves, or −1. */
  group = -1;
  wait = 0;
  end: End = END.open;
  /** Of the agent with this intent; 1 where the handle time is given. */
  speed = 1;
  /** Seconds; NaN when nobody answered. */
  talk = NaN;
  afterContact = NaN;
  /** Human seconds that the leg takes, or would have taken. */
  work = 0;
  /** `FLAG.humanResolves`, `FLAG.lostByPacket`, or neither. */
  outcome = 0;
  repeatSeconds = 0;
}

/** Flags that say how a human leg went; they mean nothing of an entry that nobody answered. */
const OUTCOME = FLAG.humanResolves | FLAG.lostByPacket;

export class RowWriter {
  readonly #model: Model;
  readonly #floor: Floor;
  readonly #sink: ObservationSink;
  /** Whether there is an AI side: without one its facts keep what they were made with, and nothing is written to them. */
  readonly #ai: boolean;
  readonly #needs: NeedBatch;
  readonly #contacts: ContactBatch;
  readonly #legs: LegBatch;
  /** Rows that were there when the batches were lent. */
  #lentNeeds = 0;
  #lentLegs = 0;

  constructor(model: Model, floor: Floor, sink: ObservationSink, arena: Arena) {
    this.#model = model;
    this.#needs = emptyBatch(NEED, BATCH_ROWS, arena);
    this.#contacts = emptyBatch(CONTACT, BATCH_ROWS, arena);
    this.#legs = emptyBatch(LEG, BATCH_ROWS, arena);
    this.#floor = floor;
    this.#sink = sink;
    this.#ai = model.ai !== null;
    for (let row = 0; row < BATCH_ROWS; row++) {
      this.#needs.rows.fill(NaN, row * NEED.width + NEED.satisfied, row * NEED.width + NEED.answersSurvey + 1);
      this.#contacts.rows[row * CONTACT.width + CONTACT.trigger] = -1;
      this.#contacts.rows[row * CONTACT.width + CONTACT.confidence] = NaN;
      this.#legs.rows.fill(NaN, row * LEG.width + LEG.completeness, row * LEG.width + LEG.rightDestination + 1);
    }
  }

  /** A counted need that closes, or is still open at the end. `closed`: when the customer was last attended to. */
  need(slot: number, end: End, closed: number): void {
    const { whole, real } = this.#floor;
    const w = slot * WHOLE.width;
    const r = slot * REAL.width;
    const batch = this.#needs;
    const { rows } = batch;
    const at = batch.length * NEED.width;
    rows[at + NEED.kind] = whole[w + WHOLE.kind]!;
    rows[at + NEED.flags] = whole[w + WHOLE.flags]!;
    rows[at + NEED.end] = end;
    rows[at + NEED.attempt] = whole[w + WHOLE.attempt]!;
    rows[at + NEED.born] = real[r + REAL.born]!;
    rows[at + NEED.closed] = closed;
    rows[at + NEED.wait] = real[r + REAL.wait]!;
    rows[at + NEED.humanSeconds] = real[r + REAL.humanSeconds]!;
    if (this.#ai) {
      rows[at + NEED.transfers] = whole[w + WHOLE.transfers]!;
      rows[at + NEED.repeated] = whole[w + WHOLE.repeated]!;
      rows[at + NEED.reauthentications] = whole[w + WHOLE.reAuthentications]!;
      rows[at + NEED.aiSeconds] = real[r + REAL.aiSeconds]!;
      rows[at + NEED.aiCost] = real[r + REAL.aiCost]!;
    }
    if (this.#model.satisfaction !== null) scoreSatisfaction(this.#model.satisfaction, rows, at);
    if (++batch.length === BATCH_ROWS) this.#flushNeeds();
  }

  /** An attempt of a counted need that ends. */
  contact(slot: number, end: End, ended: number): void {
    const { whole, real } = this.#floor;
    const w = slot * WHOLE.width;
    const r = slot * REAL.width;
    const batch = this.#contacts;
    const { rows } = batch;
    const at = batch.length * CONTACT.width;
    rows[at + CONTACT.kind] = whole[w + WHOLE.kind]!;
    rows[at + CONTACT.flags] = whole[w + WHOLE.flags]!;
    rows[at + CONTACT.end] = end;
    rows[at + CONTACT.attempt] = whole[w + WHOLE.attempt]!;
    rows[at + CONTACT.arrived] = real[r + REAL.arrived]!;
    rows[at + CONTACT.ended] = ended;
    if (this.#ai) {
      rows[at + CONTACT.trigger] = whole[w + WHOLE.trigger]!;
      rows[at + CONTACT.confidence] = real[r + REAL.confidence]!;
    }
    if (++batch.length === BATCH_ROWS) this.#flushContacts();
  }

  /** A human-queue entry of the counted window whose wait ends. */
  leg(slot: number, facts: LegFacts): void {
    const { whole, real } = this.#floor;
    const w = slot * WHOLE.width;
    const batch = this.#legs;
    const { rows } = batch;
    const at = batch.length * LEG.width;
    const { end } = facts;
    const kind = whole[w + WHOLE.kind]!;
    const flags = whole[w + WHOLE.flags]!;
    rows[at + LEG.kind] = kind;
    rows[at + LEG.flags] = end === END.served ? flags : flags & ~OUTCOME;
    rows[at + LEG.end] = end;
    rows[at + LEG.attempt] = whole[w + WHOLE.attempt]!;
    rows[at + LEG.queue] = this.#model.kinds[kind]!.queue;
    rows[at + LEG.group] = facts.group;
    rows[at + LEG.entered] = real[slot * REAL.width + REAL.entered]!;
    rows[at + LEG.wait] = facts.wait;
    rows[at + LEG.work] = facts.work;
    rows[at + LEG.talk] = facts.talk;
    rows[at + LEG.afterContact] = facts.afterContact;
    if (this.#ai) {
      rows[at + LEG.repeatSeconds] = facts.repeatSeconds;
      scoreHandoff(this.#model, flags, whole[w + WHOLE.packet]!, end, rows, at);
    }
    if (++batch.length === BATCH_ROWS) this.#flushLegs();
  }

  /** Tells the kernel what it goes on with. */
  lend({ words }: Shared): void {
    words[WORD.needRows] = this.#needs.rows.byteOffset;
    words[WORD.contactRows] = this.#contacts.rows.byteOffset;
    words[WORD.legRows] = this.#legs.rows.byteOffset;
    words[WORD.needs] = this.#lentNeeds = this.#needs.length;
    words[WORD.contacts] = this.#contacts.length;
    words[WORD.legs] = this.#lentLegs = this.#legs.length;
  }

  /** Goes on with what the kernel has left. */
  takeBack({ words }: Shared): void {
    this.#takeNeeds(words[WORD.needs]!);
    this.#contacts.length = words[WORD.contacts]!;
    this.#takeLegs(words[WORD.legs]!);
  }

  /** The kernel has filled a batch. */
  handOnNeeds({ words }: Shared): void {
    this.#takeNeeds(words[WORD.needs]!);
    this.#flushNeeds();
    words[WORD.needs] = this.#lentNeeds = 0;
  }

  handOnContacts({ words }: Shared): void {
    this.#contacts.length = words[WORD.contacts]!;
    this.#flushContacts();
    words[WORD.contacts] = 0;
  }

  handOnLegs({ words }: Shared): void {
    this.#takeLegs(words[WORD.legs]!);
    this.#flushLegs();
    words[WORD.legs] = this.#lentLegs = 0;
  }

  /** The kernel writes no scores: they are added here. */
  #takeNeeds(length: number): void {
    const { rows } = this.#needs;
    const { satisfaction } = this.#model;
    this.#needs.length = length;
    if (satisfaction === null) return;
    for (let row = this.#lentNeeds; row < length; row++) scoreSatisfaction(satisfaction, rows, row * NEED.width);
  }

  #takeLegs(length: number): void {
    const { rows } = this.#legs;
    this.#legs.length = length;
    if (!this.#ai) return;
    for (let row = this.#lentLegs; row < length; row++) {
      const at = row * LEG.width;
      rows[at + LEG.repeatSeconds] = 0;
      scoreHandoff(this.#model, rows[at + LEG.flags]!, 0, rows[at + LEG.end]! as End, rows, at);
    }
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

  areas(areas: Areas, sessionsAtStart: Float64Array): void {
    this.#sink.sessions?.(sessionsAtStart);
    this.#sink.areas(areas);
  }

  /** Hands on what is left. */
  finish(): void {
    this.#flushNeeds();
    this.#flushContacts();
    this.#flushLegs();
  }
}
