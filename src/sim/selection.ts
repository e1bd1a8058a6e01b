/** Which of several free agents of a group takes a contact, where that is not simply the one who has been free longest. */
import type { GroupModel, Selection as Rule } from '../model/model.ts';
import { PAIR } from '../random/purposes.ts';
import { Stream } from '../random/stream.ts';
import type { People } from './people.ts';

const NONE = -1;

/** Name of the stream of choices among equals. */
const STREAM = 'staff/selection';

export class Selection {
  readonly #rules: readonly Rule[];
  /** By agent row, what is not known to change: success and speed beyond those of the group. */
  readonly #resolves: Float64Array;
  readonly #speed: Float64Array;
  /** By agent row: seconds of work taken since coming on duty. */
  readonly #worked: Float64Array;
  readonly #stream: Stream;
  /** Choices by chance so far. */
  #choices = 0;

  constructor(groups: readonly GroupModel[], people: People | null, seed: string, replication: number) {
    this.#rules = groups.map(({ select }) => select);
    const groupOf = groups.flatMap(({ most }, group) => Array.from({ length: most }, () => group));
    this.#resolves = Float64Array.from(groupOf, (group, agent) => people?.resolvesOf(group, agent) ?? 0);
    this.#speed = Float64Array.from(groupOf, (group, agent) => people?.speedOf(group, agent) ?? 1);
    this.#worked = new Float64Array(groupOf.length);
    this.#stream = new Stream(seed, replication, STREAM);
  }

  /** The agent comes on duty. */
  begin(agent: number): void {
    if (agent < this.#worked.length) this.#worked[agent] = 0;
  }

  /** The agent takes a contact that takes so many seconds. */
  takes(agent: number, seconds: number): void {
    if (agent < this.#worked.length) this.#worked[agent]! += seconds;
  }

  /** One of a list that is not empty: its first agent, and the one that follows each. Among equals the one who came into the list first. */
  pick(group: number, head: number, next: Int32Array): number {
    switch (this.#rules[group]!) {
      case 'longest-idle':
        return head;
      case 'random':
        return this.#anyOf(head, next);
      case 'fixed-order':
        return leastOf(head, next, (agent, other) => agent < other);
      case 'least-loaded':
        return leastOf(head, next, (agent, other) => this.#worked[agent]! < this.#worked[other]!);
      case 'best-skill':
        return leastOf(head, next, (agent, other) => this.#isBetter(agent, other));
    }
  }

  #isBetter(agent: number, other: number): boolean {
    const difference = this.#resolves[agent]! - this.#resolves[other]!;
    return difference > 0 || (difference === 0 && this.#speed[agent]! > this.#speed[other]!);
  }

  #anyOf(head: number, next: Int32Array): number {
    let length = 0;
    for (let agent = head; agent !== NONE; agent = next[agent]!) length++;
    let agent = head;
    for (let steps = this.placeOf(length); steps > 0; steps--) agent = next[agent]!;
    return agent;
  }

  /** A place among so many, from 0, each with the same chance. */
  placeOf(many: number): number {
    this.#stream.draw(this.#choices++, 0, 0, 0, PAIR.AGENT_RESOLVES_SELECTION);
    return Math.floor(this.#stream.second * many);
  }
}

function leastOf(head: number, next: Int32Array, before: (agent: number, other: number) => boolean): number {
  let best = head;
  for (let agent = next[head]!; agent !== NONE; agent = next[agent]!) if (before(agent, best)) best = agent;
  return best;
}

/** Null: the longest idle, everywhere. */
export function selectionOf(groups: readonly GroupModel[], people: People | null, seed: string, replication: number): Selection | null {
  return groups.some(({ select, unlimited }) => select !== 'longest-idle' && !unlimited) ? new Selection(groups, people, seed, replication) : null;
}
