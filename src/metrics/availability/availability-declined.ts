import { defineMetric } from '../metric.ts';

export const availabilityDeclined = defineMetric({
  kind: 'ratio',
  id: 'availability.declined',
  title: { en: 'Handoffs spared: too long a wait', fr: 'Transferts évités : attente trop longue' },
  unit: 'share',
  better: 'lower',
  definition: 'Share of those whom the AI would have handed over and who stayed with it rather than wait as long as it said.',
  formula: 'would not wait so long ÷ told',
  source: 'Counted when the AI says so; once a conversation',
  numerator: { 'availability.stayed-for-wait': 1 },
  denominator: { 'availability.told': 1 },
});
