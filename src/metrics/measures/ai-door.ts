import type { AreaFamily } from '../metric.ts';

/** Contacts that came to an AI which may be full: those that went to people for it, those with which a conversation began, and what these waited. */
export const aiDoor: AreaFamily = {
  rows: 'one',
  attribution: 'happened',
  measures: ['ai-door.came', 'ai-door.overflowed', 'ai-door.begun', 'ai-door.waited-seconds'],
  fold({ aiCame, aiOverflowed, aiBegun, aiBegunWaited, intervals }, cell, out) {
    for (let at = 0; at < intervals; at++) {
      const to = cell[at]!;
      out[0]![to]! += aiCame![at]!;
      out[1]![to]! += aiOverflowed![at]!;
      out[2]![to]! += aiBegun![at]!;
      out[3]![to]! += aiBegunWaited![at]!;
    }
  },
};
