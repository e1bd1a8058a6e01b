import { defineMetric } from '../metric.ts';

export const callbackRate = defineMetric({
  kind: 'ratio',
  id: 'callback.rate',
  title: { en: 'Called back', fr: 'Part de rappels' },
  unit: 'share',
  better: 'neither',
  definition: 'Share of offered entries that ended in the promise of a callback.',
  formula: 'promises ÷ offered',
  source: 'An entry of its own is the call that keeps the promise; both stay in the denominator',
  numerator: { callbacks: 1 },
  denominator: { 'legs.offered': 1 },
});
