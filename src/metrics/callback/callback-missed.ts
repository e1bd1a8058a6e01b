import { defineMetric } from '../metric.ts';

export const callbackMissed = defineMetric({
  kind: 'ratio',
  id: 'callback.missed',
  title: { en: 'Callbacks missed', fr: 'Rappels manqués' },
  unit: 'count',
  better: 'lower',
  definition: 'Promised callbacks that came late or reached nobody; mean a replication.',
  formula: 'missed',
  source: 'Promises of entries of the window',
  numerator: { 'callbacks.missed': 1 },
  denominator: 'replications',
});
