import type { Families, MeasureContext } from '../metric.ts';
import { schedule, staff, system, waiting } from './areas.ts';
import { advisers } from './advisers.ts';
import { aiDoor } from './ai-door.ts';
import { announcements } from './announcements.ts';
import { availability } from './availability.ts';
import { billing } from './billing.ts';
import { callbacks } from './callbacks.ts';
import { contacts } from './contacts.ts';
import { backlogLeft, deferredWork } from './deferred.ts';
import { due } from './due.ts';
import { decisions } from './decisions.ts';
import { handoffs } from './handoffs.ts';
import { happenings } from './happenings.ts';
import { conversationTime } from './latency.ts';
import { legs } from './legs.ts';
import { outageContacts, outageTime } from './outages.ts';
import { needs } from './needs.ts';
import { outbound } from './outbound.ts';
import { requests } from './requests.ts';
import { labels, reviews, roleTime } from './roles.ts';
import { satisfaction } from './satisfaction.ts';
import { sessions } from './sessions.ts';
import { shiftEnds } from './shift-ends.ts';
import { silentAbandonments, silentTime } from './silence.ts';
import { within } from './within.ts';
import { work } from './work.ts';

/** Every measure of a run in this context. A mechanism that is off has no measures, hence no data rather than zeros. */
export function familiesOf(context: MeasureContext): Families {
  return {
    needs: [needs, ...(context.satisfaction ? [satisfaction] : []), ...(context.latency ? [conversationTime] : [])],
    contacts: [
      contacts,
      decisions,
      ...(context.outages ? [outageContacts] : []),
      ...(context.takesBack ? [billing] : []),
      ...(context.due.length > 0 ? [due] : []),
    ],
    legs: [
      legs,
      ...(Number.isNaN(context.within) ? [] : [within(context.within, false)]),
      ...context.thresholds.map((threshold) => within(threshold, true)),
      ...(context.shiftEnds === null ? [] : [shiftEnds(context.shiftEnds.drops)]),
      happenings,
      work,
      handoffs,
      ...(context.callbacks ? [callbacks] : []),
      ...(context.outbound ? [outbound] : []),
      ...(context.silence ? [silentAbandonments] : []),
    ],
    areas: [
      staff,
      ...(context.shrinkage === null ? [] : [schedule]),
      ...(context.roles.length === 0 ? [] : [roleTime]),
      ...(context.roles.some((role) => !Number.isNaN(role.labels)) ? [labels] : []),
      ...(context.roles.some((role) => !Number.isNaN(role.reviews)) ? [reviews] : []),
      waiting,
      system,
      ...(context.outages ? [outageTime] : []),
      ...(context.aiDoor ? [aiDoor] : []),
      ...(context.requests ? [requests] : []),
      ...((context.sessions ?? []).length > 0 ? [sessions(context.sessions ?? [])] : []),
      ...(context.defers ? [deferredWork, backlogLeft] : []),
      ...(context.silence ? [silentTime] : []),
      ...(context.announces ? [announcements] : []),
      ...(context.advisers ? [advisers] : []),
      ...(context.saysAvailability ? [availability] : []),
    ],
  };
}
