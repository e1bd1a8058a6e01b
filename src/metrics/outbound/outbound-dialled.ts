import { defineMetric } from '../metric.ts';

export const outboundDialled = defineMetric({
  kind: 'ratio',
  id: 'outbound.dialled',
  title: { en: 'Calls dialled', fr: 'Appels composés' },
  unit: 'count',
  better: 'neither',
  definition: 'Calls made to customers whom the centre calls of its own accord, answered or not; mean a replication.',
  formula: 'calls',
  source: 'They count where the call was owed, whenever it was made',
  numerator: { 'outbound.calls': 1 },
  denominator: 'replications',
});
