import { defineMetric } from '../metric.ts';

export const serviceLevelSl4 = defineMetric({
  kind: 'ratio',
  id: 'service-level.sl4',
  title: { en: 'Service level (SL4)', fr: 'Qualité de service (SL4)' },
  unit: 'share',
  better: 'higher',
  definition: 'Share of offered contacts that waited no longer than the threshold, answered or abandoned.',
  formula: '(answered + abandoned within T) ÷ offered',
  source:
    'ICMI; compared in Jouini, Koole & Roubos 2013 (performance indicators for call centers with impatience). Clock starts at human-queue entry, within means ≤ T, blocked contacts are offered',
  numerator: { 'legs.answered-within': 1, 'legs.abandoned-within': 1 },
  denominator: { 'legs.offered': 1 },
  threshold: true,
});
