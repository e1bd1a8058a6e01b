/** The calendar of the human side: opening hours, what meets a customer outside them, and days that are like another day of the week. */
import * as z from 'zod';
import { CHANNELS, mapOf } from './schema-values.ts';
import { days, moment, timeOfDay } from './units.ts';

/** What becomes of a contact that asks for a human while its channel is closed. */
const CLOSED_RULES = ['queue', 'ai-only', 'callback-next-day', 'refuse'] as const;

const hours = {
  days: days.optional().describe('absent: every day'),
  from: timeOfDay,
  to: timeOfDay,
};
const openingWindow = z.strictObject({
  ...hours,
  channels: z.array(z.enum(CHANNELS)).min(1).optional().describe('channels with hours of their own; absent: all that no window names'),
});
export const opening = mapOf(openingWindow);
/** Of a group, all its channels together. */
export const groupOpening = mapOf(z.strictObject(hours));

export const closed = z.partialRecord(z.enum(CHANNELS), z.enum(CLOSED_RULES));

export const holidays = z.array(z.union([moment, z.strictObject({ date: moment, as: z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']) })])).min(1);
