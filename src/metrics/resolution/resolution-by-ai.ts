import { defineMetric } from '../metric.ts';

export const resolutionByAi = defineMetric({
  kind: 'ratio',
  id: 'resolution.by-ai',
  title: { en: 'Resolved by the AI alone', fr: 'Résolus par l’IA seule' },
  unit: 'share',
  better: 'neither',
  definition: 'Share of needs that the AI settled without any escalation.',
  formula: 'needs resolved by the AI with no escalation in any attempt ÷ needs',
  source: 'Defined here',
  numerator: { 'needs.resolved-by-ai': 1 },
  denominator: { needs: 1 },
});
