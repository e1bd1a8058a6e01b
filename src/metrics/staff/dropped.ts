import { defineMetric } from '../metric.ts';

export const dropped = defineMetric({
  kind: 'ratio',
  id: 'dropped',
  title: { en: 'Dropped at shift end', fr: 'Coupés en fin de service' },
  unit: 'share',
  better: 'lower',
  definition: 'Share of answered entries whose talk the end of the agent’s shift ended, the customer being cut off.',
  formula: 'dropped ÷ answered',
  source: 'Defined here; no data where everybody finishes',
  numerator: { 'shift-ends.dropped': 1 },
  denominator: { 'legs.answered': 1 },
});
