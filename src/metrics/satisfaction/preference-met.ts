import { defineMetric } from '../metric.ts';

export const preferenceMet = defineMetric({
  kind: 'ratio',
  id: 'preference.met',
  title: { en: 'Preference for a human met', fr: 'Préférence pour un humain respectée' },
  unit: 'share',
  better: 'higher',
  definition: 'Share of the customers who prefer a human who met one.',
  formula: 'needs of customers preferring a human that met one ÷ needs of customers preferring a human',
  source: 'Defined here',
  numerator: { 'needs.prefers-human-met': 1 },
  denominator: { 'needs.prefers-human': 1 },
});
