import { defineMetric } from '../metric.ts';

export const contactsPerHour = defineMetric({
  kind: 'ratio',
  id: 'contacts.per-hour',
  title: { en: 'Contacts per hour', fr: 'Contacts par heure' },
  unit: 'per-hour',
  better: 'neither',
  definition: 'Contacts of counted needs per hour of the window.',
  formula: 'contacts ÷ hours',
  source: 'Count over time',
  numerator: { contacts: 3600 },
  denominator: { 'areas.seconds': 1 },
});
