import { defineMetric } from '../metric.ts';

export const containmentReported = defineMetric({
  kind: 'ratio',
  id: 'containment.reported',
  title: { en: 'Containment, reported', fr: 'Taux de containment affiché' },
  unit: 'share',
  better: 'neither',
  definition: 'Share of the contacts that met the AI and ended there without escalation, resolved or not: what a dashboard shows.',
  formula: 'contained contacts ÷ contacts that met the AI',
  source: 'Dialogflow CX, contained sessions; Copilot Studio, resolved and escalated sessions',
  numerator: { 'contacts.contained': 1 },
  denominator: { 'contacts.met-ai': 1 },
});
