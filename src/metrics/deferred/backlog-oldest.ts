import { defineMetric } from '../metric.ts';

export const backlogOldest = defineMetric({
  kind: 'ratio',
  id: 'backlog.oldest',
  title: { en: 'Oldest in the backlog', fr: 'Ancienneté maximale du stock' },
  unit: 'seconds',
  better: 'lower',
  definition: 'Time since the arrival of the oldest deferred contact that humans are not done with when the window ends; 0 when there is none.',
  formula: 'Σ age of the oldest at the end ÷ windows',
  source: 'Looked at when the window ends',
  numerator: { 'backlog.oldest': 1 },
  denominator: { 'backlog.ends': 1 },
});
