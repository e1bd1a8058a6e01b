import { defineMetric } from '../metric.ts';

export const adviserWaitMean = defineMetric({
  kind: 'ratio',
  id: 'adviser.wait.mean',
  title: { en: 'Wait of those who ask for their adviser', fr: 'Attente de ceux qui demandent leur conseiller' },
  unit: 'seconds',
  better: 'lower',
  definition: 'How long those wait, in the mean, who ask for an adviser by name, whoever answers them; those who give up included.',
  formula: 'Σ wait ÷ answered or given up, of those who ask for an adviser',
  source: 'Counted when the wait is over; no data where nobody knows anyone',
  numerator: { 'adviser.wait-seconds': 1 },
  denominator: { 'adviser.asked': 1 },
});
