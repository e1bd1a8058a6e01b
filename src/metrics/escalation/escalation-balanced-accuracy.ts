import { defineMetric } from '../metric.ts';

export const escalationBalancedAccuracy = defineMetric({
  kind: 'function',
  id: 'escalation.balanced-accuracy',
  title: { en: 'Escalation balanced accuracy', fr: 'Exactitude équilibrée des escalades' },
  unit: 'share',
  better: 'higher',
  definition: 'Mean of recall and specificity; 50 % is what any constant policy scores.',
  formula: '½·(TP ÷ (TP + FN) + TN ÷ (TN + FP))',
  source:
    'Brodersen et al. 2010. Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out',
  inputs: ['decisions.tp', 'decisions.fp', 'decisions.fn', 'decisions.tn'],
  value(sums) {
    const [tp, fp, fn, tn] = sums as [number, number, number, number];
    return (tp / (tp + fn) + tn / (tn + fp)) / 2;
  },
});
