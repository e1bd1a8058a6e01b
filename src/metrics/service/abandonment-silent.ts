import { defineMetric } from '../metric.ts';

export const abandonmentSilent = defineMetric({
  kind: 'ratio',
  id: 'abandonment.silent',
  title: { en: 'Silent share of abandonment', fr: 'Part silencieuse des abandons' },
  unit: 'share',
  better: 'lower',
  definition: 'Share of the entries given up whose customer left without a word, and whose place in the queue stayed taken.',
  formula: 'given up without a word ÷ given up',
  source: 'Silent abandonment in text-based contact centers, arXiv 2304.11754',
  numerator: { 'silence.abandoned': 1 },
  denominator: { 'legs.abandoned': 1 },
});
