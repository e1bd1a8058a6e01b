import * as FLAG from '../../sim/flags.ts';
import { isOutbound } from '../../sim/flags.ts';
import * as END from '../../sim/end.ts';
import * as LEG from '../../sim/leg-row.ts';
import type { LegBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/** Measures that need a threshold. */
export const WITHIN_MEASURES = ['legs.answered-within', 'legs.abandoned-within', 'legs.over', 'legs.asked-within'] as const;

/** Name of a threshold measure at its own threshold: `legs.over@180`, seconds. */
export function atThreshold(measure: string, seconds: number): string {
  return `${measure}@${seconds}`;
}

/** Answered (and of those, asked for by the customer) and abandoned within a threshold (≤), and accepted entries that waited longer. `named`: the threshold came as a suffix. */
export function within(seconds: number, named: boolean): MeasureFamily<LegBatch> {
  return {
    measures: named ? WITHIN_MEASURES.map((measure) => atThreshold(measure, seconds)) : WITHIN_MEASURES,
    fold({ rows, length }, cell, out) {
      const answeredWithin = out[0]!;
      const abandonedWithin = out[1]!;
      const over = out[2]!;
      const askedWithin = out[3]!;
      for (let row = 0, at = 0; row < length; row++, at += LEG.width) {
        const end = rows[at + LEG.end]!;
        const flags = rows[at + LEG.flags]!;
        if (end === END.blocked || isOutbound(flags, rows[at + LEG.attempt]!)) continue;
        const to = cell[row]!;
        if (rows[at + LEG.wait]! > seconds) over[to]! += 1;
        else if (end === END.served) {
          answeredWithin[to]! += 1;
          if ((flags & FLAG.asked) !== 0) askedWithin[to]! += 1;
        } else if (end === END.abandoned) abandonedWithin[to]! += 1;
      }
    },
  };
}
