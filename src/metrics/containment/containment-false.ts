import { defineMetric } from '../metric.ts';

export const containmentFalse = defineMetric({
  kind: 'ratio',
  id: 'containment.false',
  title: { en: 'Containment, false', fr: 'Faux containment' },
  unit: 'share',
  better: 'lower',
  definition: 'Share of the contacts that met the AI and ended there unresolved: silent failures.',
  formula: '(contained − contained and resolved) ÷ contacts that met the AI',
  source: 'Reported minus true containment',
  numerator: { 'contacts.contained': 1, 'contacts.contained-resolved': -1 },
  denominator: { 'contacts.met-ai': 1 },
});
