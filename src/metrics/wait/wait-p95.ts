import { defineMetric } from '../metric.ts';

export const waitP95 = defineMetric({
  kind: 'quantile',
  id: 'wait.p95',
  title: { en: 'Wait, 95th percentile', fr: 'Attente, 95e centile' },
  unit: 'seconds',
  better: 'lower',
  definition: 'The wait for a human that 95 in 100 accepted entries stay within, zero waits and abandoned ones (censored) included.',
  formula: 'Q over accepted entries, pooled over replications, from a histogram of bounded relative error',
  source: 'Human-queue entry to answer, to giving up, or to the end of the run',
  sketch: 'wait',
  quantile: 0.95,
});
