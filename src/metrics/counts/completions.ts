import { defineMetric } from '../metric.ts';

export const completions = defineMetric({
  kind: 'ratio',
  id: 'completions',
  title: { en: 'Contacts handled by humans', fr: 'Contacts traités par des humains' },
  unit: 'count',
  better: 'neither',
  definition: 'Queue entries whose human work was finished; mean a replication.',
  formula: 'contacts handled by humans ÷ replications',
  source: 'Count',
  numerator: { 'legs.completions': 1 },
  denominator: 'replications',
});
