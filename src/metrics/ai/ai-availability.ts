import { defineMetric } from '../metric.ts';

export const aiAvailability = defineMetric({
  kind: 'ratio',
  id: 'ai.availability',
  title: { en: 'AI availability', fr: 'Disponibilité de l’IA' },
  unit: 'share',
  better: 'higher',
  definition: 'Share of the window in which the AI was up.',
  formula: '∫ AI up dt ÷ window',
  source: 'Time integral, exact between events; planned and random outages, once where they overlap',
  numerator: { 'areas.ai-up': 1 },
  denominator: { 'areas.seconds': 1 },
});
