/** How agents of a group work on a channel. */
import * as z from 'zod';
import { count, notYet } from './schema-values.ts';

export const groupChannel = z.strictObject({
  slots: count.min(1).max(20).default(1).describe('contacts at once'),
  deferred: z
    .boolean()
    .optional()
    .describe('taken only when no live contact waits; default: true for email, messaging, sms and social, false for voice and chat'),
  interrupted: z.boolean().optional().describe('deferred work is put aside at once for a live contact (default), or finished once it is begun (false)'),
  pace: notYet('`pace`'),
  'total-pace': notYet('`total-pace`'),
});
