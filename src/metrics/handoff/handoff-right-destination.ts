import { defineMetric } from '../metric.ts';

export const handoffRightDestination = defineMetric({
  kind: 'ratio',
  id: 'handoff.right-destination',
  title: { en: 'Right destination', fr: 'Bon destinataire' },
  unit: 'share',
  better: 'higher',
  definition: 'Mean over handoffs, fatal ones left out: handoffs whose first receiver had the skill.',
  formula: 'Σ right-destination ÷ handoffs to which it applies',
  source:
    'Weighted scorecard after contact-centre quality assurance practice (weighted criteria, fatal ones apart); the weights are a judgement and are printed',
  numerator: { 'handoffs.right-destination': 1 },
  denominator: { 'handoffs.right-destination-applies': 1 },
});
