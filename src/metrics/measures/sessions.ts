import type { AreaFamily } from '../metric.ts';

const AT_LEAST = 'sessions.at-least';
export const SESSIONS_SEEN = 'sessions.seen';

/** `sessions.at-least@40`: how many intervals begin with at least so many AI sessions. */
export function sessionsAtLeast(level: number): string {
  return `${AT_LEAST}@${level}`;
}

/** Intervals of the window, and those that begin with at least so many AI sessions in progress, for each of the numbers. */
export function sessions(levels: readonly number[]): AreaFamily {
  return {
    rows: 'one',
    attribution: 'happened',
    measures: [SESSIONS_SEEN, ...levels.map(sessionsAtLeast)],
    fold({ intervals, sessionsAtStart }, cell, out) {
      for (let at = 0; at < intervals; at++) {
        out[0]![cell[at]!]! += 1;
        for (const [place, level] of levels.entries()) if (sessionsAtStart![at]! >= level) out[place + 1]![cell[at]!]! += 1;
      }
    },
  };
}
