import type { AreaFamily } from '../metric.ts';

/** Customers who asked for one of the people by name, by queue, when they are answered or give up; those served by that person; seconds that all of them waited. */
export const advisers: AreaFamily = {
  rows: 'queue',
  attribution: 'happened',
  measures: ['adviser.asked', 'adviser.served', 'adviser.wait-seconds'],
  fold({ adviserAsked, adviserMet, adviserWaited, waiting }, cell, out) {
    for (let at = 0; at < waiting.length; at++) {
      out[0]![cell[at]!]! += adviserAsked![at]!;
      out[1]![cell[at]!]! += adviserMet![at]!;
      out[2]![cell[at]!]! += adviserWaited![at]!;
    }
  },
};
