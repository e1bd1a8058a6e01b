import { defineMetric } from '../metric.ts';

export const costPerContact = defineMetric({
  kind: 'ratio',
  id: 'cost.per-contact',
  title: { en: 'Cost per contact', fr: 'Coût par contact' },
  unit: 'money',
  better: 'lower',
  definition: 'Pay and AI price over contacts.',
  formula: '(pay + AI price) ÷ contacts',
  source: 'Pay counts all time on duty in the window, busy or idle; AI price by the billing basis of the scenario, for needs born in the window',
  numerator: { 'areas.pay': 1, 'needs.ai-cost': 1 },
  denominator: { contacts: 1 },
});
