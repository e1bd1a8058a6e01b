import * as FLAG from '../../sim/flags.ts';
import * as CONTACT from '../../sim/contact-row.ts';
import { isEntitled } from '../../sim/flags.ts';
import type { ContactBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/** Handovers decided in the dialogue, and how many of them were needed; broken down by trigger, they say which trigger earns its place. */
export const triggers: MeasureFamily<ContactBatch> = {
  measures: ['triggers.fired', 'triggers.needed'],
  fold({ rows, length }, cell, out) {
    const fired = out[0]!;
    const needed = out[1]!;
    for (let row = 0, at = CONTACT.flags; row < length; row++, at += CONTACT.width) {
      const flags = rows[at]!;
      if ((flags & (FLAG.metAi | FLAG.sentToHuman | FLAG.forced)) !== (FLAG.metAi | FLAG.sentToHuman)) continue;
      fired[cell[row]!]! += 1;
      if ((flags & FLAG.aiWouldResolve) === 0 || isEntitled(flags)) needed[cell[row]!]! += 1;
    }
  },
};
