import type { AreaFamily } from '../metric.ts';

/** Announcements by queue: how many were told, hung up at once, were answered after all; of the last, seconds told less seconds waited, with and without their sign. */
export const announcements: AreaFamily = {
  rows: 'queue',
  attribution: 'happened',
  measures: ['announcements', 'announcements.hung-up', 'announcements.answered', 'announcements.bias-seconds', 'announcements.error-seconds'],
  fold({ told, toldHungUp, toldAnswered, toldBias, toldError, waiting }, cell, out) {
    for (let at = 0; at < waiting.length; at++) {
      const to = cell[at]!;
      out[0]![to]! += told![at]!;
      out[1]![to]! += toldHungUp![at]!;
      out[2]![to]! += toldAnswered![at]!;
      out[3]![to]! += toldBias![at]!;
      out[4]![to]! += toldError![at]!;
    }
  },
};
