import { defineMetric } from '../metric.ts';

export const valuePerHumanMinute = defineMetric({
  kind: 'ratio',
  id: 'value.per-human-minute',
  title: { en: 'Needs resolved per human minute', fr: 'Besoins résolus par minute humaine' },
  unit: 'ratio',
  better: 'higher',
  definition: 'Truly resolved needs that a human worked on, per minute of human work: what an hour of people is worth.',
  formula: '60 · resolved needs with human work ÷ Σ human seconds of all needs',
  source: 'Defined here',
  numerator: { 'needs.resolved-with-human': 60 },
  denominator: { 'needs.human-seconds': 1 },
});
