import { defineMetric } from '../metric.ts';

export const entries = defineMetric({
  kind: 'ratio',
  id: 'entries',
  title: { en: 'Queue entries', fr: 'Entrées en file humaine' },
  unit: 'count',
  better: 'neither',
  definition: 'Entries to human queues in the window; mean a replication.',
  formula: 'queue entries ÷ replications',
  source: 'Count',
  numerator: { 'legs.offered': 1 },
  denominator: 'replications',
});
