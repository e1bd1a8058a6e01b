import { defineMetric } from '../metric.ts';

export const waitAnswered = defineMetric({
  kind: 'ratio',
  id: 'wait.answered',
  title: { en: 'Speed of answer, answered only', fr: 'Délai moyen de réponse (DMR), répondus seuls' },
  unit: 'seconds',
  better: 'lower',
  definition: 'Mean wait of the entries that were answered.',
  formula: 'Σ wait of answered ÷ answered',
  source: 'ICMI: average speed of answer, over answered contacts',
  numerator: { 'legs.answered-wait-seconds': 1 },
  denominator: { 'legs.answered': 1 },
});
