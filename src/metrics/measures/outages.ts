import * as FLAG from '../../sim/flags.ts';
import * as CONTACT from '../../sim/contact-row.ts';
import type { ContactBatch } from '../../sim/observations.ts';
import type { AreaFamily, MeasureFamily } from '../metric.ts';

/** Contacts that met an outage of the AI, at its door or in conversation. */
export const outageContacts: MeasureFamily<ContactBatch> = {
  measures: ['outages.contacts', 'outages.conversations'],
  fold({ rows, length }, cell, out) {
    const contacts = out[0]!;
    const conversations = out[1]!;
    for (let row = 0, at = CONTACT.flags; row < length; row++, at += CONTACT.width) {
      const flags = rows[at]!;
      if ((flags & FLAG.aiDown) === 0) continue;
      contacts[cell[row]!]! += 1;
      if ((flags & FLAG.metAi) !== 0) conversations[cell[row]!]! += 1;
    }
  },
};

/** Seconds in which the AI was up. */
export const outageTime: AreaFamily = {
  rows: 'one',
  measures: ['areas.ai-up'],
  fold(areas, cell, out) {
    for (let at = 0; at < areas.intervals; at++) out[0]![cell[at]!]! += areas.edges[at + 1]! - areas.edges[at]! - areas.aiDown![at]!;
  },
};
