import { defineMetric } from '../metric.ts';

export const escalationPrecision = defineMetric({
  kind: 'ratio',
  id: 'escalation.precision',
  title: { en: 'Escalation precision', fr: 'Précision des escalades' },
  unit: 'share',
  better: 'higher',
  definition: 'Share of the contacts sent to a human that needed one.',
  formula: 'TP ÷ (TP + FP)',
  source:
    'Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out',
  numerator: { 'decisions.tp': 1 },
  denominator: { 'decisions.tp': 1, 'decisions.fp': 1 },
});
