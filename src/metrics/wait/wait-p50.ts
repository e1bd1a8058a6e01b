import { defineMetric } from '../metric.ts';

export const waitP50 = defineMetric({
  kind: 'quantile',
  id: 'wait.p50',
  title: { en: 'Median wait', fr: 'Attente médiane' },
  unit: 'seconds',
  better: 'lower',
  definition: 'The wait for a human that 50 in 100 accepted entries stay within, zero waits and abandoned ones (censored) included.',
  formula: 'Q over accepted entries, pooled over replications, from a histogram of bounded relative error',
  source: 'Human-queue entry to answer, to giving up, or to the end of the run',
  sketch: 'wait',
  quantile: 0.5,
});
