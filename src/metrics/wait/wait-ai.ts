import { defineMetric } from '../metric.ts';

export const waitAi = defineMetric({
  kind: 'ratio',
  id: 'wait.ai',
  title: { en: 'Wait for the AI', fr: 'Attente de l’IA' },
  unit: 'seconds',
  better: 'lower',
  definition: 'Mean time that a contact waited for a session of the AI before its conversation began, those that did not wait included.',
  formula: 'Σ seconds waited for a session ÷ conversations begun',
  source: 'Conversations that begin in the window; an outage that makes contacts wait counts; those who go to people after all are in none',
  numerator: { 'ai-door.waited-seconds': 1 },
  denominator: { 'ai-door.begun': 1 },
});
