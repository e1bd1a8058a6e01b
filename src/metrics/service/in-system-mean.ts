import { defineMetric } from '../metric.ts';

export const inSystemMean = defineMetric({
  kind: 'ratio',
  id: 'in-system.mean',
  title: { en: 'Needs in the system', fr: 'Besoins en cours' },
  unit: 'count',
  better: 'neither',
  definition: 'Mean number of needs with the AI, waiting or with a human, over time; those away between contacts not counted.',
  formula: '∫ in system dt ÷ window',
  source: 'Time integral, exact between events',
  numerator: { 'areas.in-system': 1 },
  denominator: { 'areas.seconds': 1 },
});
