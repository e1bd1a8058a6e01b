import { defineMetric } from '../metric.ts';

export const answeredShare = defineMetric({
  kind: 'ratio',
  id: 'answered.share',
  title: { en: 'Answered', fr: 'Taux de décroché' },
  unit: 'share',
  better: 'higher',
  definition: 'Share of offered contacts that a human answered.',
  formula: 'answered ÷ offered',
  source: 'ICMI: answer rate',
  numerator: { 'legs.answered': 1 },
  denominator: { 'legs.offered': 1 },
});
