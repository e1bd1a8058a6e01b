import { defineMetric } from '../metric.ts';

export const escalationTn = defineMetric({
  kind: 'ratio',
  id: 'escalation.tn',
  title: { en: 'Rightly left to the AI', fr: 'Laissés à l’IA à raison' },
  unit: 'count',
  better: 'neither',
  definition: 'Contacts that needed no human and were left to the AI; mean a replication.',
  formula: 'TN ÷ replications',
  source:
    'Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out',
  numerator: { 'decisions.tn': 1 },
  denominator: 'replications',
});
