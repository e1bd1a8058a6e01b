import { defineMetric } from '../metric.ts';

export const shrinkage = defineMetric({
  kind: 'ratio',
  id: 'shrinkage',
  title: { en: 'Shrinkage in effect', fr: 'Taux d’absence effectif (shrinkage)' },
  unit: 'share',
  better: 'neither',
  definition: 'Share of scheduled agent time in which the agent was not there: planned shrinkage after rounding to whole people, and absence as it fell.',
  formula: '∫ scheduled and not there dt ÷ ∫ scheduled dt',
  source: 'ICMI: shrinkage; time integral, exact between events; no data where everybody is there',
  numerator: { 'areas.absent': 1 },
  denominator: { 'areas.scheduled': 1 },
});
