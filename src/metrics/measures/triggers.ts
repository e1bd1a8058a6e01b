import type { ContactBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/** Handovers decided in the dialogue, and how many of them were needed; broken down by trigger, they say which trigger earns its place. */
export const triggers: MeasureFamily<ContactBatch> = {
  measures: ['triggers.fired', 'triggers.needed'],
  fold(batch, cell, out) {
    const fired = out[0]!;
    const needed = out[1]!;
    for (let row = 0; row < batch.length; row++) {
      if (batch.metAi[row] !== 1 || batch.sentToHuman[row] !== 1 || batch.forced[row] === 1) continue;
      const at = cell[row]!;
      fired[at]! += 1;
      if (batch.aiWouldResolve[row] !== 1 || batch.entitled[row] === 1) needed[at]! += 1;
    }
  },
};
