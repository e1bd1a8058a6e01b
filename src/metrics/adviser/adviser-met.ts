import { defineMetric } from '../metric.ts';

export const adviserMet = defineMetric({
  kind: 'ratio',
  id: 'adviser.met',
  title: { en: 'Served by their adviser', fr: 'Servis par leur conseiller' },
  unit: 'share',
  better: 'higher',
  definition: 'Share of the contacts that ask for an adviser by name and are answered or give up, that this adviser answers.',
  formula: 'answered by the adviser asked for ÷ answered or given up, of those who ask for one',
  source: 'Continuity of the person who serves; counted when the wait is over; no data where nobody knows anyone',
  numerator: { 'adviser.served': 1 },
  denominator: { 'adviser.asked': 1 },
});
