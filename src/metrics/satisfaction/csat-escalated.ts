import { defineMetric } from '../metric.ts';

export const csatEscalated = defineMetric({
  kind: 'ratio',
  id: 'csat.escalated',
  title: { en: 'CSAT, AI then human', fr: 'Satisfaction, IA puis humain' },
  unit: 'share',
  better: 'higher',
  definition: 'Expected share rating 4 or 5 among needs that met both the AI and a human and were not given up.',
  formula: 'Σ P(rating ≥ 4 | journey) ÷ needs, over needs that met both the AI and a human and were not given up',
  source: 'Top-2-box on a scale of 1 to 5, the usual CSAT convention; expectation taken given the journey, so no rating noise',
  numerator: { 'satisfaction.escalated.satisfied': 1 },
  denominator: { 'satisfaction.escalated.needs': 1 },
});
