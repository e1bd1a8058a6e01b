import { defineMetric } from '../metric.ts';

export const csatHumanOnly = defineMetric({
  kind: 'ratio',
  id: 'csat.human-only',
  title: { en: 'CSAT, human only', fr: 'Satisfaction, humain seul' },
  unit: 'share',
  better: 'higher',
  definition: 'Expected share rating 4 or 5 among needs that met only humans and were not given up.',
  formula: 'Σ P(rating ≥ 4 | journey) ÷ needs, over needs that met only humans and were not given up',
  source: 'Top-2-box on a scale of 1 to 5, the usual CSAT convention; expectation taken given the journey, so no rating noise',
  numerator: { 'satisfaction.human-only.satisfied': 1 },
  denominator: { 'satisfaction.human-only.needs': 1 },
});
