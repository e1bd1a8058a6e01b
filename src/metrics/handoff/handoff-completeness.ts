import { defineMetric } from '../metric.ts';

export const handoffCompleteness = defineMetric({
  kind: 'ratio',
  id: 'handoff.completeness',
  title: { en: 'Handoff completeness', fr: 'Complétude du contexte transmis' },
  unit: 'share',
  better: 'higher',
  definition: 'Mean over handoffs, fatal ones left out: context and briefing items that were in the packet.',
  formula: 'Σ completeness ÷ handoffs to which it applies',
  source:
    'Weighted scorecard after contact-centre quality assurance practice (weighted criteria, fatal ones apart); the weights are a judgement and are printed',
  numerator: { 'handoffs.completeness': 1 },
  denominator: { 'handoffs.completeness-applies': 1 },
});
