import { defineMetric } from '../metric.ts';

export const deferredInterruptions = defineMetric({
  kind: 'ratio',
  id: 'deferred.interruptions',
  title: { en: 'Interruptions', fr: 'Interruptions par contact différé' },
  unit: 'ratio',
  better: 'lower',
  definition: 'How often a deferred contact was put aside for a live one, per deferred contact begun.',
  formula: 'times put aside ÷ deferred contacts begun',
  source: 'Counted when it happens',
  numerator: { 'deferred.interruptions': 1 },
  denominator: { 'deferred.begun': 1 },
});
