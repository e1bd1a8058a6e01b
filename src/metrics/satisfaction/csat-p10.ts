import { defineMetric } from '../metric.ts';

export const csatP10 = defineMetric({
  kind: 'quantile',
  id: 'csat.p10',
  title: { en: 'CSAT of the worst-off tenth', fr: 'Satisfaction du décile le moins bien servi' },
  unit: 'share',
  better: 'higher',
  definition: 'The 10th percentile over needs of the chance that the customer rates 4 or 5: one customer in ten has at most this chance.',
  formula: 'Q₀.₁ of P(rating ≥ 4 | journey) over needs, from a histogram of bounded relative error',
  source: 'Defined here',
  sketch: 'satisfied',
  quantile: 0.1,
});
