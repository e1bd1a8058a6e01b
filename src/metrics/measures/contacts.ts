import { END } from '../../sim/observations.ts';
import type { ContactBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/** Attempts, and how conversations with the AI ended. Escalated = met the AI and moved on to a human, by decision or by force. */
export const contacts: MeasureFamily<ContactBatch> = {
  measures: ['contacts', 'contacts.met-ai', 'contacts.escalated', 'contacts.contained', 'contacts.contained-resolved'],
  fold(batch, cell, out) {
    const all = out[0]!;
    const metAi = out[1]!;
    const escalated = out[2]!;
    const contained = out[3]!;
    const containedResolved = out[4]!;
    for (let row = 0; row < batch.length; row++) {
      const at = cell[row]!;
      all[at]! += 1;
      if (batch.metAi[row] !== 1) continue;
      metAi[at]! += 1;
      if (batch.sentToHuman[row] === 1 || batch.forced[row] === 1) escalated[at]! += 1;
      if (batch.end[row] === END.contained) {
        contained[at]! += 1;
        if (batch.resolved[row] === 1) containedResolved[at]! += 1;
      }
    }
  },
};
