import { SESSIONS_SEEN, sessionsAtLeast } from '../measures/sessions.ts';
import { defineMetric } from '../metric.ts';
import type { RatioMetric } from '../metric.ts';

/** `ai.sessions.at-least-40`: one metric for each number that somebody asks about. */
export function aiSessionsAtLeast(level: number): RatioMetric {
  return defineMetric({
    kind: 'ratio',
    id: `ai.sessions.at-least-${level}`,
    title: { en: `${level} AI sessions or more`, fr: `${level} sessions IA ou plus` },
    unit: 'share',
    better: 'neither',
    definition: `Share of intervals that begin with at least ${level} AI conversations in progress; at a time of day, share of days.`,
    formula: `intervals that begin with ≥ ${level} sessions ÷ intervals`,
    source: 'Looked at when the interval begins, before what happens at that moment: choose `experiment.interval` so that one begins at the time asked about',
    numerator: { [sessionsAtLeast(level)]: 1 },
    denominator: { [SESSIONS_SEEN]: 1 },
  });
}
