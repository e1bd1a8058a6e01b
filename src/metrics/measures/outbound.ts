import * as END from '../../sim/end.ts';
import { isOutbound } from '../../sim/flags.ts';
import * as LEG from '../../sim/leg-row.ts';
import type { LegBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/**
 * Customers whom the centre calls of its own accord, by when the call was owed: the calls made to them, who was reached, in time or not, who was given
 * up, and who is still owed a call when the run ends, late or in time.
 */
export const outbound: MeasureFamily<LegBatch> = {
  measures: [
    'outbound.customers',
    'outbound.calls',
    'outbound.reached',
    'outbound.reached-in-time',
    'outbound.delay-seconds',
    'outbound.unreached',
    'outbound.pending',
  ],
  fold({ rows, length }, cell, out) {
    const [customers, calls, reached, inTime, delays, unreached, pending] = out;
    for (let row = 0, at = 0; row < length; row++, at += LEG.width) {
      if (rows[at + LEG.end] !== END.calledBack || !isOutbound(rows[at + LEG.flags]!, rows[at + LEG.attempt]!)) continue;
      const to = cell[row]!;
      const delay = rows[at + LEG.callbackDelay]!;
      customers![to]! += 1;
      calls![to]! += rows[at + LEG.calls]!;
      if (delay === Infinity) pending![to]! += 1;
      else if (delay < Infinity) {
        reached![to]! += 1;
        delays![to]! += delay;
        if (delay <= rows[at + LEG.callbackPromised]!) inTime![to]! += 1;
      } else unreached![to]! += 1;
    }
  },
};
