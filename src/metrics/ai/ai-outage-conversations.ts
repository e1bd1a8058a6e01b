import { defineMetric } from '../metric.ts';

export const aiOutageConversations = defineMetric({
  kind: 'ratio',
  id: 'ai.outage-conversations',
  title: { en: 'Conversations cut or paused by an outage', fr: 'Conversations coupées ou suspendues par une panne' },
  unit: 'share',
  better: 'lower',
  definition: 'Conversations with the AI that an outage cut off or made stand still, or that began late because of one, over conversations.',
  formula: 'conversations that met an outage ÷ conversations',
  source: 'Counted contact by contact; conversations that an outage lets finish are not hit by it',
  numerator: { 'outages.conversations': 1 },
  denominator: { 'contacts.met-ai': 1 },
});
