import { defineMetric } from '../metric.ts';

export const handoffTransitionTime = defineMetric({
  kind: 'ratio',
  id: 'handoff.transition-time',
  title: { en: 'Transition time, as a score', fr: 'Délai de transition, noté' },
  unit: 'share',
  better: 'higher',
  definition: 'Mean over handoffs, fatal ones left out: 1 up to the service level’s threshold, falling in a straight line to 0 at ten times that.',
  formula: 'Σ transition-time ÷ handoffs to which it applies',
  source:
    'Weighted scorecard after contact-centre quality assurance practice (weighted criteria, fatal ones apart); the weights are a judgement and are printed',
  numerator: { 'handoffs.transition-time': 1 },
  denominator: { 'handoffs.transition-time-applies': 1 },
});
