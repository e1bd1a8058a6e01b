import { defineMetric } from '../metric.ts';

export const humanMinutesPerNeed = defineMetric({
  kind: 'ratio',
  id: 'human-minutes.per-need',
  title: { en: 'Human minutes per need', fr: 'Minutes humaines par besoin' },
  unit: 'minutes',
  better: 'lower',
  definition: 'Talk and after-contact minutes that humans spent on a need, over all its attempts.',
  formula: 'Σ human seconds ÷ 60 ÷ needs',
  source: 'Defined here',
  numerator: { 'needs.human-seconds': 1 / 60 },
  denominator: { needs: 1 },
});
