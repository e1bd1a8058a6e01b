import { defineMetric } from '../metric.ts';

export const outboundCustomers = defineMetric({
  kind: 'ratio',
  id: 'outbound.customers',
  title: { en: 'Customers to call', fr: 'Clients à appeler' },
  unit: 'count',
  better: 'neither',
  definition: 'Customers whom the centre is to call of its own accord; mean a replication.',
  formula: 'customers',
  source: 'Customers whose call was owed in the window',
  numerator: { 'outbound.customers': 1 },
  denominator: 'replications',
});
