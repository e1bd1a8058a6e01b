import { defineMetric } from '../metric.ts';

export const handoffCsatCost = defineMetric({
  kind: 'ratio',
  id: 'handoff.csat-cost',
  title: { en: 'CSAT lost to handoffs', fr: 'Satisfaction perdue aux transferts' },
  unit: 'share',
  better: 'lower',
  definition: 'Combined CSAT that perfect handoff packets would have added, over all needs.',
  formula: 'Σ (P(satisfied | perfect packets) − P(satisfied)) ÷ needs',
  source: 'Counterfactual on the same draws',
  range: [-1, 1],
  numerator: { 'satisfaction.lost-to-handoffs': 1 },
  denominator: { 'satisfaction.needs': 1 },
});
