/** Talks that end with the shift of the agent: known when they begin, because a shift's end is. */
import type { Model } from '../model/model.ts';
import type { Floor, MoreColumn } from './floor.ts';
import * as FLAG from './flags.ts';
import type { Hours } from './hours.ts';
import type { Run } from './run.ts';
import * as WHOLE from './whole.ts';

export class Cuts {
  readonly #floor: Floor;
  readonly #hours: Hours;
  /** Talk that is left of one who was cut short, seconds at speed 1. */
  readonly #rest: MoreColumn;

  constructor(floor: Floor, hours: Hours) {
    this.#floor = floor;
    this.#hours = hours;
    this.#rest = floor.addColumn();
  }

  /** Ends the leg in the making with the agent's shift when that comes first; says whether it does. Resolution and after-contact work are then not its own. */
  limit(run: Run, slot: number, agent: number): boolean {
    const { leg } = run;
    const end = this.timeOf(agent);
    if (run.now + leg.talk <= end) return false;
    const talked = end - run.now;
    this.#rest.values[slot] = (leg.talk - talked) * leg.speed;
    leg.talk = leg.work = talked;
    leg.afterContact = 0;
    leg.outcome = 0;
    return true;
  }

  /** When an agent gives up the customer on the line; Infinity: never. Agents who are a number, and finish, never do. */
  timeOf(agent: number): number {
    return agent < this.#hours.cutsAt.length ? this.#hours.cutsAt[agent]! : Infinity;
  }

  restOf(slot: number): number {
    return this.#rest.values[slot]!;
  }

  isCut(slot: number): boolean {
    return (this.#floor.whole[slot * WHOLE.width + WHOLE.flags]! & FLAG.cutShort) !== 0;
  }
}

/** Null: everybody finishes. */
export function cutsOf({ groups }: Model, floor: Floor, hours: Hours | null): Cuts | null {
  return hours !== null && groups.some(({ roster }) => roster !== null && roster.shiftEnd !== 'finish') ? new Cuts(floor, hours) : null;
}
