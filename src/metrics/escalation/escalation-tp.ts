import { defineMetric } from '../metric.ts';

export const escalationTp = defineMetric({
  kind: 'ratio',
  id: 'escalation.tp',
  title: { en: 'Right escalations', fr: 'Escalades justifiées' },
  unit: 'count',
  better: 'neither',
  definition: 'Contacts that needed a human and were sent to one; mean a replication.',
  formula: 'TP ÷ replications',
  source:
    'Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out',
  numerator: { 'decisions.tp': 1 },
  denominator: 'replications',
});
