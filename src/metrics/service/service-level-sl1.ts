import { defineMetric } from '../metric.ts';

export const serviceLevelSl1 = defineMetric({
  kind: 'ratio',
  id: 'service-level.sl1',
  title: { en: 'Service level (SL1)', fr: 'Qualité de service (SL1)' },
  unit: 'share',
  better: 'higher',
  definition: 'Share of offered contacts answered within the threshold; abandoning counts against.',
  formula: 'answered within T ÷ offered',
  source:
    'ICMI; compared in Jouini, Koole & Roubos 2013 (performance indicators for call centers with impatience). Clock starts at human-queue entry, within means ≤ T, blocked contacts are offered',
  numerator: { 'legs.answered-within': 1 },
  denominator: { 'legs.offered': 1 },
  threshold: true,
});
