/**
 * Several contacts in one agent's hands: each goes on at a pace that falls with their number, talks and after-contact work alike (processor
 * sharing). The work of a contact is fixed when it begins; when it ends is worked out anew whenever the agent's pace changes, at a cost of
 * the contacts of that one agent. An agent who puts one down and takes the next in the same moment keeps the pace.
 */
import type { GroupModel, Model } from '../model/model.ts';
import type { Floor, MoreColumn } from './floor.ts';
import * as RANK from './rank.ts';
import type { Run } from './run.ts';
import type { Staff } from './staff.ts';

/** What an agent whose pace changes has in hand. */
interface Hands {
  readonly slots: number[];
  /** Pace of each, 1 being full. */
  pace: number;
}

export class Pacing {
  /** By slot: when it was taken in hand, the work left at the last change, seconds at full pace, and when that was. */
  readonly #begun: MoreColumn;
  readonly #left: MoreColumn;
  readonly #since: MoreColumn;
  readonly #hands: Hands[] = [];
  readonly #groups: readonly GroupModel[];
  readonly #slows: readonly boolean[];
  readonly #staff: Staff;

  constructor(groups: readonly GroupModel[], floor: Floor, staff: Staff) {
    this.#groups = groups;
    this.#slows = groups.map(slowsDown);
    this.#staff = staff;
    this.#begun = floor.addColumn();
    this.#left = floor.addColumn();
    this.#since = floor.addColumn();
  }

  /** Whether the contacts of this agent hold one another up. */
  slows(agent: number): boolean {
    return this.#slows[this.#staff.group[agent]!]!;
  }

  /** A talk, or after-contact work, of `work` seconds at full pace begins; the agent has taken it in hand. */
  begin(run: Run, slot: number, agent: number, work: number): void {
    this.#begun.values[slot] = this.#since.values[slot] = run.now;
    this.#left.values[slot] = work;
    const hands = this.#handsOf(agent);
    hands.slots.push(slot);
    this.#settle(run, agent, hands, 1);
  }

  /** It is over. What follows in the same moment says whether the pace of the others changes: `begin`, or `settle`. */
  end(run: Run, slot: number, agent: number): void {
    const { slots } = this.#handsOf(agent);
    slots.splice(slots.indexOf(slot), 1);
    run.ledger.work += run.now - this.#begun.values[slot]!;
  }

  /** The agent takes nothing in place of what was put down: the others go on faster. */
  settle(run: Run, agent: number): void {
    this.#settle(run, agent, this.#handsOf(agent), 0);
  }

  /** Seconds that a contact has been in hand. */
  secondsInHand(slot: number, now: number): number {
    return now - this.#begun.values[slot]!;
  }

  /** Moves the ends of what is in hand to where the pace puts them; the last `added` have none yet. */
  #settle({ calendar, now }: Run, agent: number, hands: Hands, added: number): void {
    const { slots } = hands;
    const count = slots.length;
    const pace = this.#paceOf(agent, count);
    const left = this.#left.values;
    const since = this.#since.values;
    const changes = pace !== hands.pace;
    for (let index = changes ? 0 : count - added; index < count; index++) {
      const slot = slots[index]!;
      left[slot]! -= (now - since[slot]!) * hands.pace;
      since[slot] = now;
      calendar.schedule(slot, now + Math.max(0, left[slot]!) / pace, RANK.completion);
    }
    hands.pace = pace;
  }

  #paceOf(agent: number, count: number): number {
    const pace = this.#groups[this.#staff.group[agent]!]!.paces[this.#staff.channel[agent]!]!;
    return pace === null || count === 0 ? 1 : pace[count - 1]!;
  }

  #handsOf(agent: number): Hands {
    return (this.#hands[agent] ??= { slots: [], pace: 1 });
  }
}

function slowsDown({ paces }: GroupModel): boolean {
  return paces.some((pace) => pace !== null);
}

/** Null: everybody works at full pace, whatever is in hand. */
export function pacingOf({ groups }: Model, floor: Floor, staff: Staff): Pacing | null {
  return groups.some(slowsDown) ? new Pacing(groups, floor, staff) : null;
}
