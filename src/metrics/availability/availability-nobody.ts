import { defineMetric } from '../metric.ts';

export const availabilityNobody = defineMetric({
  kind: 'ratio',
  id: 'availability.nobody',
  title: { en: 'Handoffs spared: nobody there', fr: 'Transferts évités : personne' },
  unit: 'share',
  better: 'lower',
  definition: 'Share of those whom the AI would have handed over and who stayed with it, since people were closed, off duty or had no place to wait.',
  formula: 'told that nobody is there ÷ told',
  source: 'Counted when the AI says so; once a conversation',
  numerator: { 'availability.stayed-alone': 1 },
  denominator: { 'availability.told': 1 },
});
