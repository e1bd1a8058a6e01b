import { defineMetric } from '../metric.ts';

export const handoffRepeatSeconds = defineMetric({
  kind: 'ratio',
  id: 'handoff.repeat-seconds',
  title: { en: 'Time lost to a poor packet', fr: 'Temps perdu faute de contexte' },
  unit: 'seconds',
  better: 'lower',
  definition: 'Human time a handoff that a perfect packet would have saved: repetition, re-authentication, misdirection.',
  formula: 'Σ seconds ÷ handoffs',
  source: 'Counterfactual on the same draws',
  numerator: { 'handoffs.repeat-seconds': 1 },
  denominator: { handoffs: 1 },
});
