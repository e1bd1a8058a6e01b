/** The two sides and what passes between them: AI, humans, handoff, assist. */
import * as z from 'zod';
import { announce } from './schema-announce.ts';
import { drift, outages, requests } from './schema-ai-operation.ts';
import { callback } from './schema-calls.ts';
import { groupChannel } from './schema-channels.ts';
import { durationDistribution } from './schema-distributions.ts';
import { closed, groupOpening, opening } from './schema-calendar.ts';
import { CHANNELS, count, id, mapOf, notYet, positive, text, trusted } from './schema-values.ts';
import { intervalTable } from './schema-intervals.ts';
import { agentSpread, roles, select, shift, SHIFT_ENDS, shrinkage, tenureMix, tenures } from './schema-staff.ts';
import { days, duration, money, moneyPerHour, points, share, timeOfDay } from './units.ts';

export const ai = z.strictObject({
  confidence: z
    .strictObject({
      auc: trusted(z.number().min(0.5).max(1)).optional().describe('within an intent, at the last turn'),
      shift: trusted(z.number()).optional(),
      slope: trusted(z.number().min(0)).optional(),
    })
    .optional()
    .describe('stated = logistic(shift + slope · logit)'),
  'asks-for-human': z
    .strictObject({
      'prefers-human': trusted(share).optional().describe('chance a turn that a customer who prefers a human asks for one'),
      otherwise: trusted(share).optional().describe('chance a turn of any other customer'),
      failing: trusted(share).optional().describe('chance a turn, added when the conversation is failing'),
    })
    .optional(),
  sessions: z.strictObject({ limit: count, 'when-full': z.enum(['humans', 'queue', 'lost']).default('humans') }).optional(),
  price: z
    .strictObject({
      'per-attempt': trusted(money).optional(),
      'per-minute': trusted(money).optional(),
      'per-resolution': trusted(money).optional().describe('per contained contact'),
      'taken-back-within': duration.optional().describe('a return of the customer so soon takes the price of the resolution back'),
    })
    .optional(),
  latency: durationDistribution.optional().describe('waiting for the AI in each turn, added to it; one draw a conversation'),
  requests: requests.optional().describe('as many as the supplier of the model takes, one each turn'),
  outages: outages.optional().describe('when the AI is down, and what happens then'),
  'says-availability': z
    .boolean()
    .optional()
    .describe(
      'true: before it hands over, the AI says whether people are there and how long it takes; nobody is sent where nobody is, and who would not wait so long stays',
    ),
  signals: notYet('`signals`'),
  drift: drift.optional().describe('the AI gets better or worse as time goes on'),
});

const agentWindow = z.strictObject({
  days: days.optional(),
  from: timeOfDay,
  to: timeOfDay,
  agents: z.union([count, z.array(count).min(1)]).describe('a number, or one for each `step` of the window, as schedules come out of workforce management'),
  step: duration.optional().describe('of a list of agents; default: 30m'),
});
const schedule = intervalTable('agents', 'column of the number of agents due in the interval', {});

const group = z.strictObject({
  title: text.optional(),
  agents: z
    .union([count, z.literal('unlimited'), schedule, mapOf(agentWindow)])
    .optional()
    .describe('a constant, windows of the week, a schedule in a file, or unlimited; instead: `shifts`'),
  opening: groupOpening.optional().describe('hours in which the group takes contacts, for all its channels; absent: whenever its people are there'),
  channels: z.partialRecord(z.enum(CHANNELS), groupChannel).optional().describe('absent: any channel, one contact at a time'),
  skills: mapOf(
    z.strictObject({
      preference: count.min(1).optional().describe('1 is taken first'),
      speed: trusted(positive).optional().describe('1 is the speed of the intent’s handle time; 2 is twice as fast'),
      resolves: trusted(points).optional(),
    }),
  )
    .optional()
    .describe('absent: every intent'),
  cost: trusted(moneyPerHour).optional(),
  shifts: mapOf(shift).optional().describe('people with hours of their own, instead of `agents`'),
  'shift-end': z
    .enum(SHIFT_ENDS)
    .optional()
    .describe('a customer on the line when the shift ends: finish (default), hand-over to the head of the queue, or drop; breaks wait for the customer'),
  tenure: tenureMix.optional(),
  'agent-spread': agentSpread.optional().describe('people differ; an AI does not'),
  training: notYet('`training`'),
  select: select.optional(),
});

