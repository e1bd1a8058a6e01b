import { defineMetric } from '../metric.ts';

export const queueLength = defineMetric({
  kind: 'ratio',
  id: 'queue.length',
  title: { en: 'Queue length', fr: 'File d’attente moyenne' },
  unit: 'count',
  better: 'lower',
  definition: 'Mean number of contacts waiting for a human, over time.',
  formula: '∫ waiting dt ÷ window',
  source: 'Time integral, exact between events',
  numerator: { 'areas.waiting': 1 },
  denominator: { 'areas.seconds': 1 },
});
