import { defineMetric } from '../metric.ts';

export const escalationFp = defineMetric({
  kind: 'ratio',
  id: 'escalation.fp',
  title: { en: 'Unneeded escalations, number', fr: 'Escalades inutiles, nombre' },
  unit: 'count',
  better: 'lower',
  definition: 'Contacts that needed no human and were sent to one; mean a replication.',
  formula: 'FP ÷ replications',
  source:
    'Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out',
  numerator: { 'decisions.fp': 1 },
  denominator: 'replications',
});
