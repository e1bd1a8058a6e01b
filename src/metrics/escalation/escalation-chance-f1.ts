import { defineMetric } from '../metric.ts';

export const escalationChanceF1 = defineMetric({
  kind: 'function',
  id: 'escalation.chance-f1',
  title: { en: 'F1 of escalating everything', fr: 'F1 en escaladant tout' },
  unit: 'ratio',
  better: 'neither',
  definition: 'The floor for F1: what a policy that sends everybody to a human scores at this prevalence.',
  formula: '2π ÷ (1 + π), π = (TP + FN) ÷ decided contacts',
  source: 'Precision π and recall 1 put into F1',
  range: [0, 1],
  inputs: ['decisions.tp', 'decisions.fp', 'decisions.fn', 'decisions.tn'],
  value(sums) {
    const [tp, fp, fn, tn] = sums as [number, number, number, number];
    const positives = (tp + fn) / (tp + fp + fn + tn);
    return (2 * positives) / (1 + positives);
  },
});
