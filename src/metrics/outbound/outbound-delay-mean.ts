import { defineMetric } from '../metric.ts';

export const outboundDelayMean = defineMetric({
  kind: 'ratio',
  id: 'outbound.delay.mean',
  title: { en: 'Time until reached', fr: 'Délai avant de joindre le client' },
  unit: 'seconds',
  better: 'lower',
  definition: 'Mean time from when the call was owed until the customer answered, over customers who did.',
  formula: 'Σ delay ÷ customers reached',
  source: 'Waiting for an agent, and the calls that nobody answered',
  numerator: { 'outbound.delay-seconds': 1 },
  denominator: { 'outbound.reached': 1 },
});
