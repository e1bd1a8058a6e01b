import type { AreaFamily } from '../metric.ts';

/** Customers whom the AI would have handed over: how many it told who is there, who stayed since nobody was, and who stayed rather than wait. */
export const availability: AreaFamily = {
  rows: 'one',
  attribution: 'happened',
  measures: ['availability.told', 'availability.stayed-alone', 'availability.stayed-for-wait'],
  fold({ availabilityTold, stayedAlone, stayedForWait, intervals }, cell, out) {
    for (let at = 0; at < intervals; at++) {
      const to = cell[at]!;
      out[0]![to]! += availabilityTold![at]!;
      out[1]![to]! += stayedAlone![at]!;
      out[2]![to]! += stayedForWait![at]!;
    }
  },
};
