import { defineMetric } from '../metric.ts';

export const outboundReached = defineMetric({
  kind: 'ratio',
  id: 'outbound.reached',
  title: { en: 'Customers reached', fr: 'Clients joints' },
  unit: 'share',
  better: 'higher',
  definition: 'Share of customers whom the centre was to call who answered one of the calls, early or late, of those not still owed one in time.',
  formula: 'reached ÷ (reached + given up + owed beyond the time)',
  source: 'With every call answered by a share a, and k calls at most, 1 − (1 − a)^k',
  numerator: { 'outbound.reached': 1 },
  denominator: { 'outbound.reached': 1, 'outbound.unreached': 1 },
});
