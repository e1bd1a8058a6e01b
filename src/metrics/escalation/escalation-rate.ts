import { defineMetric } from '../metric.ts';

export const escalationRate = defineMetric({
  kind: 'ratio',
  id: 'escalation.rate',
  title: { en: 'Escalation rate', fr: 'Taux d’escalade' },
  unit: 'share',
  better: 'neither',
  definition: 'Share of the contacts that met the AI and moved on to a human.',
  formula: 'escalated contacts ÷ contacts that met the AI',
  source: 'Copilot Studio: escalated sessions; AI to human only',
  numerator: { 'contacts.escalated': 1 },
  denominator: { 'contacts.met-ai': 1 },
});
