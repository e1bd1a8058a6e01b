import { defineMetric } from '../metric.ts';

export const escalationFn = defineMetric({
  kind: 'ratio',
  id: 'escalation.fn',
  title: { en: 'Missed escalations, number', fr: 'Escalades manquées, nombre' },
  unit: 'count',
  better: 'lower',
  definition: 'Contacts that needed a human and were left to the AI; mean a replication.',
  formula: 'FN ÷ replications',
  source:
    'Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out',
  numerator: { 'decisions.fn': 1 },
  denominator: 'replications',
});
