import { defineMetric } from '../metric.ts';

export const handoffNoRepetition = defineMetric({
  kind: 'ratio',
  id: 'handoff.no-repetition',
  title: { en: 'No repetition', fr: 'Absence de répétition' },
  unit: 'share',
  better: 'higher',
  definition: 'Mean over handoffs, fatal ones left out: items known before that the customer was not asked again.',
  formula: 'Σ no-repetition ÷ handoffs to which it applies',
  source:
    'Weighted scorecard after contact-centre quality assurance practice (weighted criteria, fatal ones apart); the weights are a judgement and are printed',
  numerator: { 'handoffs.no-repetition': 1 },
  denominator: { 'handoffs.no-repetition-applies': 1 },
});
