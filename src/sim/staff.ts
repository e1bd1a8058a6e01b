/**
 * Agents, one row each. An agent is off duty, or in exactly one list of its group: idle, or at work on one channel with places
 * free, or at deferred work that gives way to a live contact; an agent with no place free, or whose time is over, is in no list. Lists are in order of joining, so the head of the idle list
 * is the longest idle. Who comes and goes is a number by group, or, where people have hours of their own, each of them.
 */
import { GIVES_WAY } from '../model/deferral.ts';
import type { Arena, Shared } from './arena.ts';
import * as CELL from './cell.ts';
import { hoursOf } from './hours.ts';
import type { Hours } from './hours.ts';
import type { GroupModel } from '../model/model.ts';
import type { AreaClock } from './areas.ts';
import type { Roles } from './roles.ts';
import type { Selection } from './selection.ts';
import * as WORD from './word.ts';

const NONE = -1;

export class Staff {
  /** Group of each agent row. */
  group: Int32Array;
  /** Contacts (talks and after-contact work) in hand. */
  load: Int32Array;
  /** Channel of the contacts in hand; meaningless when there are none. */
  channel: Int32Array;
  readonly onDuty: Int32Array;
  readonly due: Int32Array;
  readonly idle: Int32Array;
  /** Agents at work that gives way, by group. */
  readonly givingWay: Int32Array;
  /** 1: what the agent has in hand gives way to a live contact. */
  #givesWay: Uint8Array;
  /** Null: nobody has hours of their own. */
  readonly hours: Hours | null;
  /** Null: whoever has been in a list longest. */
  readonly selection: Selection | null;
  /** Null: nobody with hours of their own leaves the floor for a role. */
  readonly roles: Roles | null;
  /** The list an agent is in, or −1, and the neighbours there. */
  #listOf: Int32Array;
  #next: Int32Array;
  #previous: Int32Array;
  /** Order of joining a list, among all agents. */
  #joined: Float64Array;
  #joins = 0;
  readonly #heads: Int32Array;
  readonly #tails: Int32Array;
  /** First list of each group: 0 idle, 1 at work that gives way, then (channel, load 1 … slots − 1). */
  readonly #firstList: Int32Array;
  readonly #listsByChannel: Int32Array;
  /** Rows off duty, by group. */
  readonly #off: number[][];
  readonly #groups: readonly GroupModel[];
  readonly #areas: AreaClock;
  readonly #channels: number;
  /** Whether there is any work that gives way. */
  readonly #defers: boolean;

