import { defineMetric } from '../metric.ts';

export const handoffFidelity = defineMetric({
  kind: 'ratio',
  id: 'handoff.fidelity',
  title: { en: 'Handoff fidelity', fr: 'Fidélité du contexte transmis' },
  unit: 'share',
  better: 'higher',
  definition: 'Mean over handoffs, fatal ones left out: items in the packet that were faithful.',
  formula: 'Σ fidelity ÷ handoffs to which it applies',
  source:
    'Weighted scorecard after contact-centre quality assurance practice (weighted criteria, fatal ones apart); the weights are a judgement and are printed',
  numerator: { 'handoffs.fidelity': 1 },
  denominator: { 'handoffs.fidelity-applies': 1 },
});