const groupChoice = z.union([
  id,
  z.array(id).min(1),
  z.strictObject({
    group: z.union([id, z.array(id).min(1)]),
    'keep-idle': count.optional().describe('starts there only while more than so many of the group are idle: these are kept for its other work'),
    after: duration.optional().describe('only what has waited so long'),
  }),
]);

const queue = z.strictObject({
  title: text.optional(),
  takes: z.strictObject({ intents: z.array(id).optional(), channels: z.array(z.enum(CHANNELS)).optional(), segments: z.array(id).optional() }).optional(),
  groups: z
    .array(groupChoice)
    .min(1)
    .describe('who serves it, first choice first; groups in a list of their own are asked together: the longest idle of them all'),
  order: z
    .array(z.enum(['priority', 'escalated', 'oldest']))
    .optional()
    .describe('default: priority, then oldest'),
  ageing: trusted(duration).optional().describe('a contact that waits gains one priority each time this passes; absent: priorities never change'),
  places: count.optional().describe('waiting places; absent: unlimited; 0: none'),
  lines: count.optional().describe('places for those waiting and those talking; absent: unlimited'),
  'when-full': z
    .enum(['blocked', 'ai', 'callback'])
    .optional()
    .describe('what becomes of a contact that finds no place; ai: a conversation with the AI, where it has had none; callback: the offer of one'),
});

export const humans = z.strictObject({
  groups: mapOf(group),
  queues: mapOf(queue).optional().describe('absent: one queue an intent, served by every group with the skill'),
  lines: count.optional().describe('telephone lines of the whole centre: those waiting and those talking; absent: unlimited'),
  opening: opening.optional().describe('hours in which humans take contacts; absent: always'),
  closed: closed.optional().describe('what becomes of a contact that asks for a human outside them, by channel; default: it waits in the queue'),
  shrinkage: shrinkage.optional(),
  tenures: tenures.optional(),
  select: select.optional(),
  callback: callback.optional().describe('offered to those who must wait'),
  announce: announce.optional().describe('how long it will be, said to those who begin to wait'),
  roles: roles.optional(),
});

/** The five context items of a handoff packet. */
export const CONTEXT_ITEMS = ['transcript', 'identity-and-history', 'summary', 'actions-taken', 'reason'] as const;

const packetItem = z.union([trusted(share), z.strictObject({ present: trusted(share), faithful: trusted(share).optional() })]);
const perItem = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    transcript: value.optional(),
    'identity-and-history': value.optional(),
    summary: value.optional(),
    'actions-taken': value.optional(),
    reason: value.optional(),
  });

export const handoff = z.strictObject({
  context: perItem(packetItem).optional().describe('chance that each item is in the packet; absent items are complete'),
  briefing: z
    .strictObject({ expects: trusted(share).optional(), emotion: trusted(share).optional(), why: notYet('`why`'), tried: notYet('`tried`') })
    .optional(),
  're-authenticate': trusted(share).optional().describe('chance that the customer must prove who they are again'),
  'verification-required': z.boolean().optional().describe('true: a repeated authentication is a fatal criterion'),
  effects: z
    .strictObject({
      reading: perItem(trusted(duration)).optional().describe('human seconds to read an item that is present'),
      repeating: perItem(trusted(duration)).optional().describe('human seconds while the customer repeats what a missing item held'),
      're-authentication': trusted(duration).optional(),
      misdirection: z
        .strictObject({ extra: trusted(duration).optional(), resolves: trusted(points).optional() })
        .optional()
        .describe('for each unfaithful item: extra human seconds, change of the human’s success'),
    })
    .optional(),
  score: z
    .strictObject({
      completeness: positive.optional(),
      fidelity: positive.optional(),
      'no-repetition': positive.optional(),
      'transition-time': positive.optional(),
      'right-destination': positive.optional(),
      expectations: positive.optional(),
      reverse: positive.optional(),
    })
    .optional()
    .describe('weights of the handoff quality score'),
  announce: notYet('`announce`'),
  failures: notYet('`failures`'),
  'back-to-ai': notYet('`back-to-ai`'),
});

export const assist = z.strictObject({
  saves: trusted(share).optional().describe('share of handle time saved on an assisted human leg'),
  resolves: trusted(points).optional().describe('change of the human’s success on an assisted leg'),
  suggestions: notYet('`suggestions`'),
  adoption: notYet('`adoption`'),
  data: notYet('`data`'),
  'after-contact': notYet('`after-contact` of assist'),
  'quality-monitoring': notYet('`quality-monitoring`'),
});
