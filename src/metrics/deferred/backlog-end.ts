import { defineMetric } from '../metric.ts';

export const backlogEnd = defineMetric({
  kind: 'ratio',
  id: 'backlog.end',
  title: { en: 'Backlog at the end', fr: 'Stock en fin de période' },
  unit: 'count',
  better: 'lower',
  definition: 'Deferred contacts that humans are not done with when the window ends.',
  formula: 'Σ backlog at the end ÷ windows',
  source: 'Looked at when the window ends, before anything that happens at that moment',
  numerator: { 'backlog.contacts': 1 },
  denominator: { 'backlog.ends': 1 },
});
