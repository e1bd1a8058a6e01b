/** Roles as they are written: people of a group who do other work than taking contacts. */
import type { Scenario } from './schema.ts';

/** People of a group who are in a role rather than on the floor, as long as so many are there. */
export function agentsInRoles({ humans }: Pick<Scenario, 'humans'>, group: string): number {
  return Object.values(humans?.roles ?? {}).reduce((sum, { from, agents }) => (from === group ? sum + agents : sum), 0);
}
