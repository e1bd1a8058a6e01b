/**
 * Customers who know one of the people by name. Who that is is drawn once a need among the people of the groups that are asked first, so whoever comes
 * back asks for the same one. Where the adviser is at work on something else, the customer can wait for nobody but the adviser, in a list of the
 * adviser's own, in the order of the queue; whoever has customers of their own takes them first.
 */
import type { KindModel, LineModel, Model } from '../model/model.ts';
import { PAIR } from '../random/purposes.ts';
import type { AreaClock } from './areas.ts';
import type { Floor, MoreColumn } from './floor.ts';
import { freeAgent } from './free-agent.ts';
import { NOBODY } from './next-waiting.ts';
import type { Areas } from './observations.ts';
import * as RANK from './rank.ts';
import type { Run } from './run.ts';
import * as WHOLE from './whole.ts';

export class Advisers {
  /** By slot: the adviser that the customer asks for in this entry, or −1. */
  readonly #asksFor: MoreColumn;
  /** By slot: until when the customer waits for nobody else, run time; NaN: does not. And when patience ends. */
  readonly #until: MoreColumn;
  readonly #givesUp: MoreColumn;
  /** By agent row: those who wait for that agent, first and last. */
  readonly #heads: Int32Array;
  readonly #tails: Int32Array;
  /** By line: agent rows that its customers can know. */
  readonly #known: readonly Int32Array[];
  readonly #areas: AreaClock;
  /** By queue and interval: customers who asked for an adviser and were answered or gave up, those served by the adviser, and seconds that all of them waited. */
  readonly #counts: Required<Pick<Areas, 'adviserAsked' | 'adviserMet' | 'adviserWaited'>>;

  constructor(model: Model, floor: Floor, areas: AreaClock) {
    this.#areas = areas;
    this.#asksFor = floor.addColumn();
    this.#until = floor.addColumn();
    this.#givesUp = floor.addColumn();
    this.#known = model.lines.map((line) => peopleOf(line, model));
    const agents = model.groups.reduce((sum, { most }) => sum + most, 0);
    this.#heads = new Int32Array(agents).fill(NOBODY);
    this.#tails = new Int32Array(agents).fill(NOBODY);
    const cells = (): Float64Array => new Float64Array(model.queues.length * areas.intervals);
    this.#counts = { adviserAsked: cells(), adviserMet: cells(), adviserWaited: cells() };
  }

  /** Who takes a contact that comes now: its adviser where there is one with a place, whoever is free where there is none at work; nobody: it waits, perhaps for the adviser. */
  agentFor(run: Run, slot: number, kind: KindModel, line: LineModel): number {
    this.forget(slot);
    const adviser = this.#draw(run, slot, kind);
    this.#asksFor.values[slot] = adviser;
    if (adviser === NOBODY || !run.staff.takesNew(adviser)) return freeAgent(run, line, run.now);
    if (run.staff.hasPlace(adviser, kind.channel)) return adviser;
    const { waitsUpTo } = kind.adviser!;
    if (waitsUpTo === 0) return freeAgent(run, line, run.now);
    this.#until.values[slot] = run.now + waitsUpTo;
    return NOBODY;
  }

