import { defineMetric } from '../metric.ts';

export const escalationRecall = defineMetric({
  kind: 'ratio',
  id: 'escalation.recall',
  title: { en: 'Escalation recall', fr: 'Rappel des escalades' },
  unit: 'share',
  better: 'higher',
  definition: 'Share of the contacts needing a human that were sent to one.',
  formula: 'TP ÷ (TP + FN)',
  source:
    'Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out',
  numerator: { 'decisions.tp': 1 },
  denominator: { 'decisions.tp': 1, 'decisions.fn': 1 },
});
