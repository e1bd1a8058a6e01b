import * as FLAG from '../../sim/flags.ts';
import * as CONTACT from '../../sim/contact-row.ts';
import * as END from '../../sim/end.ts';
import type { ContactBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/** Attempts, and how conversations with the AI ended. Escalated = met the AI and moved on to a human, by decision or by force. */
export const contacts: MeasureFamily<ContactBatch> = {
  measures: [
    'contacts',
    'contacts.met-ai',
    'contacts.escalated',
    'contacts.contained',
    'contacts.contained-resolved',
    'contacts.asked-in-vain',
    'contacts.refused',
  ],
  fold({ rows, length }, cell, out) {
    const all = out[0]!;
    const metAi = out[1]!;
    const escalated = out[2]!;
    const contained = out[3]!;
    const containedResolved = out[4]!;
    const askedInVain = out[5]!;
    const refused = out[6]!;
    for (let row = 0, at = 0; row < length; row++, at += CONTACT.width) {
      const to = cell[row]!;
      const flags = rows[at + CONTACT.flags]!;
      all[to]! += 1;
      if (rows[at + CONTACT.end] === END.refused) refused[to]! += 1;
      if ((flags & FLAG.metAi) === 0) continue;
      metAi[to]! += 1;
      if ((flags & (FLAG.sentToHuman | FLAG.forced)) !== 0) escalated[to]! += 1;
      else if ((flags & FLAG.asked) !== 0) askedInVain[to]! += 1;
      if (rows[at + CONTACT.end] === END.contained) {
        contained[to]! += 1;
        if ((flags & FLAG.resolved) !== 0) containedResolved[to]! += 1;
      }
    }
  },
};
