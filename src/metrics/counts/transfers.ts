import { defineMetric } from '../metric.ts';

export const transfers = defineMetric({
  kind: 'ratio',
  id: 'transfers',
  title: { en: 'Handoffs', fr: 'Transferts' },
  unit: 'count',
  better: 'neither',
  definition: 'Handoffs between AI and human; mean a replication.',
  formula: 'handoffs ÷ replications',
  source: 'Count',
  numerator: { 'needs.transfers': 1 },
  denominator: 'replications',
});
