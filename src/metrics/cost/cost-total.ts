import { defineMetric } from '../metric.ts';

export const costTotal = defineMetric({
  kind: 'ratio',
  id: 'cost.total',
  title: { en: 'Cost', fr: 'Coût total' },
  unit: 'money',
  better: 'lower',
  definition: 'Pay of the staff on duty or in roles in the window and price of the AI; mean a replication.',
  formula: 'pay + AI price, ÷ replications',
  source: 'Pay counts all time on duty in the window, busy or idle; AI price by the billing basis of the scenario, for needs born in the window',
  numerator: { 'areas.pay': 1, 'needs.ai-cost': 1 },
  denominator: 'replications',
});
