import { defineMetric } from '../metric.ts';

export const outboundPending = defineMetric({
  kind: 'ratio',
  id: 'outbound.pending',
  title: { en: 'Customers still to call', fr: 'Clients encore à appeler' },
  unit: 'count',
  better: 'lower',
  definition: 'Customers who are still owed a call, in time, when the run ends; mean a replication.',
  formula: 'customers − reached − given up − owed beyond the time',
  source: 'Customers whose call was owed in the window',
  numerator: { 'outbound.pending': 1 },
  denominator: 'replications',
});
