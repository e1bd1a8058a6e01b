import { defineMetric } from '../metric.ts';

export const outboundInTime = defineMetric({
  kind: 'ratio',
  id: 'outbound.in-time',
  title: { en: 'Customers reached in time', fr: 'Clients joints à temps' },
  unit: 'share',
  better: 'higher',
  definition: 'Share of customers whom the centre was to call who answered within the time that the source states, of those not still owed a call in time.',
  formula: 'reached in time ÷ (reached + given up + owed beyond the time)',
  source: '`outbound.within` of the source, from when the call was owed; without it as `outbound.reached`',
  numerator: { 'outbound.reached-in-time': 1 },
  denominator: { 'outbound.reached': 1, 'outbound.unreached': 1 },
});
