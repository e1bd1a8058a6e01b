import { defineMetric } from '../metric.ts';

export const comingBackMean = defineMetric({
  kind: 'ratio',
  id: 'coming-back.mean',
  title: { en: 'Needs away, to come back', fr: 'Besoins en attente de retour' },
  unit: 'count',
  better: 'neither',
  definition: 'Mean number of needs between two contacts, over time: those who will call again or come back.',
  formula: '∫ away dt ÷ window',
  source: 'Time integral, exact between events',
  numerator: { 'areas.away': 1 },
  denominator: { 'areas.seconds': 1 },
});
