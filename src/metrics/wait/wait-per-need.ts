import { defineMetric } from '../metric.ts';

export const waitPerNeed = defineMetric({
  kind: 'ratio',
  id: 'wait.per-need',
  title: { en: 'Wait per need', fr: 'Attente par besoin' },
  unit: 'seconds',
  better: 'lower',
  definition: 'Time a need waited for humans, over all its attempts; needs that never queued count as zero.',
  formula: 'Σ wait over attempts ÷ needs',
  source: 'Human-queue entry to answer, to giving up, or to the end of the run',
  numerator: { 'needs.wait-seconds': 1 },
  denominator: { needs: 1 },
});