  /** Of the need, whatever the attempt. */
  #draw(run: Run, slot: number, kind: KindModel): number {
    if (kind.adviser === null) return NOBODY;
    const { whole } = run.floor;
    const w = slot * WHOLE.width;
    const stream = run.streams[kind.source]!;
    stream.draw(whole[w + WHOLE.needLow]!, whole[w + WHOLE.needHigh]!, 0, 0, PAIR.ADVISER_WHO);
    if (stream.first >= kind.adviser.share) return NOBODY;
    const known = this.#known[kind.line]!;
    return known[Math.floor(stream.second * known.length)]!;
  }

  /** The customer asks for nobody in this entry. */
  forget(slot: number): void {
    this.#asksFor.values[slot] = NOBODY;
    this.#until.values[slot] = NaN;
  }

  /** Whether the customer waits for the adviser and nobody else. */
  isAwaited(slot: number): boolean {
    const until = this.#until.values[slot]!;
    return until === until;
  }

  /** Whether the time for which the customer waits for nobody else is over. */
  isOver(slot: number, now: number): boolean {
    return this.#until.values[slot]! <= now;
  }

  isAdviser(slot: number, agent: number): boolean {
    return this.#asksFor.values[slot] === agent;
  }

  /** The wait for the adviser begins, for a contact that has its place in the order of the queue. */
  join(run: Run, slot: number, givesUp: number): void {
    const { whole } = run.floor;
    const agent = this.#asksFor.values[slot]!;
    this.#givesUp.values[slot] = givesUp;
    let before = this.#tails[agent]!;
    while (before !== NOBODY && run.queues.isBefore(slot, before)) before = whole[before * WHOLE.width + WHOLE.previous]!;
    const after = before === NOBODY ? this.#heads[agent]! : whole[before * WHOLE.width + WHOLE.next]!;
    whole[slot * WHOLE.width + WHOLE.previous] = before;
    whole[slot * WHOLE.width + WHOLE.next] = after;
    this.#tie(run.floor, agent, before, slot);
    this.#tie(run.floor, agent, slot, after);
    const moment = Math.min(this.#until.values[slot]!, givesUp);
    if (moment < Infinity) run.calendar.schedule(slot, moment, RANK.patience);
  }

  /** The wait for the adviser is over; says when the customer gives up. */
  leave({ floor }: Run, slot: number): number {
    const { whole } = floor;
    this.#tie(floor, this.#asksFor.values[slot]!, whole[slot * WHOLE.width + WHOLE.previous]!, whole[slot * WHOLE.width + WHOLE.next]!);
    this.#until.values[slot] = NaN;
    return this.#givesUp.values[slot]!;
  }

  /** Makes two the neighbours of each other in the list of an agent, `NOBODY` being its ends. */
  #tie({ whole }: Floor, agent: number, slot: number, next: number): void {
    if (slot === NOBODY) this.#heads[agent] = next;
    else whole[slot * WHOLE.width + WHOLE.next] = next;
    if (next === NOBODY) this.#tails[agent] = slot;
    else whole[next * WHOLE.width + WHOLE.previous] = slot;
  }

  /** The first of those who wait for an agent, or `NOBODY`. */
  firstFor(agent: number): number {
    return agent < this.#heads.length ? this.#heads[agent]! : NOBODY;
  }

  /** The first of those who wait for an agent that the agent has a place for, or `NOBODY`. */
  nextFor(run: Run, agent: number): number {
    const { whole } = run.floor;
    let slot = this.firstFor(agent);
    while (slot !== NOBODY && !run.staff.hasPlace(agent, run.kindOf(slot).channel)) slot = whole[slot * WHOLE.width + WHOLE.next]!;
    return slot;
  }

  /** One who waits for an agent who has a place, or does not take anybody any more: against the law; `NOBODY`: there is none. */
  firstForsaken(run: Run): number {
    for (let agent = 0; agent < this.#heads.length; agent++) {
      const slot = run.staff.takesNew(agent) ? this.nextFor(run, agent) : this.#heads[agent]!;
      if (slot !== NOBODY) return slot;
    }
    return NOBODY;
  }

  /** An entry ends after a wait of so many seconds, with this agent, or given up (`NOBODY`). */
  count(slot: number, queue: number, agent: number, wait: number): void {
    if (this.#asksFor.values[slot] === NOBODY) return;
    this.#areas.count(this.#counts.adviserAsked, queue);
    this.#areas.count(this.#counts.adviserWaited, queue, wait);
    if (this.isAdviser(slot, agent)) this.#areas.count(this.#counts.adviserMet, queue);
  }

  areas(): Partial<Areas> {
    return this.#counts;
  }
}

/** Agent rows of the groups that a line asks first, those without end left out. */
function peopleOf({ choices, groups }: LineModel, model: Model): Int32Array {
  const first = choices === null ? groups.subarray(0, 1) : choices[0]!.groups;
  const rows = model.groups.flatMap(({ most }, group) => Array.from({ length: most }, () => group));
  return Int32Array.from([...rows.keys()].filter((row) => first.includes(rows[row]!)));
}

/** A contact leaves its queue, or the list of whom it waits for. */
export function leaveQueue(run: Run, slot: number): void {
  const { advisers, queues } = run;
  if (advisers === null || !advisers.isAwaited(slot)) {
    queues.leave(slot);
    return;
  }
  advisers.leave(run, slot);
  queues.discharge(run.kindOf(slot));
}

/** Null: nobody knows anyone by name. */
export function advisersOf(model: Model, floor: Floor, areas: AreaClock): Advisers | null {
  return model.kinds.some(({ adviser }) => adviser !== null) ? new Advisers(model, floor, areas) : null;
}
