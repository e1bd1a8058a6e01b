import { defineMetric } from '../metric.ts';

export const costPerNeed = defineMetric({
  kind: 'ratio',
  id: 'cost.per-need',
  title: { en: 'Cost per need', fr: 'Coût par besoin' },
  unit: 'money',
  better: 'lower',
  definition: 'Pay and AI price over needs.',
  formula: '(pay + AI price) ÷ needs',
  source: 'Pay counts all time on duty in the window, busy or idle; AI price by the billing basis of the scenario, for needs born in the window',
  numerator: { 'areas.pay': 1, 'needs.ai-cost': 1 },
  denominator: { needs: 1 },
});
