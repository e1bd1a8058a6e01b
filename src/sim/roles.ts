/**
 * People with hours of their own who go from the floor to a role. Whoever has a customer finishes first: the time in the role begins when the
 * agent has left the floor, so nobody is in two places, and nobody is paid twice.
 */
import type { Model } from '../model/model.ts';
import type { AreaClock } from './areas.ts';

const NONE = -1;

export class Roles {
  readonly #areas: AreaClock;
  /** By agent row: the role that the agent is in, or goes to once off the floor. */
  readonly #inRole: Int32Array;
  readonly #goesTo: Int32Array;

  constructor(agents: number, areas: AreaClock) {
    this.#areas = areas;
    this.#inRole = new Int32Array(agents).fill(NONE);
    this.#goesTo = new Int32Array(agents).fill(NONE);
  }

  /** Time in the role begins for an agent, who may have a customer in hand. */
  begin(agent: number, role: number, busy: boolean): void {
    this.#goesTo[agent] = role;
    if (!busy) this.leavesFloor(agent);
  }

  /** An agent has left the floor. */
  leavesFloor(agent: number): void {
    const role = this.#goesTo[agent]!;
    if (role === NONE) return;
    this.#goesTo[agent] = NONE;
    this.#inRole[agent] = role;
    this.#areas.inRole.add(role, 1);
  }

  /** The time in the role is over. */
  end(agent: number): void {
    const role = this.#inRole[agent]!;
    if (role !== NONE) this.#areas.inRole.add(role, -1);
    this.#inRole[agent] = this.#goesTo[agent] = NONE;
  }
}

/** Null: nobody with hours of their own has a role. */
export function rolesOf({ groups, roles }: Model, areas: AreaClock): Roles | null {
  const rows = groups.reduce((sum, { most }) => sum + most, 0);
  return roles.some(({ group }) => groups[group]!.roster !== null) ? new Roles(rows, areas) : null;
}
