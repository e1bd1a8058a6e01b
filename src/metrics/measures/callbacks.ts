import * as END from '../../sim/end.ts';
import { isOutbound } from '../../sim/flags.ts';
import * as LEG from '../../sim/leg-row.ts';
import type { LegBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/** Entries that ended in the promise of a callback, and what became of the promise: kept in time, broken (late, or nobody reached), or still owed. */
export const callbacks: MeasureFamily<LegBatch> = {
  measures: ['callbacks', 'callbacks.reached', 'callbacks.delay-seconds', 'callbacks.kept', 'callbacks.missed', 'callbacks.owed'],
  fold({ rows, length }, cell, out) {
    const [all, reached, delays, kept, missed, owed] = out;
    for (let row = 0, at = 0; row < length; row++, at += LEG.width) {
      if (rows[at + LEG.end] !== END.calledBack || isOutbound(rows[at + LEG.flags]!, rows[at + LEG.attempt]!)) continue;
      const to = cell[row]!;
      const delay = rows[at + LEG.callbackDelay]!;
      all![to]! += 1;
      if (delay === Infinity) owed![to]! += 1;
      else if (delay <= rows[at + LEG.callbackPromised]!) kept![to]! += 1;
      else missed![to]! += 1;
      if (delay < Infinity) {
        reached![to]! += 1;
        delays![to]! += delay;
      }
    }
  },
};
