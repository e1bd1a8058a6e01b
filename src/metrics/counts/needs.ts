import { defineMetric } from '../metric.ts';

export const needsCount = defineMetric({
  kind: 'ratio',
  id: 'needs',
  title: { en: 'Needs', fr: 'Besoins' },
  unit: 'count',
  better: 'neither',
  definition: 'Needs born in the window; mean a replication.',
  formula: 'needs ÷ replications',
  source: 'Count',
  numerator: { needs: 1 },
  denominator: 'replications',
});
