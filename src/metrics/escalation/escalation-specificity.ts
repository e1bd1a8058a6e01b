import { defineMetric } from '../metric.ts';

export const escalationSpecificity = defineMetric({
  kind: 'ratio',
  id: 'escalation.specificity',
  title: { en: 'Escalation specificity', fr: 'Spécificité des escalades' },
  unit: 'share',
  better: 'higher',
  definition: 'Share of the contacts needing no human that were left to the AI.',
  formula: 'TN ÷ (TN + FP)',
  source:
    'Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out',
  numerator: { 'decisions.tn': 1 },
  denominator: { 'decisions.tn': 1, 'decisions.fp': 1 },
});
