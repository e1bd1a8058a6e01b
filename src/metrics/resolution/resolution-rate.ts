import { defineMetric } from '../metric.ts';

export const resolutionRate = defineMetric({
  kind: 'ratio',
  id: 'resolution.rate',
  title: { en: 'Resolution rate', fr: 'Taux de résolution' },
  unit: 'share',
  better: 'higher',
  definition: 'Share of needs that were truly settled, by either side.',
  formula: 'resolved needs ÷ needs',
  source: 'True resolution is known to the simulation; surveys and no-repeat windows only approximate it',
  numerator: { 'needs.resolved': 1 },
  denominator: { needs: 1 },
});
