import { defineMetric } from '../metric.ts';

export const loadToCapacity = defineMetric({
  kind: 'ratio',
  id: 'load.to-capacity',
  title: { en: 'Load to capacity', fr: 'Charge sur capacité' },
  unit: 'share',
  better: 'neither',
  definition: 'Human work offered in the window, served or not, over the staffed capacity; above 100 % is overload, which waiting and abandonment hide.',
  formula: 'Σ planned human seconds of queue entries ÷ ∫ agents on duty · the most work that one does at a time dt',
  source: 'Offered load over servers, ρ of queueing theory',
  range: [0, Infinity],
  numerator: { 'legs.work-seconds': 1 },
  denominator: { 'areas.most-work': 1 },
});
