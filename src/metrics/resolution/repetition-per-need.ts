import { defineMetric } from '../metric.ts';

export const repetitionPerNeed = defineMetric({
  kind: 'ratio',
  id: 'repetition.per-need',
  title: { en: 'Items repeated per need', fr: 'Informations répétées par besoin' },
  unit: 'ratio',
  better: 'lower',
  definition: 'Items that customers had to tell again after a handoff.',
  formula: 'items repeated ÷ needs',
  source: 'Defined here',
  numerator: { 'needs.repeated': 1 },
  denominator: { needs: 1 },
});
