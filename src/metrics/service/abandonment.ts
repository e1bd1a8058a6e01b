import { defineMetric } from '../metric.ts';

export const abandonment = defineMetric({
  kind: 'ratio',
  id: 'abandonment',
  title: { en: 'Abandonment', fr: 'Taux d’abandon' },
  unit: 'share',
  better: 'lower',
  definition: 'Share of offered contacts that gave up waiting for a human.',
  formula: 'abandoned ÷ offered',
  source: 'Amazon Connect: contacts abandoned ÷ contacts queued; every abandonment counts, however short',
  numerator: { 'legs.abandoned': 1 },
  denominator: { 'legs.offered': 1 },
});
