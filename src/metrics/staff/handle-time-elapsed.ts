import { defineMetric } from '../metric.ts';

export const handleTimeElapsed = defineMetric({
  kind: 'ratio',
  id: 'handle-time.elapsed',
  title: { en: 'Time in hand', fr: 'Durée de prise en charge' },
  unit: 'seconds',
  better: 'lower',
  definition: 'Time that a contact is in a human’s hands by the clock: the handle time where an agent has one at a time, longer where several share the agent.',
  formula: '∫ contacts in hand dt ÷ handled contacts',
  source: 'Little’s law over the window; exact where as much is in hand at its end as at its start',
  numerator: { 'areas.in-hand': 1 },
  denominator: { 'legs.handled': 1 },
});
