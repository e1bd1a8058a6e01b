import { defineMetric } from '../metric.ts';

export const onTimeLateness = defineMetric({
  kind: 'ratio',
  id: 'on-time.lateness',
  title: { en: 'Lateness', fr: 'Retard moyen' },
  unit: 'seconds',
  better: 'lower',
  definition: 'Mean seconds past the due time of the contacts that were finished, 0 for those on time.',
  formula: 'Σ max(0, finished − arrival − due) ÷ finished contacts with a due time',
  source: 'Mean tardiness, as in scheduling (Pinedo, Scheduling, 2016, ch. 2)',
  numerator: { 'due.seconds-late': 1 },
  denominator: { 'due.finished': 1 },
});
