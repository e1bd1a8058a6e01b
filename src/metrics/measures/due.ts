import * as CONTACT from '../../sim/contact-row.ts';
import * as END from '../../sim/end.ts';
import type { ContactBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/**
 * Contacts with a time by which they are due, by the clock, from arrival to the end of talk or conversation. Who gave up or was turned away is not on time;
 * one that is still open when the run ends counts as late once it is overdue, and not at all before. Seconds late are those of finished ones.
 */
export const due: MeasureFamily<ContactBatch> = {
  measures: ['due.contacts', 'due.on-time', 'due.finished', 'due.seconds-late'],
  fold({ rows, length }, cell, out, context) {
    const contacts = out[0]!;
    const onTime = out[1]!;
    const finished = out[2]!;
    const secondsLate = out[3]!;
    for (let row = 0, at = 0; row < length; row++, at += CONTACT.width) {
      const within = context.due[rows[at + CONTACT.kind]!]!;
      if (within !== within) continue;
      const end = rows[at + CONTACT.end]!;
      const late = rows[at + CONTACT.ended]! - rows[at + CONTACT.arrived]! - within;
      if (end === END.open && late <= 0) continue;
      const to = cell[row]!;
      contacts[to]! += 1;
      if (end !== END.served && end !== END.contained) continue;
      finished[to]! += 1;
      if (late <= 0) onTime[to]! += 1;
      else secondsLate[to]! += late;
    }
  },
};
