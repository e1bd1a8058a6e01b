import { defineMetric } from '../metric.ts';

export const silentTimeShare = defineMetric({
  kind: 'ratio',
  id: 'silent.time-lost',
  title: { en: 'Work time lost on silent customers', fr: 'Temps perdu avec des clients partis' },
  unit: 'share',
  better: 'lower',
  definition: 'Share of the contacts in agents’ hands whose customer has left without a word, over time.',
  formula: '∫ contacts in hand without a customer dt ÷ ∫ contacts in hand dt',
  source: 'Time integral, exact between events',
  numerator: { 'silence.seconds': 1 },
  denominator: { 'areas.in-hand': 1 },
});
