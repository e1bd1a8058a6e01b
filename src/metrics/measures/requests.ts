import type { AreaFamily } from '../metric.ts';

/** Turns of the AI that ended, and what they had waited for their requests. */
export const requests: AreaFamily = {
  rows: 'one',
  attribution: 'happened',
  measures: ['ai-turns', 'ai-turns.request-wait'],
  fold(areas, cell, out) {
    for (let at = 0; at < areas.intervals; at++) {
      out[0]![cell[at]!]! += areas.aiTurns![at]!;
      out[1]![cell[at]!]! += areas.aiTurnsWaited![at]!;
    }
  },
};
