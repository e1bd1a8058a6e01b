import { defineMetric } from '../metric.ts';

export const concurrencyMean = defineMetric({
  kind: 'ratio',
  id: 'concurrency.mean',
  title: { en: 'Contacts per busy agent', fr: 'Contacts simultanés par agent' },
  unit: 'ratio',
  better: 'neither',
  definition: 'Contacts in hand per busy agent: 1 for voice, more for chat.',
  formula: '∫ contacts in hand dt ÷ ∫ busy agents dt',
  source: 'Time integral, exact between events',
  numerator: { 'areas.in-hand': 1 },
  denominator: { 'areas.busy': 1 },
});
