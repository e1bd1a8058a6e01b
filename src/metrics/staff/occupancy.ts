import { defineMetric } from '../metric.ts';

export const occupancy = defineMetric({
  kind: 'ratio',
  id: 'occupancy',
  title: { en: 'Occupancy', fr: 'Taux d’occupation' },
  unit: 'share',
  better: 'neither',
  definition: 'Share of agent time on duty with at least one contact or after-contact work in hand.',
  formula: '∫ busy agents dt ÷ ∫ agents on duty dt',
  source: 'Common usage: (talk + hold + after-contact) ÷ (the same + available). ICMI has also published another',
  numerator: { 'areas.busy': 1 },
  denominator: { 'areas.on-duty': 1 },
});
