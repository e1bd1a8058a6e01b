import { defineMetric } from '../metric.ts';

export const aiConversationMean = defineMetric({
  kind: 'ratio',
  id: 'ai.conversation-mean',
  title: { en: 'Conversation with the AI', fr: 'Durée de conversation avec l’IA' },
  unit: 'seconds',
  better: 'lower',
  definition: 'Mean length of a conversation with an AI that has a latency or a limit of its requests, what each turn waits included.',
  formula: 'Σ conversation seconds ÷ conversations',
  source: 'Needs born in the window; time in which an outage makes a conversation stand still is left out',
  numerator: { 'needs.ai-seconds': 1 },
  denominator: { 'contacts.met-ai': 1 },
});
