import { defineMetric } from '../metric.ts';

export const announcementBalked = defineMetric({
  kind: 'ratio',
  id: 'announcement.balked',
  title: { en: 'Hung up at the announcement', fr: 'Raccrochent à l’annonce' },
  unit: 'share',
  better: 'lower',
  definition: 'Share of those who were told how long they would wait and hung up at once.',
  formula: 'hung up at once ÷ told',
  source: 'They are abandonments without a wait; counted when they are told',
  numerator: { 'announcements.hung-up': 1 },
  denominator: { announcements: 1 },
});
