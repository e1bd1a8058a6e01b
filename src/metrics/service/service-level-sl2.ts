import { defineMetric } from '../metric.ts';

export const serviceLevelSl2 = defineMetric({
  kind: 'ratio',
  id: 'service-level.sl2',
  title: { en: 'Service level (SL2)', fr: 'Qualité de service (SL2)' },
  unit: 'share',
  better: 'higher',
  definition: 'Share of answered contacts answered within the threshold; blind to abandoning.',
  formula: 'answered within T ÷ answered',
  source:
    'ICMI; compared in Jouini, Koole & Roubos 2013 (performance indicators for call centers with impatience). Clock starts at human-queue entry, within means ≤ T, blocked contacts are offered',
  numerator: { 'legs.answered-within': 1 },
  denominator: { 'legs.answered': 1 },
  threshold: true,
});
