import { defineMetric } from '../metric.ts';

export const escalationMcc = defineMetric({
  kind: 'function',
  id: 'escalation.mcc',
  title: { en: 'Escalation MCC', fr: 'MCC des escalades' },
  unit: 'ratio',
  better: 'higher',
  definition: 'Matthews correlation of "sent to a human" with "needed a human": 1 perfect, 0 no better than chance, −1 always wrong.',
  formula: '(TP·TN − FP·FN) ÷ √((TP+FP)(TP+FN)(TN+FP)(TN+FN)); 0, with a note, when a margin is empty',
  source:
    'Matthews 1975; 0 for an empty margin as in Chicco & Jurman 2020. Positive: the AI alone would fail or the customer is entitled to a human; predicted positive: the policy sent the contact to a human; forced moves left out',
  range: [-1, 1],
  inputs: ['decisions.tp', 'decisions.fp', 'decisions.fn', 'decisions.tn'],
  value(sums) {
    const [tp, fp, fn, tn] = sums as [number, number, number, number];
    if (tp + fp + fn + tn === 0) return Number.NaN;
    const margins = Math.sqrt(tp + fp) * Math.sqrt(tp + fn) * Math.sqrt(tn + fp) * Math.sqrt(tn + fn);
    return margins === 0 ? 0 : (tp * tn - fp * fn) / margins;
  },
  convention(sums) {
    const [tp, fp, fn, tn] = sums as [number, number, number, number];
    return tp + fp + fn + tn > 0 && Math.min(tp + fp, tp + fn, tn + fp, tn + fn) === 0;
  },
});
