/** Roles: how many people of which group, and what each of them produces. */
import { valueOf } from '../scenario/schema.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { RoleModel } from './model.ts';

type RolesSpec = NonNullable<NonNullable<Scenario['humans']>['roles']>;

export function compileRoles(roles: RolesSpec, groups: readonly string[]): readonly RoleModel[] {
  return Object.values(roles).map(({ from, agents, labels, reviews }) => ({
    group: groups.indexOf(from),
    agents,
    labels: labels === undefined ? NaN : valueOf(labels),
    reviews: reviews === undefined ? NaN : valueOf(reviews),
  }));
}
