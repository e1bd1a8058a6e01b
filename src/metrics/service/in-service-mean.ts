import { defineMetric } from '../metric.ts';

export const inServiceMean = defineMetric({
  kind: 'ratio',
  id: 'in-service.mean',
  title: { en: 'Contacts with humans', fr: 'Contacts en cours chez les humains' },
  unit: 'count',
  better: 'neither',
  definition: 'Mean number of contacts in the hands of humans, after-contact work included, over time.',
  formula: '∫ in hand dt ÷ window',
  source: 'Time integral, exact between events',
  numerator: { 'areas.in-hand': 1 },
  denominator: { 'areas.seconds': 1 },
});
