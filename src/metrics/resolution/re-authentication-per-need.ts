import { defineMetric } from '../metric.ts';

export const reAuthenticationPerNeed = defineMetric({
  kind: 'ratio',
  id: 're-authentication.per-need',
  title: { en: 'Repeated authentications per need', fr: 'Réauthentifications par besoin' },
  unit: 'ratio',
  better: 'lower',
  definition: 'Times that customers had to prove again who they are.',
  formula: 'repeated authentications ÷ needs',
  source: 'Defined here',
  numerator: { 'needs.reauthentications': 1 },
  denominator: { needs: 1 },
});
