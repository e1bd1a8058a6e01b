import * as END from '../../sim/end.ts';
import * as FLAG from '../../sim/flags.ts';
import * as LEG from '../../sim/leg-row.ts';
import type { LegBatch } from '../../sim/observations.ts';
import type { AreaFamily, MeasureFamily } from '../metric.ts';

/** Entries whose customer gave up without a word; they are among the abandoned. */
export const silentAbandonments: MeasureFamily<LegBatch> = {
  measures: ['silence.abandoned'],
  fold({ rows, length }, cell, out) {
    const abandoned = out[0]!;
    for (let row = 0, at = 0; row < length; row++, at += LEG.width) {
      if (rows[at + LEG.end] === END.abandoned && (rows[at + LEG.flags]! & FLAG.silent) !== 0) abandoned[cell[row]!]! += 1;
    }
  },
};

/** Seconds that places of agents are taken by somebody who is not there. */
export const silentTime: AreaFamily = {
  rows: 'group',
  measures: ['silence.seconds'],
  fold({ silent }, cell, out) {
    silent?.forEach((seconds, at) => (out[0]![cell[at]!]! += seconds));
  },
};
