import { defineMetric } from '../metric.ts';

export const escalations = defineMetric({
  kind: 'ratio',
  id: 'escalations',
  title: { en: 'Escalations', fr: 'Escalades' },
  unit: 'count',
  better: 'neither',
  definition: 'Contacts that met the AI and moved on to a human; mean a replication.',
  formula: 'escalations ÷ replications',
  source: 'Count',
  numerator: { 'contacts.escalated': 1 },
  denominator: 'replications',
});
