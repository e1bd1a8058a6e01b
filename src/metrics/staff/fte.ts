import { defineMetric } from '../metric.ts';

export const fte = defineMetric({
  kind: 'ratio',
  id: 'fte',
  title: { en: 'Agents on duty', fr: 'Agents présents (ETP)' },
  unit: 'agents',
  better: 'lower',
  definition: 'Mean number of human agents on duty, over time.',
  formula: '∫ agents on duty dt ÷ window',
  source: 'Time integral, exact between events; hours paid but off duty are not in it',
  numerator: { 'areas.on-duty': 1 },
  denominator: { 'areas.seconds': 1 },
});
