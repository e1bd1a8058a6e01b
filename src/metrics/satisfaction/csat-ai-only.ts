import { defineMetric } from '../metric.ts';

export const csatAiOnly = defineMetric({
  kind: 'ratio',
  id: 'csat.ai-only',
  title: { en: 'CSAT, AI only', fr: 'Satisfaction, IA seule' },
  unit: 'share',
  better: 'higher',
  definition: 'Expected share rating 4 or 5 among needs that met only the AI and were not given up.',
  formula: 'Σ P(rating ≥ 4 | journey) ÷ needs, over needs that met only the AI and were not given up',
  source: 'Top-2-box on a scale of 1 to 5, the usual CSAT convention; expectation taken given the journey, so no rating noise',
  numerator: { 'satisfaction.ai-only.satisfied': 1 },
  denominator: { 'satisfaction.ai-only.needs': 1 },
});
