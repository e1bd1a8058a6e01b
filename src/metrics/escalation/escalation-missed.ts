import { defineMetric } from '../metric.ts';

export const escalationMissed = defineMetric({
  kind: 'ratio',
  id: 'escalation.missed',
  title: { en: 'Missed escalations', fr: 'Escalades manquées' },
  unit: 'share',
  better: 'lower',
  definition: 'Share of all decided contacts that needed a human and were left to the AI.',
  formula: 'FN ÷ (TP + FP + FN + TN)',
  source:
    'Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out',
  numerator: { 'decisions.fn': 1 },
  denominator: { 'decisions.tp': 1, 'decisions.fp': 1, 'decisions.fn': 1, 'decisions.tn': 1 },
});
