import { END } from '../../sim/observations.ts';
import type { LegBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/** Counts that belong to the interval in which they happen, not to that of queue entry. */
export const happenings: MeasureFamily<LegBatch> = {
  measures: ['legs.abandonments', 'legs.completions'],
  attribution: 'happened',
  fold(batch, cell, out) {
    const abandonments = out[0]!;
    const completions = out[1]!;
    for (let row = 0; row < batch.length; row++) {
      const end = batch.end[row]!;
      if (end === END.abandoned) abandonments[cell[row]!]! += 1;
      else if (end === END.served && !Number.isNaN(batch.talk[row])) completions[cell[row]!]! += 1;
    }
  },
};
