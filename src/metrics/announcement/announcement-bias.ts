import { defineMetric } from '../metric.ts';

export const announcementBias = defineMetric({
  kind: 'ratio',
  id: 'announcement.bias',
  title: { en: 'Announced less actual wait', fr: 'Attente annoncée moins attente réelle' },
  unit: 'seconds',
  better: 'neither',
  definition: 'Mean of the wait announced less the wait, over those who were told one and answered; below zero, the announcements promise too much.',
  formula: 'Σ (told − waited) ÷ told and answered',
  source: 'Counted when they are answered; those who hung up never learn how long it would have been',
  range: [-Infinity, Infinity],
  numerator: { 'announcements.bias-seconds': 1 },
  denominator: { 'announcements.answered': 1 },
});
