import { defineMetric } from '../metric.ts';

export const aiRequestWaitMean = defineMetric({
  kind: 'ratio',
  id: 'ai.request-wait.mean',
  title: { en: 'Wait for a request of the AI', fr: 'Attente d’une requête de l’IA' },
  unit: 'seconds',
  better: 'lower',
  definition: 'Mean time that a turn of the AI waits because requests are limited, those that do not wait included.',
  formula: 'Σ seconds waited for requests ÷ turns',
  source: 'Turns that end in the window; a turn that an outage cuts off is none',
  numerator: { 'ai-turns.request-wait': 1 },
  denominator: { 'ai-turns': 1 },
});
