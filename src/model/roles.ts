/** Roles: how many people of which group, and what each of them produces. */
import { valueOf } from '../scenario/schema.ts';
import type { Scenario } from '../scenario/schema.ts';

/** People of a group who do other work than taking contacts. */
export interface RoleModel {
  readonly group: number;
  /** In the role as long as so many are there. */
  readonly agents: number;
  /** What one of them produces in a second; NaN: nothing of the kind. */
  readonly labels: number;
  readonly reviews: number;
}

type RolesSpec = NonNullable<NonNullable<Scenario['humans']>['roles']>;

export function compileRoles(roles: RolesSpec, groups: readonly string[]): readonly RoleModel[] {
  return Object.values(roles).map(({ from, agents, labels, reviews }) => ({
    group: groups.indexOf(from),
    agents,
    labels: labels === undefined ? NaN : valueOf(labels),
    reviews: reviews === undefined ? NaN : valueOf(reviews),
  }));
}
