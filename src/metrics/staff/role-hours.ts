import { defineMetric } from '../metric.ts';

export const roleHours = defineMetric({
  kind: 'ratio',
  id: 'role.hours',
  title: { en: 'Hours in roles', fr: 'Heures dans les nouveaux rôles' },
  unit: 'count',
  better: 'neither',
  definition: 'Person hours that people of the floor spend in the roles of `humans.roles`, in the window; mean a replication.',
  formula: '∫ people in a role dt, ÷ replications',
  source: 'Time integral, exact between events; paid as the group is, and in no count of agents on duty; no data where there are no roles',
  numerator: { 'areas.role-hours': 1 },
  denominator: 'replications',
});
