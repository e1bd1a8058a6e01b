import { defineMetric } from '../metric.ts';

export const loadOffered = defineMetric({
  kind: 'ratio',
  id: 'load.offered',
  title: { en: 'Offered human work', fr: 'Charge humaine présentée' },
  unit: 'agents',
  better: 'neither',
  definition:
    'Human work that enters the queues per unit of time, in agents who do nothing else (erlangs); what nobody serves counts as what it would have taken.',
  formula: 'Σ talk and after-contact work of entries ÷ time',
  source: 'Offered load, in erlangs; for contacts handled several at a time, work at full pace',
  numerator: { 'legs.work-seconds': 1 },
  denominator: { 'areas.seconds': 1 },
});
