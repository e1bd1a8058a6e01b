import { defineMetric } from '../metric.ts';

/** `find.ts` puts the formula of the scenario in place of this default. */
export const serviceLevel = defineMetric({
  kind: 'ratio',
  id: 'service-level',
  title: { en: 'Service level', fr: 'Qualité de service (QS)' },
  unit: 'share',
  better: 'higher',
  definition: 'Service level by the formula that the scenario names; default: answered within the threshold over offered (sl1).',
  formula: 'the scenario’s `service-level.formula`; default answered within T ÷ offered',
  source:
    'ICMI; compared in Jouini, Koole & Roubos 2013 (performance indicators for call centers with impatience). Clock starts at human-queue entry, within means ≤ T, blocked contacts are offered',
  numerator: { 'legs.answered-within': 1 },
  denominator: { 'legs.offered': 1 },
  threshold: true,
});
