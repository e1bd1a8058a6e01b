import { defineMetric } from '../metric.ts';

export const aiSessions = defineMetric({
  kind: 'ratio',
  id: 'ai.sessions',
  title: { en: 'AI sessions', fr: 'Sessions IA simultanées' },
  unit: 'count',
  better: 'neither',
  definition: 'Mean number of AI conversations in progress, over time.',
  formula: '∫ AI sessions dt ÷ window',
  source: 'Time integral, exact between events',
  numerator: { 'areas.ai-sessions': 1 },
  denominator: { 'areas.seconds': 1 },
});
