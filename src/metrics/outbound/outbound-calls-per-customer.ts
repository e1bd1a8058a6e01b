import { defineMetric } from '../metric.ts';

export const outboundCallsPerCustomer = defineMetric({
  kind: 'ratio',
  id: 'outbound.calls-per-customer',
  title: { en: 'Calls per customer reached', fr: 'Appels par client joint' },
  unit: 'ratio',
  better: 'lower',
  definition: 'Calls made, answered or not, for each customer who was reached.',
  formula: 'calls ÷ customers reached',
  source: 'With every call answered by a share a: 1 ÷ a, however often it is tried',
  numerator: { 'outbound.calls': 1 },
  denominator: { 'outbound.reached': 1 },
});
