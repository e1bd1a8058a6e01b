import { defineMetric } from '../metric.ts';

export const callbackDelayMean = defineMetric({
  kind: 'ratio',
  id: 'callback.delay.mean',
  title: { en: 'Time to the callback', fr: 'Délai de rappel' },
  unit: 'seconds',
  better: 'lower',
  definition: 'Mean time from the promise until the customer was reached, over customers who were.',
  formula: 'Σ delay ÷ customers reached',
  source: 'Promise to answer; calls that nobody answered are part of the delay',
  numerator: { 'callbacks.delay-seconds': 1 },
  denominator: { 'callbacks.reached': 1 },
});
