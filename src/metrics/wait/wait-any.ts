import { defineMetric } from '../metric.ts';

export const waitAny = defineMetric({
  kind: 'ratio',
  id: 'wait.any',
  title: { en: 'Share that waits', fr: 'Part des contacts mis en attente' },
  unit: 'share',
  better: 'lower',
  definition: 'Share of accepted entries that did not start on arrival: a share of customers, not of time.',
  formula: 'entries that waited ÷ accepted entries',
  source: 'Human-queue entry to answer, to giving up, or to the end of the run',
  numerator: { 'legs.waited': 1 },
  denominator: { 'legs.accepted': 1 },
});
