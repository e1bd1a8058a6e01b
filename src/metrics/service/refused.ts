import { defineMetric } from '../metric.ts';

export const refused = defineMetric({
  kind: 'ratio',
  id: 'refused',
  title: { en: 'Turned away when closed', fr: 'Refusés hors horaires' },
  unit: 'share',
  better: 'lower',
  definition: 'Share of contacts that ended because they needed a human and humans were closed.',
  formula: 'refused ÷ contacts',
  source: 'By when the contact arrived; contacts that wait for the opening are not in it',
  numerator: { 'contacts.refused': 1 },
  denominator: { contacts: 1 },
});
