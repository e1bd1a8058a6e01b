/** Everything one replication of one arm stands on. Handlers are functions over a `Run`; none keeps state of its own. */
import { CHANNELS } from '../scenario/schema.ts';
import type { KindModel, Model } from '../model/model.ts';
import { Stream } from '../random/stream.ts';
import { advisersOf } from './advisers.ts';
import type { Advisers } from './advisers.ts';
import { announcementsOf } from './announcements.ts';
import type { Announcements } from './announcements.ts';
import { aiDoorBookOf } from './ai-door-book.ts';
import type { AiDoorBook } from './ai-door-book.ts';
import { APART } from './arena.ts';
import { AreaClock } from './areas.ts';
import { availabilityOf } from './availability.ts';
import type { Availability } from './availability.ts';
import { Births } from './birth.ts';
import { Promises } from './callback.ts';
import { Calendar } from './calendar.ts';
import type { EventList } from './event-list.ts';
import { KernelCalendar } from './kernel-calendar.ts';
import { Changes } from './changes.ts';
import { Counts } from './counts.ts';
import { cutsOf } from './cuts.ts';
import type { Cuts } from './cuts.ts';
import { deferralOfRun } from './deferral.ts';
import type { Deferral } from './deferral.ts';
import { FastForward } from './fast-forward.ts';
import * as WHOLE from './whole.ts';
import { Floor } from './floor.ts';
import type { MoreColumn } from './floor.ts';
import type { ObservationSink } from './observations.ts';
import type { Kernel } from './kernel.ts';
import { Ledger } from './ledger.ts';
import { peopleOf } from './people.ts';
import type { People } from './people.ts';
import { pacingOf } from './pacing.ts';
import type { Pacing } from './pacing.ts';
import { Queues } from './queue.ts';
import { OpeningClock } from './opening-clock.ts';
import { ratesOf } from './rates.ts';
import { rolesOf } from './roles.ts';
import { requestLimitOf } from './request-limit.ts';
import type { RequestLimit } from './request-limit.ts';
import { LegFacts, RowWriter } from './rows.ts';
import { selectionOf } from './selection.ts';
import { Silence } from './silence.ts';
import { Staff } from './staff.ts';
import { telephoneLinesOf } from './telephone-lines.ts';
import type { TelephoneLines } from './telephone-lines.ts';
import { WaitMoments } from './wait-moments.ts';
import { FloorView } from './view.ts';

export class Run {
  readonly model: Model;
  readonly seed: string;
  readonly replication: number;
  readonly floor: Floor;
  readonly calendar: EventList;
  readonly changes = new Changes();
  readonly areas: AreaClock;
  readonly queues: Queues;
  readonly staff: Staff;
  /** Null: within each group all are alike. */
  readonly people: People | null;
  /** Null: there is one for everybody. */
  readonly telephoneLines: TelephoneLines | null;
  /** Null: nobody who waits has anything ahead but the end of patience. */
  readonly waitMoments: WaitMoments | null;
  /** Null: nobody's shift ends a talk. */
  readonly cuts: Cuts | null;
  /** Null: whoever gives up is heard to. */
  readonly silence: Silence | null;
  /** Null: every contact is live. */
  readonly deferral: Deferral | null;
  /** Null: everybody works at full pace, whatever is in hand. */
  readonly pacing: Pacing | null;
  /** Null: nobody knows any of the people by name. */
  readonly advisers: Advisers | null;
  /** Null: nobody is told how long it will be. */
  readonly announcements: Announcements | null;
  /** Null: nobody is owed a call. */
  readonly promises: Promises | null;
  /** Null: the AI takes everybody who comes. */
  readonly aiDoor: AiDoorBook | null;
  /** Null: the AI hands over without a word of who is there. */
  readonly availability: Availability | null;
  readonly births: Births;
  readonly rows: RowWriter;
  readonly view: FloorView;
  readonly counts = new Counts();
  readonly ledger = new Ledger();
  /** The human leg in the making. */
  readonly leg = new LegFacts();
  /** By source. */
  readonly streams: readonly Stream[];
  /** null: always open. */
  readonly opening: OpeningClock | null;
  now = 0;
  /** AI sessions in progress, and who waits for one (slots, first come first served). */
  aiSessions = 0;
  readonly aiQueue: number[] = [];
  /** Outages of the AI under way: planned and random ones can overlap. */
  aiDown = 0;
  aiDownSince = 0;
  /** Where conversations can be cut off: the running number of each, by which they are told apart at one moment. */
  readonly aiOrder: MoreColumn | null;
  aiStarted = 0;
  /** Where a return can take the price of a resolution back: when it was charged, NaN: no charge stands. */
  readonly aiCharged: MoreColumn | null;
  /** Where a redial keeps something: 1 where the customer who is away calls again, 0 where they return. */
  readonly redials: MoreColumn | null;
  /** Null: the AI's model answers as many requests as come. */
  readonly requests: RequestLimit | null;
  /** Null: everything that happens is for the engine itself. */
  readonly fastForward: FastForward | null;
  readonly #kinds: readonly KindModel[];
  #calendarCapacity: number;

