import { defineMetric } from '../metric.ts';

export const transfersPerNeed = defineMetric({
  kind: 'ratio',
  id: 'transfers.per-need',
  title: { en: 'Handoffs per need', fr: 'Transferts par besoin' },
  unit: 'ratio',
  better: 'lower',
  definition: 'Handoffs between AI and human that a need went through.',
  formula: 'handoffs ÷ needs',
  source: 'Defined here',
  numerator: { 'needs.transfers': 1 },
  denominator: { needs: 1 },
});
