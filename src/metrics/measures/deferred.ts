import type { AreaFamily } from '../metric.ts';

/** Deferred contacts by queue: seconds that humans were not done with them, how many were begun, and how often one was put aside. */
export const deferredWork: AreaFamily = {
  rows: 'queue',
  measures: ['areas.backlog', 'deferred.begun', 'deferred.interruptions'],
  fold({ backlog, begun, interruptions, waiting }, cell, out) {
    for (let at = 0; at < waiting.length; at++) {
      const to = cell[at]!;
      out[0]![to]! += backlog![at]!;
      out[1]![to]! += begun![at]!;
      out[2]![to]! += interruptions![at]!;
    }
  },
};

/** What is left when the window ends: contacts, seconds since the oldest arrived, and windows that have an end. It falls into the last interval. */
export const backlogLeft: AreaFamily = {
  rows: 'one',
  measures: ['backlog.contacts', 'backlog.oldest', 'backlog.ends'],
  fold({ backlogLeft: left, intervals }, cell, out) {
    if (left === undefined || left.length === 0) return;
    const to = cell[intervals - 1]!;
    out[0]![to]! += left[0]!;
    out[1]![to]! += left[1]!;
    out[2]![to]! += 1;
  },
};
