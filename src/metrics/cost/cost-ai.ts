import { defineMetric } from '../metric.ts';

export const costAi = defineMetric({
  kind: 'ratio',
  id: 'cost.ai',
  title: { en: 'Cost of the AI', fr: 'Coût de l’IA' },
  unit: 'money',
  better: 'lower',
  definition: 'Price of the AI by the billing basis of the scenario, charges taken back left out; mean a replication.',
  formula: '(attempts, minutes and resolutions × their prices − charges taken back) ÷ replications',
  source: 'Needs born in the window, followed until they close or `follow` ends',
  numerator: { 'needs.ai-cost': 1 },
  denominator: 'replications',
});
