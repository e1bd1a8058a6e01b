import * as FLAG from '../../sim/flags.ts';
import * as CONTACT from '../../sim/contact-row.ts';
import type { ContactBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/** Resolutions charged, and those that a return took back. */
export const billing: MeasureFamily<ContactBatch> = {
  measures: ['billing.charged', 'billing.taken-back'],
  fold({ rows, length }, cell, out) {
    const charged = out[0]!;
    const takenBack = out[1]!;
    for (let row = 0, at = CONTACT.flags; row < length; row++, at += CONTACT.width) {
      const flags = rows[at]!;
      if ((flags & FLAG.charged) !== 0) charged[cell[row]!]! += 1;
      if ((flags & FLAG.tookBack) !== 0) takenBack[cell[row]!]! += 1;
    }
  },
};
