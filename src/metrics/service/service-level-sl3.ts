import { defineMetric } from '../metric.ts';

export const serviceLevelSl3 = defineMetric({
  kind: 'ratio',
  id: 'service-level.sl3',
  title: { en: 'Service level (SL3)', fr: 'Qualité de service (SL3)' },
  unit: 'share',
  better: 'higher',
  definition: 'Share answered within the threshold, contacts abandoned within it left out.',
  formula: 'answered within T ÷ (offered − abandoned within T)',
  source:
    'ICMI; compared in Jouini, Koole & Roubos 2013 (performance indicators for call centers with impatience). Clock starts at human-queue entry, within means ≤ T, blocked contacts are offered',
  numerator: { 'legs.answered-within': 1 },
  denominator: { 'legs.offered': 1, 'legs.abandoned-within': -1 },
  threshold: true,
});
