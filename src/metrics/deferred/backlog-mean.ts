import { defineMetric } from '../metric.ts';

export const backlogMean = defineMetric({
  kind: 'ratio',
  id: 'backlog.mean',
  title: { en: 'Backlog', fr: 'Stock moyen à traiter' },
  unit: 'count',
  better: 'lower',
  definition: 'Mean number of deferred contacts (e-mail, messages) that humans are not done with: waiting, put aside and in hand.',
  formula: '∫ backlog dt ÷ window',
  source: 'Time integral, exact between events',
  numerator: { 'areas.backlog': 1 },
  denominator: { 'areas.seconds': 1 },
});
