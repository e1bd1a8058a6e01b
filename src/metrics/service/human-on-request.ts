import { defineMetric } from '../metric.ts';

export const humanOnRequest = defineMetric({
  kind: 'ratio',
  id: 'human.on-request',
  title: { en: 'Human on request', fr: 'Humain sur demande' },
  unit: 'share',
  better: 'higher',
  definition:
    'Of the contacts in which a customer asked the AI for a human, the share answered by one within the threshold (`human.on-request@3m`; without one, the service level’s); a request that is not followed counts as not answered.',
  formula: 'entries of contacts that asked, answered within T ÷ (entries of contacts that asked + contacts that asked and were sent to no human)',
  source:
    'Human on request within a time, as laws on customer service ask for it. T runs from entry to the human queue, which is the end of the turn of the request when the policy follows it at once',
  numerator: { 'legs.asked-within': 1 },
  denominator: { 'legs.asked': 1, 'contacts.asked-in-vain': 1 },
  threshold: true,
});
