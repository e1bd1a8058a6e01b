import { defineMetric } from '../metric.ts';

export const blocked = defineMetric({
  kind: 'ratio',
  id: 'blocked',
  title: { en: 'Blocked', fr: 'Taux de contacts bloqués' },
  unit: 'share',
  better: 'lower',
  definition: 'Share of offered contacts turned away because the queue had no place.',
  formula: 'blocked ÷ offered',
  source: 'Blocked contacts stay in the denominator',
  numerator: { 'legs.blocked': 1 },
  denominator: { 'legs.offered': 1 },
});
