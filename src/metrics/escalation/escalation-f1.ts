import { defineMetric } from '../metric.ts';

export const escalationF1 = defineMetric({
  kind: 'function',
  id: 'escalation.f1',
  title: { en: 'Escalation F1', fr: 'F1 des escalades' },
  unit: 'ratio',
  better: 'higher',
  definition: 'Harmonic mean of precision and recall of sending contacts to a human; read it beside `escalation.chance-f1`.',
  formula: '2·TP ÷ (2·TP + FP + FN)',
  source:
    'van Rijsbergen 1979 (F-measure). Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out',
  range: [0, 1],
  inputs: ['decisions.tp', 'decisions.fp', 'decisions.fn'],
  value(sums) {
    const [tp, fp, fn] = sums as [number, number, number];
    return (2 * tp) / (2 * tp + fp + fn);
  },
});
