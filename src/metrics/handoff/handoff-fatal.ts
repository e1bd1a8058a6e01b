import { defineMetric } from '../metric.ts';

export const handoffFatal = defineMetric({
  kind: 'ratio',
  id: 'handoff.fatal',
  title: { en: 'Fatal handoffs', fr: 'Transferts rédhibitoires' },
  unit: 'share',
  better: 'lower',
  definition:
    'Share of handoffs that broke a fatal criterion: nobody took them, or a required verification was not carried. Counted apart, never averaged into the score.',
  formula: 'fatal handoffs ÷ handoffs',
  source:
    'Weighted scorecard after contact-centre quality assurance practice (weighted criteria, fatal ones apart); the weights are a judgement and are printed',
  numerator: { 'handoffs.fatal': 1 },
  denominator: { handoffs: 1 },
});
