import { defineMetric } from '../metric.ts';

export const waitAbandoned = defineMetric({
  kind: 'ratio',
  id: 'wait.abandoned',
  title: { en: 'Wait of those who give up', fr: 'Attente avant abandon' },
  unit: 'seconds',
  better: 'neither',
  definition: 'Mean wait of the entries that were abandoned; not the mean patience, which is longer.',
  formula: 'Σ wait of abandoned ÷ abandoned',
  source: 'Human-queue entry to answer, to giving up, or to the end of the run',
  numerator: { 'legs.abandoned-wait-seconds': 1 },
  denominator: { 'legs.abandoned': 1 },
});
