import { defineMetric } from '../metric.ts';

export const afterContactMean = defineMetric({
  kind: 'ratio',
  id: 'after-contact.mean',
  title: { en: 'After-contact work', fr: 'Travail après contact (ACW)' },
  unit: 'seconds',
  better: 'neither',
  definition: 'Mean after-contact time of the contacts that humans handled.',
  formula: 'Σ after-contact ÷ handled contacts',
  source: 'ICMI: after-call work',
  numerator: { 'legs.after-contact-seconds': 1 },
  denominator: { 'legs.handled': 1 },
});
