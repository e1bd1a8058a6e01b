import { defineMetric } from '../metric.ts';

export const costPerResolution = defineMetric({
  kind: 'ratio',
  id: 'cost.per-resolution',
  title: { en: 'Cost per resolution', fr: 'Coût par résolution' },
  unit: 'money',
  better: 'lower',
  definition: 'Pay and AI price over truly resolved needs.',
  formula: '(pay + AI price) ÷ resolved needs',
  source: 'Pay counts all time on duty in the window, busy or idle; AI price by the billing basis of the scenario, for needs born in the window',
  numerator: { 'areas.pay': 1, 'needs.ai-cost': 1 },
  denominator: { 'needs.resolved': 1 },
});
