import { defineMetric } from '../metric.ts';

export const onTime = defineMetric({
  kind: 'ratio',
  id: 'on-time',
  title: { en: 'Finished on time', fr: 'Traités dans le délai' },
  unit: 'share',
  better: 'higher',
  definition: 'Share of the contacts with a due time that were finished within it, by the clock; giving up and being turned away count against it.',
  formula: 'finished within `due` of arrival ÷ (finished + gave up + turned away + still open and overdue)',
  source: 'Clock hours from arrival to the end of the contact; contacts that are not due yet when the run ends are left out',
  numerator: { 'due.on-time': 1 },
  denominator: { 'due.contacts': 1 },
});
