/** Calls that the centre makes: callbacks that it promised, and calls of its own accord. */
import * as z from 'zod';
import { count, trusted } from './schema-values.ts';
import { duration, share } from './units.ts';

const tries = {
  answers: trusted(share).optional().describe('share of calls that the customer answers; absent: all'),
  attempts: count.min(1).max(20).optional().describe('calls before the customer is given up; absent: 1'),
  ring: trusted(duration).optional().describe('agent seconds of a call that nobody answers; absent: 0s'),
  'again-after': duration.optional().describe('time until the next call; absent: 0s'),
};

export const callback = z.strictObject({
  accepted: trusted(share).optional().describe('share of those offered a callback who take it; absent: all'),
  'offered-above': duration.optional().describe('estimated wait above which it is offered, unless the policy says when; absent: to everyone who must wait'),
  within: trusted(duration).optional().describe('what is promised: a callback is kept when the customer is reached within; absent: no promise to break'),
  ...tries,
  'keeps-place': z.boolean().optional().describe('called in turn, as if the customer had waited; false: after those who wait; absent: true'),
  'keep-idle': count.optional().describe('with keeps-place: false, calls start only while more than so many of a group are idle'),
});

export const outbound = z.strictObject({
  within: trusted(duration).optional().describe('a customer is reached in time so long after the call is owed; absent: at any time'),
  ...tries,
  'keeps-place': z
    .boolean()
    .optional()
    .describe('called in turn, by the order and the priorities of the queue, as if the customer waited; absent: false, when nobody waits'),
  'keep-idle': count.optional().describe('calls start only while more than so many of a group are idle; not with keeps-place: true'),
});
