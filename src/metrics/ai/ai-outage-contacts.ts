import { defineMetric } from '../metric.ts';

export const aiOutageContacts = defineMetric({
  kind: 'ratio',
  id: 'ai.outage-contacts',
  title: { en: 'Contacts that met an AI outage', fr: 'Contacts touchés par une panne de l’IA' },
  unit: 'share',
  better: 'lower',
  definition: 'Contacts that came to an AI that was down, waited for one, or were with it when it went down, over all contacts.',
  formula: 'contacts that met an outage ÷ contacts',
  source: 'Counted contact by contact; conversations that an outage lets finish are not hit by it',
  numerator: { 'outages.contacts': 1 },
  denominator: { contacts: 1 },
});
