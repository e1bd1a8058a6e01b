/** How agents of a group work on a channel. */
import * as z from 'zod';
import { count, positive, trusted } from './schema-values.ts';
import { share } from './units.ts';

export const groupChannel = z.strictObject({
  slots: count.min(1).max(20).default(1).describe('contacts at once'),
  pace: z
    .union([z.array(share).min(1), z.strictObject({ 'response-ratio': trusted(positive).describe('customer’s time for an answer ÷ the agent’s') })])
    .optional()
    .describe('of each contact with 1, 2, … in hand, 100% being the pace of `handle`; or what a response ratio makes of it; absent: full pace'),
  'total-pace': z.array(positive).min(1).optional().describe('of all contacts in hand together, shared equally: [1, 1.6, 1.9]'),
  deferred: z
    .boolean()
    .optional()
    .describe('taken only when no live contact waits; default: true for email, messaging, sms and social, false for voice and chat'),
  interrupted: z.boolean().optional().describe('deferred work is put aside at once for a live contact (default), or finished once it is begun (false)'),
});
