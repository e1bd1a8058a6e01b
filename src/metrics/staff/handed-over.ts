import { defineMetric } from '../metric.ts';

export const handedOver = defineMetric({
  kind: 'ratio',
  id: 'handed-over',
  title: { en: 'Handed over at shift end', fr: 'Transférés en fin de service' },
  unit: 'share',
  better: 'lower',
  definition: 'Share of answered entries whose talk the end of the agent’s shift ended, the customer being handed to the next agent.',
  formula: 'handed over ÷ answered',
  source: 'Defined here; no data where everybody finishes',
  numerator: { 'shift-ends.handed-over': 1 },
  denominator: { 'legs.answered': 1 },
});
