import { defineMetric } from '../metric.ts';

export const escalationResolutionRate = defineMetric({
  kind: 'ratio',
  id: 'escalation.resolution-rate',
  title: { en: 'Escalation resolution rate', fr: 'Taux de résolution des escalades' },
  unit: 'share',
  better: 'higher',
  definition: 'Share of handoffs to a human that were answered and settled the need.',
  formula: 'handoffs answered and resolved ÷ handoffs',
  source: 'Concept of collaboration metrics: escalation resolution rate',
  numerator: { 'handoffs.resolved': 1 },
  denominator: { handoffs: 1 },
});
