import * as LEG from '../../sim/leg-row.ts';
import type { LegBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/** Human seconds that entries to human queues ask for (talk and after-contact work), served or not: the load offered to the groups. */
export const work: MeasureFamily<LegBatch> = {
  measures: ['legs.work-seconds'],
  fold({ rows, length }, cell, out) {
    const seconds = out[0]!;
    for (let row = 0, at = LEG.work; row < length; row++, at += LEG.width) seconds[cell[row]!]! += rows[at]!;
  },
};
