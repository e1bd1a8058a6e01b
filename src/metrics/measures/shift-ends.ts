import * as FLAG from '../../sim/flags.ts';
import * as LEG from '../../sim/leg-row.ts';
import type { LegBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/** Talks that a shift's end cut short, by what became of the customer. `drops`: by group, 1 where that is being dropped. */
export function shiftEnds(drops: Uint8Array): MeasureFamily<LegBatch> {
  return {
    measures: ['shift-ends.handed-over', 'shift-ends.dropped'],
    fold({ rows, length }, cell, out) {
      for (let row = 0, at = 0; row < length; row++, at += LEG.width) {
        if ((rows[at + LEG.flags]! & FLAG.cutShort) === 0) continue;
        out[drops[rows[at + LEG.group]!] === 1 ? 1 : 0]![cell[row]!]! += 1;
      }
    },
  };
}
