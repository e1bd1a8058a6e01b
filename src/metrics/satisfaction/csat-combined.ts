import { defineMetric } from '../metric.ts';

export const csatCombined = defineMetric({
  kind: 'ratio',
  id: 'csat.combined',
  title: { en: 'Combined CSAT', fr: 'Satisfaction combinée (CSAT)' },
  unit: 'share',
  better: 'higher',
  definition: 'Expected share of all needs, abandoned ones included, whose customer would rate 4 or 5.',
  formula: 'Σ P(rating ≥ 4 | journey) ÷ needs',
  source: 'Top-2-box on a scale of 1 to 5, the usual CSAT convention; expectation taken given the journey, so no rating noise',
  numerator: { 'satisfaction.satisfied': 1 },
  denominator: { 'satisfaction.needs': 1 },
});