  constructor(
    groups: readonly GroupModel[],
    channels: number,
    areas: AreaClock,
    selection: Selection | null,
    defers: boolean,
    roles: Roles | null,
    arena: Arena,
  ) {
    this.selection = selection;
    this.roles = roles;
    this.#defers = defers;
    this.#groups = groups;
    this.#areas = areas;
    this.#channels = channels;
    const rows = groups.reduce((sum, group) => sum + group.most, 0);
    this.hours = hoursOf(groups);
    this.group = arena.whole(rows);
    this.load = arena.whole(rows);
    this.channel = arena.whole(rows);
    this.#listOf = arena.whole(rows).fill(NONE);
    this.#next = arena.whole(rows);
    this.#previous = arena.whole(rows);
    this.#joined = arena.real(rows);
    this.onDuty = arena.whole(groups.length);
    this.due = arena.whole(groups.length);
    this.idle = arena.whole(groups.length);
    this.givingWay = new Int32Array(groups.length);
    this.#givesWay = new Uint8Array(rows);
    this.#firstList = arena.whole(groups.length);
    this.#listsByChannel = arena.whole(groups.length * channels);
    let lists = 0;
    groups.forEach((group, g) => {
      this.#firstList[g] = lists;
      lists += 2;
      for (let c = 0; c < channels; c++) {
        this.#listsByChannel[g * channels + c] = lists;
        lists += Math.max(0, group.slots[c]! - 1);
      }
    });
    this.#heads = arena.whole(lists).fill(NONE);
    this.#tails = arena.whole(lists).fill(NONE);
    let row = 0;
    this.#off = groups.map((group, g) => {
      const own: number[] = [];
      for (let i = 0; i < group.most; i++, row++) {
        this.group[row] = g;
        own.push(row);
      }
      return own.reverse();
    });
  }

  /**
   * An agent of `group` who can take one more contact of `channel` now: an idle one, else one at work that gives way, else one of the least loaded on
   * that channel, the longest so unless the group selects otherwise; −1: none.
   */
  find(group: number, channel: number): number {
    const first = this.#firstFree(group, channel);
    if (first === NONE) return this.#groups[group]!.unlimited ? this.#call(group) : NONE;
    return this.selection === null ? first : this.selection.pick(group, first, this.#next);
  }

  /** Whether a group that keeps `keepIdle` agents idle has one who can take one more contact of `channel` now. */
  isFree(group: number, channel: number, keepIdle: number): boolean {
    if (this.#groups[group]!.unlimited) return true;
    return (keepIdle === 0 || this.free(group, channel) > keepIdle) && this.#firstFree(group, channel) !== NONE;
  }

  /** Of those who have the least in hand and a place, who has been so the longest: the head of their list; −1: none. */
  #firstFree(group: number, channel: number): number {
    const firstList = this.#firstList[group]!;
    const idle = this.#heads[firstList]!;
    if (idle !== NONE) return idle;
    const model = this.#groups[group]!;
    // A group whose time is over finishes what it has in hand and takes nothing new.
    if (model.unlimited || this.due[group] === 0) return NONE;
    if (this.givingWay[group]! > 0 && model.deferral[channel] === 0 && model.slots[channel]! > 0) return this.#heads[firstList + 1]!;
    const first = this.#listsByChannel[group * this.#channels + channel]!;
    for (let list = first; list < first + model.slots[channel]! - 1; list++) {
      const agent = this.#heads[list]!;
      if (agent !== NONE) return agent;
    }
    return NONE;
  }

  /**
   * The same among several groups, each of which keeps `keepIdle` agents idle: the longest idle of them all, else the least loaded; where every
   * group selects by chance, any of those.
   */
  findAmong(groups: Int32Array, channel: number, keepIdle: number): number {
    if (this.selection !== null && this.#selectByChance(groups)) return this.#anyAmong(groups, channel, keepIdle, this.selection);
    let best = NONE;
    let unlimited = NONE;
    for (const group of groups) {
      if (this.#groups[group]!.unlimited) unlimited = group;
      else if (keepIdle === 0 || this.free(group, channel) > keepIdle) {
        const agent = this.find(group, channel);
        if (agent !== NONE && (best === NONE || this.#isFreer(agent, best))) best = agent;
      }
    }
    return best === NONE && unlimited !== NONE ? this.#call(unlimited) : best;
  }

  #selectByChance(groups: Int32Array): boolean {
    for (const group of groups) if (this.#groups[group]!.unlimited || this.#groups[group]!.select !== 'random') return false;
    return true;
  }

  /** Any of the agents of all these groups who have the least in hand and a place. */
  #anyAmong(groups: Int32Array, channel: number, keepIdle: number, selection: Selection): number {
    let least = Infinity;
    let equals = 0;
    for (const group of groups) {
      const first = keepIdle === 0 || this.free(group, channel) > keepIdle ? this.#firstFree(group, channel) : NONE;
      if (first === NONE || this.#burden(first) > least) continue;
      if (this.#burden(first) < least) equals = 0;
      least = this.#burden(first);
      for (let agent = first; agent !== NONE; agent = this.#next[agent]!) equals++;
    }
    if (equals === 0) return NONE;
    let steps = selection.placeOf(equals);
    for (const group of groups) {
      const first = keepIdle === 0 || this.free(group, channel) > keepIdle ? this.#firstFree(group, channel) : NONE;
      if (first === NONE || this.#burden(first) > least) continue;
      for (let agent = first; agent !== NONE; agent = this.#next[agent]!) if (steps-- === 0) return agent;
    }
    return NONE;
  }

  #isFreer(agent: number, other: number): boolean {
    const difference = this.#burden(agent) - this.#burden(other);
    return difference < 0 || (difference === 0 && this.#joined[agent]! < this.#joined[other]!);
  }

  /** Contacts in hand, those that give way being less than one. */
  #burden(agent: number): number {
    return this.#givesWay[agent] === 1 ? 0.5 : this.load[agent]!;
  }

  /** Agents of a group who are as good as idle for a contact of `channel`. */
  free(group: number, channel: number): number {
    const asGood = this.due[group]! > 0 && this.#groups[group]!.deferral[channel] === 0;
    return asGood ? this.idle[group]! + this.givingWay[group]! : this.idle[group]!;
  }

  /** Those of an agent's group, with this one where it has put down its last contact. */
  freeWith(agent: number, channel: number): number {
    const idle = this.free(this.group[agent]!, channel);
    return this.load[agent] === 0 && this.#listOf[agent] === NONE ? idle + 1 : idle;
  }

  /** Whether an agent could take one more contact of `channel`, whatever is waiting. */
  hasPlace(agent: number, channel: number): boolean {
    const group = this.group[agent]!;
    const load = this.load[agent]!;
    const slots = this.#groups[group]!.slots[channel]!;
    if (this.hours !== null && this.hours.leaving[agent] === 1) return false;
    if (load === 0) return slots > 0;
    if (this.due[group] === 0) return false;
    if (this.#givesWay[agent] === 1) return this.#groups[group]!.deferral[channel] === 0 && slots > 0;
    return this.channel[agent] === channel && load < slots;
  }

  /** Whether an agent is there and takes what comes, now or once done with what is in hand. */
  takesNew(agent: number): boolean {
    if (this.load[agent] === 0) return this.#listOf[agent] !== NONE;
    return this.due[this.group[agent]!]! > 0 && (this.hours === null || this.hours.leaving[agent] === 0);
  }

  /** Whether an agent could take one more contact of any channel. */
  hasAnyPlace(agent: number): boolean {
    const load = this.load[agent]!;
    return load === 0 || load < this.#groups[this.group[agent]!]!.slots[this.channel[agent]!]! || this.#givesWay[agent] === 1;
  }

  givesWay(agent: number): boolean {
    return this.#givesWay[agent] === 1;
  }

  /** What the agent has in hand does not give way any more: after-contact work is finished. */
  keepInHand(agent: number): void {
    if (this.#givesWay[agent] === 0) return;
    this.#leaveList(agent);
    this.#givesWay[agent] = 0;
  }

  /** The contact in hand is put aside, and another one is taken in the same moment. */
  putAside(agent: number): void {
    const group = this.group[agent]!;
    this.putDown(agent);
    this.idle[group]!++;
    this.#areas.busy.add(group, -1);
    this.#areas.inHand.add(group, -1);
  }

  /** Whether work on `channel` gives way in the hands of an agent of `group`; a group that has an agent for everybody interrupts nobody. */
  #wouldGiveWay(group: number, channel: number): boolean {
    const { deferral, unlimited } = this.#groups[group]!;
    return deferral[channel] === GIVES_WAY && !unlimited;
  }

  /** The agent takes a contact in hand. */
  take(agent: number, channel: number): void {
    const group = this.group[agent]!;
    this.#leaveList(agent);
    if (this.load[agent]!++ === 0) {
      this.idle[group]!--;
      this.#areas.busy.add(group, 1);
    }
    this.channel[agent] = channel;
    if (this.#defers && this.#wouldGiveWay(group, channel)) this.#givesWay[agent] = 1;
    this.#areas.inHand.add(group, 1);
    this.#joinList(agent);
  }

  /**
   * The agent is done with a contact, and what follows in the same moment decides how it is counted: `takeNext`, with which contacts in hand
   * and busy agents stay as they were, or `rest`.
   */
  putDown(agent: number): void {
    this.#leaveList(agent);
    this.#givesWay[agent] = 0;
    this.load[agent]!--;
  }

  /** Whether an agent who has put down a contact is one too many, or past hours of their own. */
  goesHome(agent: number): boolean {
    return this.load[agent] === 0 && this.#isOver(agent);
  }

  #isOver(agent: number): boolean {
    const group = this.group[agent]!;
    if (this.hours !== null && this.#groups[group]!.roster !== null) return this.hours.leaving[agent] === 1;
    return this.onDuty[group]! > this.due[group]!;
  }

  /** The next contact instead of the one that was put down. */
  takeNext(agent: number, channel: number): void {
    this.load[agent]!++;
    this.channel[agent] = channel;
    if (this.#defers && this.#wouldGiveWay(this.group[agent]!, channel)) this.#givesWay[agent] = 1;
    this.#joinList(agent);
  }

  /** Nothing instead of the contact that was put down: idle if it was the last, and off duty if the agent is one too many. */
  rest(agent: number): void {
    const group = this.group[agent]!;
    this.#areas.inHand.add(group, -1);
    if (this.load[agent] === 0) {
      this.#areas.busy.add(group, -1);
      this.idle[group]!++;
      if (this.#isOver(agent)) {
        this.sendOff(agent);
        return;
      }
    }
    this.#joinList(agent);
  }

  /**
   * Sets how many agents are due. Fewer: idle ones leave now (the longest idle first), the others as they finish. More: agents come on,
   * and the caller offers each of them work through `offer`. A group whose time begins again has agents with places free, too.
   */
  setDue(group: number, due: number, offer: (agent: number) => void): void {
    const reopens = this.due[group] === 0 && due > 0;
    this.due[group] = due;
    while (this.onDuty[group]! > due && this.idle[group]! > 0) {
      const agent = this.#heads[this.#firstList[group]!]!;
      this.#leaveList(agent);
      this.sendOff(agent);
    }
    while (this.onDuty[group]! < due) offer(this.#bringOn(group));
    if (reopens) for (const agent of this.#atWork(group)) offer(agent);
  }

  /** Someone with hours of their own comes on until `shiftEnd`, or is still at work from before. The caller offers work. */
  begin(agent: number, hours: Hours, shiftEnd: number): void {
    const group = this.group[agent]!;
    this.due[group]!++;
    hours.begin(agent, shiftEnd);
    if (this.load[agent] === 0) this.#comeOn(agent);
    else this.#joinList(agent);
  }

  /** A break or the end of a shift: someone with hours of their own leaves, or takes nothing new and leaves when done. */
  end(agent: number, hours: Hours): void {
    this.due[this.group[agent]!]!--;
    hours.end(agent);
    this.#leaveList(agent);
    if (this.load[agent] === 0) this.sendOff(agent);
  }

  /** Row of the first agent of a group whose number is fixed. */
  firstOf(group: number): number {
    return this.group.indexOf(group);
  }

  /** Rows of the agents of a group whose number is fixed. */
  rowsOf(group: number): readonly number[] {
    const first = this.firstOf(group);
    return Array.from({ length: this.#groups[group]!.most }, (_, place) => first + place);
  }

  /** Agents of a group with something in hand and a place free. */
  #atWork(group: number): number[] {
    const agents: number[] = [];
    const end = this.#firstList[group + 1] ?? this.#heads.length;
    for (let list = this.#firstList[group]! + 1; list < end; list++) {
      for (let agent = this.#heads[list]!; agent !== NONE; agent = this.#next[agent]!) agents.push(agent);
    }
    return agents;
  }

  #bringOn(group: number): number {
    const agent = this.#off[group]!.pop()!;
    this.#comeOn(agent);
    return agent;
  }

  #comeOn(agent: number): void {
    const group = this.group[agent]!;
    this.onDuty[group]!++;
    this.idle[group]!++;
    this.#areas.onDuty.add(group, 1);
    if (this.selection !== null) this.selection.begin(agent);
    this.#joinList(agent);
  }

  /** An unlimited group has an agent whenever one is wanted; they leave when done. */
  #call(group: number): number {
    if (this.#off[group]!.length === 0) this.#hire(group);
    return this.#bringOn(group);
  }

  #hire(group: number): void {
    const row = this.group.length;
    const capacity = Math.max(16, row * 2);
    const grown = (from: Int32Array) => {
      const to = new Int32Array(capacity);
      to.set(from);
      return to;
    };
    this.group = grown(this.group);
    this.load = grown(this.load);
    this.channel = grown(this.channel);
    this.#next = grown(this.#next);
    this.#previous = grown(this.#previous);
    this.#listOf = grown(this.#listOf).fill(NONE, row);
    const joined = this.#joined;
    this.#joined = new Float64Array(capacity);
    this.#joined.set(joined);
    const givesWay = this.#givesWay;
    this.#givesWay = new Uint8Array(capacity);
    this.#givesWay.set(givesWay);
    for (let agent = row; agent < capacity; agent++) {
      this.group[agent] = group;
      this.#off[group]!.push(agent);
    }
  }

  /** Tells the kernel what it goes on with. */
  lend({ cells, words }: Shared): void {
    words[WORD.agentGroup] = this.group.byteOffset;
    words[WORD.agentLoad] = this.load.byteOffset;
    words[WORD.agentChannel] = this.channel.byteOffset;
    words[WORD.agentList] = this.#listOf.byteOffset;
    words[WORD.agentNext] = this.#next.byteOffset;
    words[WORD.agentPrevious] = this.#previous.byteOffset;
    words[WORD.agentJoined] = this.#joined.byteOffset;
    words[WORD.listHeads] = this.#heads.byteOffset;
    words[WORD.listTails] = this.#tails.byteOffset;
    words[WORD.firstLists] = this.#firstList.byteOffset;
    words[WORD.channelLists] = this.#listsByChannel.byteOffset;
    words[WORD.onDuty] = this.onDuty.byteOffset;
    words[WORD.due] = this.due.byteOffset;
    words[WORD.idle] = this.idle.byteOffset;
    cells[CELL.joins] = this.#joins;
  }

  /** Goes on with what the kernel has left. */
  takeBack({ cells }: Shared): void {
    this.#joins = cells[CELL.joins]!;
  }

  /** Someone who is idle and in no list leaves the floor. */
  sendOff(agent: number): void {
    const group = this.group[agent]!;
    this.onDuty[group]!--;
    this.idle[group]!--;
    this.#areas.onDuty.add(group, -1);
    if (this.#groups[group]!.roster === null) this.#off[group]!.push(agent);
    else if (this.roles !== null) this.roles.leavesFloor(agent);
  }

  #joinList(agent: number): void {
    const group = this.group[agent]!;
    const load = this.load[agent]!;
    const channel = this.channel[agent]!;
    const givesWay = this.#givesWay[agent] === 1;
    if (load > 0 && load >= this.#groups[group]!.slots[channel]! && !givesWay) return;
    if (this.hours !== null && this.hours.leaving[agent] === 1) return;
    const list =
      load === 0 ? this.#firstList[group]! : givesWay ? this.#firstList[group]! + 1 : this.#listsByChannel[group * this.#channels + channel]! + load - 1;
    if (givesWay) this.givingWay[group]!++;
    const tail = this.#tails[list]!;
    this.#joined[agent] = this.#joins++;
    this.#listOf[agent] = list;
    this.#previous[agent] = tail;
    this.#next[agent] = NONE;
    if (tail === NONE) this.#heads[list] = agent;
    else this.#next[tail] = agent;
    this.#tails[list] = agent;
  }

  #leaveList(agent: number): void {
    const list = this.#listOf[agent]!;
    if (list === NONE) return;
    if (this.#givesWay[agent] === 1) this.givingWay[this.group[agent]!]!--;
    const previous = this.#previous[agent]!;
    const next = this.#next[agent]!;
    if (previous === NONE) this.#heads[list] = next;
    else this.#next[previous] = next;
    if (next === NONE) this.#tails[list] = previous;
    else this.#previous[next] = previous;
    this.#listOf[agent] = NONE;
  }
}
