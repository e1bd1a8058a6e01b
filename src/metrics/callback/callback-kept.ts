import { defineMetric } from '../metric.ts';

export const callbackKept = defineMetric({
  kind: 'ratio',
  id: 'callback.kept',
  title: { en: 'Callbacks kept', fr: 'Rappels tenus' },
  unit: 'share',
  better: 'higher',
  definition: 'Share of promised callbacks that reached the customer within the time promised, over those kept or missed.',
  formula: 'kept ÷ (kept + missed)',
  source: 'Missed: late, or never reached; what is still owed when the run ends is left out until its time is over',
  numerator: { 'callbacks.kept': 1 },
  denominator: { 'callbacks.kept': 1, 'callbacks.missed': 1 },
});
