import { defineMetric } from '../metric.ts';

export const waitOver = defineMetric({
  kind: 'ratio',
  id: 'wait.over',
  title: { en: 'Share that waits longer', fr: 'Part des attentes au-delà du seuil' },
  unit: 'share',
  better: 'lower',
  definition: 'Share of accepted entries that waited longer than the threshold (`wait.over@3m`; without one, the service level’s).',
  formula: 'entries with wait > T ÷ accepted entries',
  source: 'Human-queue entry to answer, to giving up, or to the end of the run',
  numerator: { 'legs.over': 1 },
  denominator: { 'legs.accepted': 1 },
  threshold: true,
});
