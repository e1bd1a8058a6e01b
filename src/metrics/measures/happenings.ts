import * as END from '../../sim/end.ts';
import * as LEG from '../../sim/leg-row.ts';
import type { LegBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/** Counts that belong to the interval in which they happen, not to that of queue entry. */
export const happenings: MeasureFamily<LegBatch> = {
  measures: ['legs.abandonments', 'legs.completions'],
  attribution: 'happened',
  fold({ rows, length }, cell, out) {
    const abandonments = out[0]!;
    const completions = out[1]!;
    for (let row = 0, at = 0; row < length; row++, at += LEG.width) {
      const end = rows[at + LEG.end]!;
      if (end === END.abandoned) abandonments[cell[row]!]! += 1;
      else if (end === END.served && !Number.isNaN(rows[at + LEG.talk]!)) completions[cell[row]!]! += 1;
    }
  },
};
