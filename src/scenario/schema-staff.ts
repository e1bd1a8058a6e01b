/** When people are there: shifts and their breaks. */
import * as z from 'zod';
import { count, id } from './schema-values.ts';
import { days, duration, timeOfDay } from './units.ts';

/** What becomes of a customer who is on the line when the agent's shift ends. */
export const SHIFT_ENDS = ['finish', 'hand-over', 'drop'] as const;

const shiftBreak = z.strictObject({
  after: duration.describe('from the start of the shift'),
  length: duration.describe('back on time: who leaves late has less of it'),
});

export const shift = z.strictObject({
  days: days.optional().describe('on which the shift starts; absent: every day'),
  start: timeOfDay,
  length: duration.describe('from start to end, breaks included; at most 24h, past midnight if need be'),
  break: z.union([shiftBreak, z.array(shiftBreak)]).optional(),
  agents: z.union([count, z.array(id).min(1)]).describe('a number, or the ids of people: one id in several shifts is one person'),
});
