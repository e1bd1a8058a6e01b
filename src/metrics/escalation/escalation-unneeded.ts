import { defineMetric } from '../metric.ts';

export const escalationUnneeded = defineMetric({
  kind: 'ratio',
  id: 'escalation.unneeded',
  title: { en: 'Unneeded escalations', fr: 'Escalades inutiles' },
  unit: 'share',
  better: 'lower',
  definition: 'Share of all decided contacts that needed no human and were sent to one.',
  formula: 'FP ÷ (TP + FP + FN + TN)',
  source:
    'Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out',
  numerator: { 'decisions.fp': 1 },
  denominator: { 'decisions.tp': 1, 'decisions.fp': 1, 'decisions.fn': 1, 'decisions.tn': 1 },
});
