import { defineMetric } from '../metric.ts';

export const handleTimeMean = defineMetric({
  kind: 'ratio',
  id: 'handle-time.mean',
  title: { en: 'Handle time', fr: 'Durée moyenne de traitement (DMT)' },
  unit: 'seconds',
  better: 'neither',
  definition: 'Mean talk and after-contact time of the contacts that humans handled.',
  formula: 'Σ (talk + after-contact) ÷ handled contacts',
  source: 'ICMI: average handle time',
  numerator: { 'legs.talk-seconds': 1, 'legs.after-contact-seconds': 1 },
  denominator: { 'legs.handled': 1 },
});
