import { defineMetric } from '../metric.ts';

export const synergyCsat = defineMetric({
  kind: 'cross-arm',
  id: 'synergy.csat',
  title: { en: 'Synergy', fr: 'Synergie IA-humain' },
  unit: 'share',
  better: 'higher',
  definition: 'Combined CSAT minus that of the better of AI alone and humans alone, on the same customers; bounds are the minimum of the two paired bounds.',
  formula: 'min over both baselines of (csat.combined − csat.combined of the baseline)',
  source: 'Against the better of the two, as in Vaccaro, Almaatouq & Malone 2024 (Nature Human Behaviour, meta-analysis of human–AI combinations)',
  range: [-1, 1],
});
