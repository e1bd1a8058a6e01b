/** What one who must wait is told, and what that does to patience. */
import * as z from 'zod';
import { positive, trusted } from './schema-values.ts';
import { share } from './units.ts';

export const announce = z.strictObject({
  error: trusted(share).optional().describe('cv of what is told over the estimate, lognormal with mean 1; absent: the estimate itself'),
  'hangs-up-above': trusted(positive)
    .optional()
    .describe('whoever is told more than so many times their own patience hangs up at once; 1: more than the patience; absent: nobody does'),
  patience: trusted(positive).optional().describe('patience of those who stay is so many times what it was; absent: 1'),
  'longer-than-told': trusted(share)
    .optional()
    .describe('of the patience that is left when the time told is over, the share that stays; 0%: whoever still waits then hangs up; absent: 100%'),
});
