import { defineMetric } from '../metric.ts';

export const timeToResolutionMean = defineMetric({
  kind: 'ratio',
  id: 'time-to-resolution.mean',
  title: { en: 'Time to resolution', fr: 'Délai de résolution' },
  unit: 'seconds',
  better: 'lower',
  definition: 'Mean time from the birth of a need to the end of the last contact, over resolved needs.',
  formula: 'Σ (closed − born) ÷ resolved needs',
  source: 'Defined here',
  numerator: { 'needs.resolution-seconds': 1 },
  denominator: { 'needs.resolved': 1 },
});
