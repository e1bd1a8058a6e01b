import { defineMetric } from '../metric.ts';

export const handoffLostByPacket = defineMetric({
  kind: 'ratio',
  id: 'handoff.lost-by-packet',
  title: { en: 'Needs lost to a poor packet', fr: 'Échecs dus au contexte transmis' },
  unit: 'share',
  better: 'lower',
  definition: 'Share of handoffs in which the human failed and, with a faithful packet, the same human and the same luck would not have.',
  formula: 'handoffs lost by the packet ÷ handoffs',
  source: 'Counterfactual on the same draws',
  numerator: { 'handoffs.lost-by-packet': 1 },
  denominator: { handoffs: 1 },
});
