import { defineMetric } from '../metric.ts';

export const fcr = defineMetric({
  kind: 'ratio',
  id: 'fcr',
  title: { en: 'First-contact resolution', fr: 'Résolution au premier contact (RPC)' },
  unit: 'share',
  better: 'higher',
  definition: 'Share of needs truly settled at the first contact, with no further contact following.',
  formula: 'needs resolved at the first contact ÷ needs',
  source: 'SQM Group: no repeat contact for the same reason',
  numerator: { 'needs.resolved-first': 1 },
  denominator: { needs: 1 },
});
