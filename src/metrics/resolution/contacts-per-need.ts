import { defineMetric } from '../metric.ts';

export const contactsPerNeed = defineMetric({
  kind: 'ratio',
  id: 'contacts-per-need',
  title: { en: 'Contacts per need', fr: 'Contacts par besoin' },
  unit: 'ratio',
  better: 'lower',
  definition: 'Attempts that a need took, redials and returns included.',
  formula: 'attempts ÷ needs',
  source: 'SQM Group: calls per issue',
  numerator: { 'needs.attempts': 1 },
  denominator: { needs: 1 },
});
