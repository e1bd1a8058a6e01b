import { defineMetric } from '../metric.ts';

export const entriesPerHour = defineMetric({
  kind: 'ratio',
  id: 'entries.per-hour',
  title: { en: 'Queue entries per hour', fr: 'Entrées en file par heure' },
  unit: 'per-hour',
  better: 'neither',
  definition: 'Entries to human queues per hour of the window.',
  formula: 'queue entries ÷ hours',
  source: 'Count over time',
  numerator: { 'legs.offered': 3600 },
  denominator: { 'areas.seconds': 1 },
});
