import { defineMetric } from '../metric.ts';

export const agentsScheduled = defineMetric({
  kind: 'ratio',
  id: 'agents.scheduled',
  title: { en: 'Agents scheduled', fr: 'Agents planifiés' },
  unit: 'agents',
  better: 'neither',
  definition: 'Mean number of agents scheduled, over time, whether there or not; unpaid breaks and work past the end of a shift are not in it.',
  formula: '∫ agents scheduled dt ÷ window',
  source: 'Time integral, exact between events; no data where everybody is there',
  numerator: { 'areas.scheduled': 1 },
  denominator: { 'areas.seconds': 1 },
});
