import { defineMetric } from '../metric.ts';

export const csatMean = defineMetric({
  kind: 'ratio',
  id: 'csat.mean',
  title: { en: 'Mean rating', fr: 'Note moyenne de satisfaction' },
  unit: 'rating',
  better: 'higher',
  definition: 'Expected rating from 1 to 5, over all needs, abandoned ones included.',
  formula: 'Σ E[rating | journey] ÷ needs',
  source: 'Mean of a five-point scale; expectation given the journey',
  numerator: { 'satisfaction.rating': 1 },
  denominator: { 'satisfaction.needs': 1 },
});
