import { defineMetric } from '../metric.ts';

export const waitMean = defineMetric({
  kind: 'ratio',
  id: 'wait.mean',
  title: { en: 'Mean wait, all entries', fr: 'Attente moyenne, toutes entrées' },
  unit: 'seconds',
  better: 'lower',
  definition: 'Mean wait for a human over every accepted queue entry, zero waits and abandoned ones included.',
  formula: 'Σ wait ÷ accepted entries',
  source: 'Human-queue entry to answer, to giving up, or to the end of the run',
  numerator: { 'legs.wait-seconds': 1 },
  denominator: { 'legs.accepted': 1 },
});
