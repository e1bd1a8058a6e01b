import type { LegBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/** Human seconds that entries to human queues ask for (talk and after-contact work), served or not: the load offered to the groups. */
export const work: MeasureFamily<LegBatch> = {
  measures: ['legs.work-seconds'],
  fold(batch, cell, out) {
    const seconds = out[0]!;
    for (let row = 0; row < batch.length; row++) seconds[cell[row]!]! += batch.work[row]!;
  },
};
