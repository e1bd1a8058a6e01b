/** How the AI is operated: how many requests it takes, when it is down, and what happens to contacts then. */
import * as z from 'zod';
import { durationDistribution } from './schema-distributions.ts';
import { count, mapOf, positive, trusted } from './schema-values.ts';
import { duration, moment, points } from './units.ts';

const window = z.strictObject({
  from: z.union([duration, moment]).describe('time since the start of the window, or a local date and time'),
  length: duration,
});

export const outages = z.strictObject({
  windows: mapOf(window).optional().describe('planned ones'),
  random: z
    .strictObject({
      up: durationDistribution.describe('how long the AI stays up'),
      down: durationDistribution.describe('how long it then stays down'),
    })
    .optional()
    .describe('the AI goes down and comes back by chance, from the start of the run, the same for every policy'),
  'new-contacts': z.enum(['humans', 'queue', 'lost']).default('humans').describe('contacts that come to an AI that is down, or wait for it when it goes down'),
  'in-progress': z
    .enum(['finish', 'humans', 'lost', 'pause'])
    .default('humans')
    .describe('conversations when the AI goes down: go on, go to a human at once, are lost, or stand still until it is back'),
});

export const requests = z.strictObject({
  'per-minute': positive.describe('each turn is one request; one too many waits for its start, first come, first served'),
  burst: count.min(1).default(1).describe('how many may start at once after a quiet time'),
  'when-limited': z
    .enum(['wait', 'humans', 'lost'])
    .default('wait')
    .describe('a new conversation whose first request would have to wait: it waits, goes to a human, or is lost'),
});

export const drift = z.strictObject({
  each: duration.describe('the time in which so much changes, such as 1w'),
  resolves: trusted(points).optional().describe('change of the AI’s chance of success'),
  shift: trusted(z.number()).optional().describe('change of `confidence.shift`'),
  from: z.union([duration, moment]).optional().describe('when it begins: time since the start of the window (the default), or a local date and time'),
});
