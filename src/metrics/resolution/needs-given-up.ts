import { defineMetric } from '../metric.ts';

export const needsGivenUp = defineMetric({
  kind: 'ratio',
  id: 'needs.given-up',
  title: { en: 'Needs given up', fr: 'Besoins abandonnés' },
  unit: 'share',
  better: 'lower',
  definition: 'Share of needs whose last contact ended in giving up the wait or in being turned away.',
  formula: 'needs abandoned, blocked or lost ÷ needs',
  source: 'Defined here',
  numerator: { 'needs.given-up': 1 },
  denominator: { needs: 1 },
});
