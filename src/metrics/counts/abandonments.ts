import { defineMetric } from '../metric.ts';

export const abandonments = defineMetric({
  kind: 'ratio',
  id: 'abandonments',
  title: { en: 'Abandonments', fr: 'Abandons' },
  unit: 'count',
  better: 'lower',
  definition: 'Queue entries given up; mean a replication.',
  formula: 'abandonments ÷ replications',
  source: 'Count',
  numerator: { 'legs.abandonments': 1 },
  denominator: 'replications',
});
