import { defineMetric } from '../metric.ts';

export const csatAbandoned = defineMetric({
  kind: 'ratio',
  id: 'csat.abandoned',
  title: { en: 'CSAT, abandoned', fr: 'Satisfaction, abandons' },
  unit: 'share',
  better: 'higher',
  definition: 'Expected share rating 4 or 5 among needs that ended in giving up the wait or being turned away.',
  formula: 'Σ P(rating ≥ 4 | journey) ÷ needs, over needs that ended in giving up the wait or being turned away',
  source: 'Top-2-box on a scale of 1 to 5, the usual CSAT convention; expectation taken given the journey, so no rating noise',
  numerator: { 'satisfaction.abandoned.satisfied': 1 },
  denominator: { 'satisfaction.abandoned.needs': 1 },
});
