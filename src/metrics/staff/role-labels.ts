import { defineMetric } from '../metric.ts';

export const roleLabels = defineMetric({
  kind: 'ratio',
  id: 'role.labels',
  title: { en: 'Conversations labelled', fr: 'Conversations étiquetées' },
  unit: 'count',
  better: 'higher',
  definition: 'Conversations that people in roles label for the AI, in the window; mean a replication.',
  formula: 'Σ hours in the role · labels an hour, ÷ replications',
  source: 'An expected number, at the rate that the scenario states; no data where no role has `labels`',
  numerator: { 'areas.role-labels': 1 },
  denominator: 'replications',
});
