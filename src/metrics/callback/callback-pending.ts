import { defineMetric } from '../metric.ts';

export const callbackPending = defineMetric({
  kind: 'ratio',
  id: 'callback.pending',
  title: { en: 'Callbacks still owed', fr: 'Rappels en suspens' },
  unit: 'count',
  better: 'lower',
  definition: 'Callbacks that are still owed, in time, when the run ends; mean a replication.',
  formula: 'promises − kept − missed',
  source: 'Promises of entries of the window',
  numerator: { 'callbacks.owed': 1 },
  denominator: 'replications',
});
