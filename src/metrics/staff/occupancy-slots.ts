import { defineMetric } from '../metric.ts';

export const occupancySlots = defineMetric({
  kind: 'ratio',
  id: 'occupancy.slots',
  title: { en: 'Occupancy of places', fr: 'Taux d’occupation des places' },
  unit: 'share',
  better: 'neither',
  definition: 'Contacts in hand over the contacts that agents on duty could hold: occupancy for chat.',
  formula: '∫ contacts in hand dt ÷ ∫ agents on duty · slots dt',
  source: 'Time integral, exact between events',
  numerator: { 'areas.in-hand': 1 },
  denominator: { 'areas.capacity': 1 },
});
