import { defineMetric } from '../metric.ts';

export const csatSurveyed = defineMetric({
  kind: 'ratio',
  id: 'csat.surveyed',
  title: { en: 'CSAT as surveyed', fr: 'Satisfaction mesurée par enquête' },
  unit: 'share',
  better: 'higher',
  definition: 'What a survey would show: the expected share rating 4 or 5 among the customers who answer, each weighted by the chance of answering.',
  formula: 'Σ P(answers)·P(rating ≥ 4) ÷ Σ P(answers)',
  source: 'Inverse of non-response weighting: the response model of the scenario, not corrected for',
  numerator: { 'satisfaction.answering-satisfied': 1 },
  denominator: { 'satisfaction.answering': 1 },
});
