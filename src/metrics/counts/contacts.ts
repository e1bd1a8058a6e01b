import { defineMetric } from '../metric.ts';

export const contactsCount = defineMetric({
  kind: 'ratio',
  id: 'contacts',
  title: { en: 'Contacts', fr: 'Contacts' },
  unit: 'count',
  better: 'neither',
  definition: 'Contacts of those needs, redials and returns included; mean a replication.',
  formula: 'contacts ÷ replications',
  source: 'Count',
  numerator: { contacts: 1 },
  denominator: 'replications',
});
