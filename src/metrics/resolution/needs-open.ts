import { defineMetric } from '../metric.ts';

export const needsOpen = defineMetric({
  kind: 'ratio',
  id: 'needs.open',
  title: { en: 'Needs still open', fr: 'Besoins encore ouverts' },
  unit: 'share',
  better: 'lower',
  definition: 'Share of the needs born in the window that were not finished when the run ended.',
  formula: 'open needs ÷ needs',
  source: 'Defined here',
  numerator: { 'needs.open': 1 },
  denominator: { needs: 1 },
});
