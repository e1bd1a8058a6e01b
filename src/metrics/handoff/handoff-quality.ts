import { defineMetric } from '../metric.ts';

export const handoffQuality = defineMetric({
  kind: 'ratio',
  id: 'handoff.quality',
  title: { en: 'Handoff quality', fr: 'Qualité des transferts' },
  unit: 'points',
  better: 'higher',
  definition: 'Mean handoff score from 0 to 100, over handoffs that broke no fatal criterion; dimensions that do not apply leave both sums.',
  formula: '100 · Σ weight·dimension ÷ Σ weight of the dimensions that apply, averaged over handoffs',
  source:
    'Weighted scorecard after contact-centre quality assurance practice (weighted criteria, fatal ones apart); the weights are a judgement and are printed',
  numerator: { 'handoffs.score': 1 },
  denominator: { 'handoffs.scored': 1 },
});
