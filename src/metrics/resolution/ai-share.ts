import { defineMetric } from '../metric.ts';

export const aiShare = defineMetric({
  kind: 'ratio',
  id: 'ai.share',
  title: { en: 'With the AI alone', fr: 'Avec l’IA seule' },
  unit: 'share',
  better: 'neither',
  definition: 'Share of needs whose customers met the AI and no human in any contact, whether their need was settled or not.',
  formula: 'needs that met the AI and no human ÷ needs',
  source: 'Defined here, for limits on how much of a segment’s service may be left to an AI',
  numerator: { 'needs.ai-only': 1 },
  denominator: { needs: 1 },
});
