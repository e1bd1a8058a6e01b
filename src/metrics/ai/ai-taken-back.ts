import { defineMetric } from '../metric.ts';

export const aiTakenBack = defineMetric({
  kind: 'ratio',
  id: 'ai.taken-back',
  title: { en: 'AI resolutions taken back', fr: 'Résolutions IA reprises' },
  unit: 'share',
  better: 'lower',
  definition: 'Resolutions whose price a return of the customer took back, over resolutions charged.',
  formula: 'charges taken back ÷ charges',
  source:
    'Needs born in the window; a charge belongs to the conversation, its taking back to the contact that returns; returns after the end of `follow` are not seen',
  numerator: { 'billing.taken-back': 1 },
  denominator: { 'billing.charged': 1 },
});
