/** The people of a group: when they are there, how they differ, and which of them takes a contact. */
import * as z from 'zod';
import { count, id, mapOf, positive, text, trusted } from './schema-values.ts';
import { days, duration, points, ratePerHour, share, timeOfDay } from './units.ts';

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

/** Which of several free agents of a group takes a contact. */
const SELECTIONS = ['longest-idle', 'random', 'fixed-order', 'least-loaded', 'best-skill'] as const;

export const select = z.enum(SELECTIONS).describe('which free agent takes a contact; default: longest-idle');

export const tenures = mapOf(
  z.strictObject({
    speed: trusted(positive).optional().describe('times the speed of the group; 1 is as fast as the handle time says'),
    resolves: trusted(points).optional().describe('added to the human’s success'),
  }),
).describe('stages of experience, from which groups mix their people');

export const tenureMix = mapOf(share).describe('share of each of `humans.tenures` among the people of the group');

export const agentSpread = z.strictObject({
  'speed-cv': trusted(share).optional().describe('of speeds between people: lognormal with mean 1'),
  'resolves-sd': trusted(points).optional().describe('of success between people: normal with mean 0, in points'),
});

/** How parts of a person become people. */
const ROUNDINGS = ['nearest', 'up', 'down'] as const;

const parts = z.strictObject({
  planned: trusted(share).optional().describe('training, meetings, leave: so many fewer are there, always'),
  absence: trusted(share).optional().describe('each person is away on a day by this chance'),
  rounds: z
    .enum(ROUNDINGS)
    .optional()
    .describe(
      'of a number of agents less `planned`, to whole people: nearest (default; a half is somebody), up or down; shifts of one group are rounded together',
    ),
  paid: z.boolean().optional().describe('whether those who are away are paid; default: true'),
});

export const shrinkage = z.union([trusted(share), parts]).describe('of those scheduled, how many are not there; a share alone is `planned`');

export const roles = mapOf(
  z.strictObject({
    title: text.optional(),
    from: id.describe('the group whose people do it'),
    agents: count.describe('how many of those who are there: the role comes first, the floor has the rest'),
    labels: trusted(ratePerHour).optional().describe('conversations that each of them labels for the AI'),
    reviews: trusted(ratePerHour).optional().describe('conversations that each of them reviews'),
  }),
).describe('people of a group who do other work than taking contacts, paid as their group is: AI trainers, AI quality analysts, a collaboration manager');
