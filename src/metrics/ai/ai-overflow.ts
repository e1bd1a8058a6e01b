import { defineMetric } from '../metric.ts';

export const aiOverflow = defineMetric({
  kind: 'ratio',
  id: 'ai.overflow',
  title: { en: 'AI overflow', fr: 'Débordement de l’IA' },
  unit: 'share',
  better: 'lower',
  definition: 'Share of the contacts that came to the AI, found it full (its sessions or its requests) and went to people.',
  formula: 'to people because the AI was full ÷ came to the AI',
  source: 'Counted when they come, not those an outage turns away; data where sessions or requests are limited',
  numerator: { 'ai-door.overflowed': 1 },
  denominator: { 'ai-door.came': 1 },
});
