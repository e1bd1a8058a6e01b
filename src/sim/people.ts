/** Agents who differ from each other: what each one's speed and success are in this replication, the same whatever the policy does. */
import type { GroupModel } from '../model/model.ts';
import { normalQuantile } from '../random/normal.ts';
import { PAIR } from '../random/purposes.ts';
import { Stream } from '../random/stream.ts';

export class People {
  /** By agent row: times the speed of the group, and added to its success. */
  readonly #speed: Float64Array;
  readonly #resolves: Float64Array;
  readonly #groups: readonly GroupModel[];

  constructor(groups: readonly GroupModel[], seed: string, replication: number) {
    const all = groups.map((group) => drawn(group, seed, replication));
    this.#speed = Float64Array.from(all.flatMap(({ speed }) => [...speed]));
    this.#resolves = Float64Array.from(all.flatMap(({ resolves }) => [...resolves]));
    this.#groups = groups;
  }

  /** Times the speed of the group; of nobody in particular (−1), what gives the mean time of work. */
  speedOf(group: number, agent: number): number {
    if (agent < 0) return this.#groups[group]!.people?.typicalSpeed ?? 1;
    return agent < this.#speed.length ? this.#speed[agent]! : 1;
  }

  /** Added to the success of the group. */
  resolvesOf(group: number, agent: number): number {
    if (agent < 0) return this.#groups[group]!.people?.typicalResolves ?? 0;
    return agent < this.#resolves.length ? this.#resolves[agent]! : 0;
  }
}

/** Speeds and successes of a group's agents. */
function drawn({ most, people }: GroupModel, seed: string, replication: number): { readonly speed: Float64Array; readonly resolves: Float64Array } {
  const speed = new Float64Array(most).fill(1);
  const resolves = new Float64Array(most);
  if (people === null) return { speed, resolves };
  const stream = new Stream(seed, replication, people.stream);
  for (let agent = 0; agent < most; agent++) {
    stream.draw(agent, 0, 0, 0, PAIR.ABSENCE_AGENT_SPEED);
    speed[agent] = people.speed[agent]! * (people.speedQuantile === null ? 1 : people.speedQuantile(stream.second));
    stream.draw(agent, 0, 0, 0, PAIR.AGENT_RESOLVES_SELECTION);
    resolves[agent] = people.resolves[agent]! + people.resolvesSd * normalQuantile(stream.first);
  }
  return { speed, resolves };
}

/** Null: within each group all are alike. */
export function peopleOf(groups: readonly GroupModel[], seed: string, replication: number): People | null {
  return groups.some(({ people }) => people !== null) ? new People(groups, seed, replication) : null;
}
