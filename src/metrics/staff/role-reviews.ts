import { defineMetric } from '../metric.ts';

export const roleReviews = defineMetric({
  kind: 'ratio',
  id: 'role.reviews',
  title: { en: 'Conversations reviewed', fr: 'Conversations relues' },
  unit: 'count',
  better: 'higher',
  definition: 'Conversations that people in roles review, in the window; mean a replication.',
  formula: 'Σ hours in the role · reviews an hour, ÷ replications',
  source: 'An expected number, at the rate that the scenario states; no data where no role has `reviews`',
  numerator: { 'areas.role-reviews': 1 },
  denominator: 'replications',
});
