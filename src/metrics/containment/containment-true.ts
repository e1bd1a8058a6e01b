import { defineMetric } from '../metric.ts';

export const containmentTrue = defineMetric({
  kind: 'ratio',
  id: 'containment.true',
  title: { en: 'Containment, true', fr: 'Taux de containment réel' },
  unit: 'share',
  better: 'higher',
  definition: 'Share of the contacts that met the AI, ended there without escalation and were truly resolved.',
  formula: 'contained and resolved contacts ÷ contacts that met the AI',
  source: 'Resolved and contained, as vendors define true containment; truth is latent here instead of a no-callback window',
  numerator: { 'contacts.contained-resolved': 1 },
  denominator: { 'contacts.met-ai': 1 },
});
