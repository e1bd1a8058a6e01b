/** Who comes and what they want: intents, segments, sources. */
import * as z from 'zod';
import { durationDistribution, patience } from './schema-distributions.ts';
import { arrivals } from './schema-arrivals.ts';
import { outbound } from './schema-calls.ts';
import { CHANNELS, count, id, mapOf, notYet, positive, text, trusted } from './schema-values.ts';
import { duration, moment, points, share } from './units.ts';

// ---- what customers want -----------------------------------------------------------------------------------------

const aiOfIntent = z.strictObject({
  resolves: trusted(share).optional().describe('mean share of contacts that the AI alone would resolve; absent: all'),
  concentration: trusted(z.number().min(0))
    .optional()
    .describe('κ of the Beta spread of success over difficulty; absent: everyone alike, 0: fixed by difficulty'),
  'notices-failure': trusted(share).optional().describe('share of failing conversations in which the AI itself asks for a human'),
  'transfers-needlessly': trusted(share).optional().describe('share of succeeding conversations in which it does so all the same'),
  turns: z
    .strictObject({ mean: trusted(positive), cv: trusted(z.number().min(0)).optional() })
    .optional()
    .describe('turns of a full conversation'),
  turn: trusted(duration).optional().describe('duration of one turn'),
  duration: durationDistribution.optional().describe('of the whole conversation, instead of `turns` and `turn`'),
});

const handling = {
  handle: durationDistribution.optional(),
  'after-contact': durationDistribution.optional(),
};
const humanOfIntent = z.strictObject({
  ...handling,
  resolves: trusted(share).optional().describe('share of contacts that a human resolves; absent: all'),
  'difficulty-correlation': trusted(z.number().min(-1).max(1)).optional().describe('of handle time with difficulty (Gaussian copula)'),
  'resolves-concentration': trusted(z.number().min(0)).optional(),
  'by-channel': z.partialRecord(z.enum(CHANNELS), z.strictObject(handling)).optional(),
});

export const intent = z.strictObject({
  title: text.optional(),
  stakes: z.union([z.enum(['high', 'normal']), z.strictObject({ high: trusted(share) })]).optional(),
  sensitive: trusted(share).optional(),
  novel: notYet('`novel`'),
  ambiguous: notYet('`ambiguous`'),
  exception: notYet('`exception`'),
  ai: aiOfIntent.optional(),
  human: humanOfIntent.optional(),
});

const adviser = z.strictObject({
  share: trusted(share).describe('of these customers, for all their contacts; who it is is drawn among the people of the group that is asked first'),
  'waits-up-to': trusted(duration).optional().describe('how long they wait for the adviser who is busy, before anyone will do; absent: as long as it takes'),
  worth: trusted(points).optional().describe('added to the human’s success where it is the adviser who serves; absent: nothing'),
});

export const segment = z.strictObject({
  title: text.optional(),
  'prefers-human': trusted(share).optional(),
  priority: z.number().int().min(-100).max(100).optional().describe('higher is served first'),
  value: notYet('`value` of a segment'),
  adviser: adviser.optional().describe('some of these customers know one of the people by name'),
});

// ---- sources -----------------------------------------------------------------------------------------------------

const column = z.union([
  z.string(),
  z.strictObject({
    column: z.string(),
    unit: z.enum(['ms', 's', 'm', 'h', 'd']).optional(),
    format: z.string().optional().describe('of a date and time, e.g. yyyy-MM-ddTHH:mm:ss'),
    map: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    else: z.union([z.string(), z.number(), z.boolean()]).optional(),
  }),
]);

const listFromFile = z.strictObject({
  file: z.string().describe('CSV or JSONL, plain or gz, relative to this file'),
  columns: z.strictObject({
    id: column,
    arrives: column,
    intent: column.optional(),
    segment: column.optional(),
    channel: column.optional(),
    priority: column.optional(),
    handle: column.optional(),
    patience: column.optional(),
    'ai-resolves': column.optional(),
    'needs-human': column.optional(),
  }),
  observed: z.record(id, column).optional().describe('observed outcomes: shown beside the simulated ones, never fed to the run'),
});

const contact = z.strictObject({
  id: z.string(),
  arrives: z.union([duration, moment]).describe('time since the start of the window, or a local date and time'),
  intent: id.optional(),
  segment: id.optional(),
  channel: z.enum(CHANNELS).optional(),
  priority: z.number().int().optional(),
  handle: duration.optional(),
  patience: z.union([duration, z.literal('none')]).optional(),
  'ai-resolves': z.boolean().optional(),
  'needs-human': z.boolean().optional(),
  observed: z
    .record(id, z.union([duration, z.number(), z.boolean()]))
    .optional()
    .describe('what became of the contact: shown beside what is simulated, never fed to the run'),
});

export const source = z.strictObject({
  title: text.optional(),
  channel: z.enum(CHANNELS),
  stream: id.optional().describe('name of the random stream; default: the id of the source'),
  outbound: outbound.optional().describe('the centre calls these customers: each arrival is a call that is owed from then on'),
  arrivals: arrivals.optional(),
  list: listFromFile.optional(),
  contacts: z.array(contact).optional().describe('contacts written out here'),
  intents: mapOf(share).optional().describe('mix; sums to 100%; may be left out when there is one intent'),
  segments: mapOf(share).optional(),
  patience: patience.optional().describe('how long a customer waits for a human; absent: for ever'),
  due: duration.optional().describe('a contact is on time when it is finished so long after its arrival, by the clock; for e-mail and messages'),
  redial: z
    .strictObject({
      'after-abandonment': trusted(share).optional(),
      'after-busy': trusted(share).optional(),
      delay: durationDistribution.optional(),
      'delay-after-busy': durationDistribution.optional().describe('absent: as `delay`'),
      persistence: trusted(share).optional().describe('what is left of the chance with every redial: 80% tries again less and less; absent: 100%'),
      'at-most': count.max(100).optional().describe('redials of one need; absent: 100'),
      keeps: z
        .array(z.enum(['patience', 'handle']))
        .min(1)
        .optional()
        .describe('what a redial has as at the call before: the same patience, a handle time as long; absent: both are drawn anew'),
    })
    .optional(),
});
