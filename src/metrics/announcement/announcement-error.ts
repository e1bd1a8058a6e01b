import { defineMetric } from '../metric.ts';

export const announcementError = defineMetric({
  kind: 'ratio',
  id: 'announcement.error',
  title: { en: 'Error of the announced wait', fr: 'Erreur de l’attente annoncée' },
  unit: 'seconds',
  better: 'lower',
  definition: 'Mean distance between the wait announced and the wait, whichever is longer, over those who were told one and answered.',
  formula: 'Σ |told − waited| ÷ told and answered',
  source: 'Mean absolute error of delay announcements (Ibrahim & Whitt 2009); counted when they are answered',
  numerator: { 'announcements.error-seconds': 1 },
  denominator: { 'announcements.answered': 1 },
});
