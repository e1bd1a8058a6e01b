import * as FLAG from '../../sim/flags.ts';
import * as CONTACT from '../../sim/contact-row.ts';
import * as END from '../../sim/end.ts';
import { isEntitled } from '../../sim/flags.ts';
import type { ContactBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/**
 * The confusion matrix of "send to a human", against the latent truth. Positive: the AI alone would have failed, or the customer
 * is entitled to a human. Predicted positive: the policy sent the contact to a human, at the door or in the dialogue.
 * Moves that no policy decided (the AI was full or down) are left out, and so is a world without an AI: there is nothing to decide.
 */
export const decisions: MeasureFamily<ContactBatch> = {
  measures: ['decisions.tp', 'decisions.fp', 'decisions.fn', 'decisions.tn'],
  fold({ rows, length }, cell, out) {
    const tp = out[0]!;
    const fp = out[1]!;
    const fn = out[2]!;
    const tn = out[3]!;
    for (let row = 0, at = CONTACT.flags; row < length; row++, at += CONTACT.width) {
      const flags = rows[at]!;
      if ((flags & (FLAG.forced | FLAG.decided)) !== FLAG.decided) continue;
      // Lost to an outage: nobody decided that either.
      if ((flags & FLAG.aiDown) !== 0 && rows[at - CONTACT.flags + CONTACT.end] === END.lost) continue;
      const needsHuman = (flags & FLAG.aiWouldResolve) === 0 || isEntitled(flags);
      const into = (flags & FLAG.sentToHuman) !== 0 ? (needsHuman ? tp : fp) : needsHuman ? fn : tn;
      into[cell[row]!]! += 1;
    }
  },
};
