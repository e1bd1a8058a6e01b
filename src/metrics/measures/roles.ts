/** People in a role rather than on the floor, told apart by the group that they come from, and what they produce. */
import type { Areas } from '../../sim/observations.ts';
import type { AreaFamily, MeasureContext } from '../metric.ts';

/** Each role and interval: person seconds in the role, and where a table by group and interval has them. */
export function eachInRole({ inRole, intervals }: Areas, { roles }: MeasureContext, visit: (role: number, seconds: number, at: number) => void): void {
  if (inRole === undefined) return;
  roles.forEach(({ group }, role) => {
    for (let interval = 0; interval < intervals; interval++) visit(role, inRole[role * intervals + interval]!, group * intervals + interval);
  });
}

export const roleTime: AreaFamily = {
  rows: 'group',
  measures: ['areas.role-hours'],
  fold(areas, cell, out, context) {
    eachInRole(areas, context, (_, seconds, at) => (out[0]![cell[at]!]! += seconds / 3600));
  },
};

/** What is made in a role, at so much a second. */
function output(measure: string, what: 'labels' | 'reviews'): AreaFamily {
  return {
    rows: 'group',
    measures: [measure],
    fold(areas, cell, out, context) {
      eachInRole(areas, context, (role, seconds, at) => {
        const perSecond = context.roles[role]![what];
        if (!Number.isNaN(perSecond)) out[0]![cell[at]!]! += seconds * perSecond;
      });
    },
  };
}

export const labels = output('areas.role-labels', 'labels');
export const reviews = output('areas.role-reviews', 'reviews');