  /** @param kernel null: the engine does everything itself */
  constructor(model: Model, seed: string, replication: number, sink: ObservationSink, kernel: Kernel | null) {
    const arena = kernel ?? APART;
    this.floor = new Floor(arena);
    this.model = model;
    this.seed = seed;
    this.replication = replication;
    this.#kinds = model.kinds;
    this.opening = model.opening === null ? null : new OpeningClock(model.opening);
    this.aiCharged = model.ai !== null && model.ai.takenBackWithin >= 0 ? this.floor.addColumn() : null;
    this.aiOrder = model.ai !== null && model.ai.outages !== null ? this.floor.addColumn() : null;
    this.redials = model.sources.some(({ redialKeeps }) => redialKeeps !== null) ? this.floor.addColumn() : null;
    const kernelCalendar = kernel === null ? null : new KernelCalendar(kernel, this.floor.capacity);
    this.calendar = kernelCalendar ?? new Calendar(this.floor.capacity);
    this.#calendarCapacity = this.floor.capacity;
    this.areas = new AreaClock(
      model.span,
      model.groups.length,
      model.queues.length,
      model.ai !== null && model.ai.outages !== null,
      model.groups.some(({ shrinkage }) => shrinkage !== null),
      model.defers,
      model.silence,
      model.roles.length,
      arena,
    );
    this.requests = requestLimitOf(model, this.floor, this.areas);
    this.queues = new Queues(model, this.floor, this.areas, arena);
    this.people = peopleOf(model.groups, seed, replication);
    this.staff = new Staff(
      model.groups,
      CHANNELS.length,
      this.areas,
      selectionOf(model.groups, this.people, seed, replication),
      model.defers,
      rolesOf(model, this.areas),
      arena,
    );
    this.telephoneLines = telephoneLinesOf(model);
    this.waitMoments = model.lines.some(({ overflows }) => overflows.length > 0) ? new WaitMoments(this.floor) : null;
    this.silence = model.silence ? new Silence(this.floor) : null;
    this.deferral = deferralOfRun(model, this.floor, this.areas);
    this.cuts = cutsOf(model, this.floor, this.staff.hours);
    this.pacing = pacingOf(model, this.floor, this.staff);
    this.advisers = advisersOf(model, this.floor, this.areas);
    this.announcements = announcementsOf(model, this.floor, this.areas);
    this.aiDoor = aiDoorBookOf(model, this.floor, this.areas);
    this.availability = availabilityOf(model, this.floor, this.areas);
    this.promises = model.callback === null && !model.outbound ? null : new Promises(this.floor);
    this.streams = model.sources.map((source) => new Stream(seed, replication, source.stream));
    this.births = new Births(model, ratesOf(model, seed, replication, this.streams), this.streams, arena);
    this.rows = new RowWriter(model, this.floor, sink, arena);
    this.view = new FloorView(this);
    this.fastForward = kernel === null || kernelCalendar === null ? null : new FastForward(this, kernel, kernelCalendar);
  }

  kindOf(slot: number): KindModel {
    return this.#kinds[this.floor.whole[slot * WHOLE.width + WHOLE.kind]!]!;
  }

  /** Draws a pair at the address of the current attempt; the two numbers are the stream's `first` and `second`. */
  drawAttempt(slot: number, step: number, pair: number): Stream {
    const { whole } = this.floor;
    const w = slot * WHOLE.width;
    const stream = this.streams[this.#kinds[whole[w + WHOLE.kind]!]!.source]!;
    stream.draw(whole[w + WHOLE.needLow]!, whole[w + WHOLE.needHigh]!, whole[w + WHOLE.attempt]!, step, pair);
    return stream;
  }

  /** A free slot with room for an event. The floor's arrays may be new afterwards. */
  takeSlot(): number {
    const slot = this.floor.take();
    if (this.floor.capacity > this.#calendarCapacity) this.makeRoom();
    return slot;
  }

  /** The calendar has room for an event of each slot. */
  makeRoom(): void {
    this.#calendarCapacity = this.floor.capacity;
    this.calendar.grow(this.floor.capacity);
  }
}
