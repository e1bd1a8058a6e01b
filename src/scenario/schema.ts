/**
 * The scenario format, version 1: the one source of types, validation, JSON Schema and `explain`.
 * A block that is absent is a mechanism that is off. Blocks that are designed but not built yet are refused, never ignored.
 */
import * as z from 'zod';
import { dayTypes, surges } from './schema-arrivals.ts';
import { holidays } from './schema-calendar.ts';
import { intent, segment, source } from './schema-demand.ts';
import { durationDistribution, type patience } from './schema-distributions.ts';
import { ai, assist, handoff, humans } from './schema-sides.ts';
import { CHANNELS, count, id, mapOf, notYet, planned, rule, text, TRIGGERS, trusted, wrong, type Mark } from './schema-values.ts';
import { duration, moment, money, share } from './units.ts';

export { CONTEXT_ITEMS } from './schema-sides.ts';
export { CHANNELS, DEFERRED_CHANNELS, MARKS, type Channel, type Mark, type TriggerName } from './schema-values.ts';

export const SCHEMA_ID = 'tandem/scenario@1';

// ---- experiment ------------------------------------------------------------------------------------------------

const replicationRange = z
  .string()
  .regex(/^\d+\.\.\d+$/, { error: wrong('E109', 'expected a whole number, or a range', 'write `20`, or `20..200` with `precision`') });
const notPrecision = wrong('E109', 'expected a precision', 'write `2.5%` (relative), `0.5pp` (points) or `2s`');
const precisionTarget = z.string({ error: notPrecision }).regex(/^(?:\d+(?:\.\d+)?|\.\d+)(?:%|pp|s|m|h)$/, { error: notPrecision });

const notDay = wrong('E109', 'expected a span of one day', 'write `"07:00-19:00"`');

const experiment = z.strictObject({
  kind: z
    .enum(['terminating', 'steady-state'])
    .default('terminating')
    .describe('terminating: each replication is a day or a week, and its start is part of the question; steady-state: the long run, start forgotten'),
  start: moment.optional().describe('first local day (or moment) of the measured window'),
  length: duration.optional().describe('the measured window; whole days are calendar days in `timezone`'),
  day: z
    .string({ error: notDay })
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: notDay })
    .optional()
    .describe('one day between two times, instead of `length`'),
  needs: count.min(1).optional().describe('stop after so many needs and run until empty, instead of `length`'),
  'lead-in': duration.optional().describe('run before the window and not counted'),
  'warm-up': z
    .union([z.literal('auto'), duration])
    .optional()
    .describe('of a steady-state experiment: run before `length` and not counted; default: auto, found in a pilot run (MSER-5)'),
  follow: duration.optional().describe('how long needs born in the window are followed; default: until closed, at most 7 days'),
  end: z.literal('cut').optional().describe('stop at the end of the window; what is open is counted as in the system'),
  timezone: z.string().optional(),
  interval: duration.optional(),
  replications: z.union([count.min(1), replicationRange]).optional(),
  precision: z.record(z.string(), precisionTarget).optional(),
  confidence: share.optional(),
  'time-limit': notYet('`time-limit`'),
  'start-state': notYet('`start-state`'),
});

// ---- afterwards ---------------------------------------------------------------------------------------------------

const returns = z.strictObject({
  after: z
    .strictObject({
      unresolved: trusted(share).optional().describe('chance of coming back after a contact that left the need unresolved'),
      served: trusted(share).optional().describe('chance of coming back after a contact that resolved it'),
      contained: trusted(share).optional().describe('overrides both for contacts that ended with the AI'),
    })
    .optional(),
  delay: durationDistribution.optional(),
  'at-most': count.optional().describe('returns of one need'),
});

const coefficient = trusted(z.number()).optional();
const satisfaction = z.strictObject({
  level: coefficient.describe('latent satisfaction of a resolved need at first contact, nothing waited, nothing repeated, on the logit scale'),
  unresolved: coefficient.describe('added when the need is not resolved'),
  'extra-contact': coefficient.describe('added for each contact after the first'),
  'wait-minute': coefficient.describe('added for each minute waited for a human'),
  transfer: coefficient.describe('added for each handoff'),
  repetition: coefficient.describe('added for each item the customer repeats'),
  're-authentication': coefficient.describe('added for each repeated authentication'),
  'human-got': coefficient.describe('added when a customer who prefers a human got one'),
  'human-denied': coefficient.describe('added when a customer who prefers a human got none'),
  abandoned: coefficient.describe('added when the need ends in giving up the wait, or turned away'),
  thresholds: z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .optional()
    .describe('between ratings 1|2, 2|3, 3|4, 4|5; rating 4 or 5 is “satisfied”; 3|4 is 0 by convention'),
  survey: z
    .strictObject({ contained: trusted(share).optional(), human: trusted(share).optional(), abandoned: trusted(share).optional() })
    .optional()
    .describe('share that answers a survey, by how the journey ended'),
  scale: notYet('`scale` (scorecard)'),
  score: notYet('`score` (scorecard)'),
});

// ---- policies, guards, decision ----------------------------------------------------------------------------------

const trigger = z.strictObject({
  id: id.optional(),
  on: z.enum(TRIGGERS, { error: planned(['frustration', 'signal', 'ai-down'], 'trigger', TRIGGERS) }),
  below: share.optional(),
  above: z.union([count, duration]).optional(),
  times: count.min(1).optional(),
  if: rule.optional(),
});
export type TriggerSpec = z.output<typeof trigger>;

const routeRule = z.strictObject({ id: id.optional(), if: rule.optional(), to: z.enum(['ai', 'human']) });

const policy = z.strictObject({
  title: text.optional(),
  type: z.string().optional(),
  like: id.optional().describe('copy another policy of this file'),
  module: z.string().optional().describe('an ES module beside this file that exports a policy'),
  with: z.record(z.string(), z.unknown()).optional().describe('an overlay on the world: path → value'),
  escalate: z.union([z.array(trigger), z.strictObject({ like: id })]).optional(),
  route: z.array(routeRule).optional(),
  complexity: z
    .strictObject({ correlation: trusted(z.number().min(-1).max(1)) })
    .optional()
    .describe('of the router’s estimate with true difficulty'),
  parameters: z.record(id, z.union([z.number(), z.string(), z.boolean()])).optional(),
  offer: z
    .strictObject({ callback: z.strictObject({ if: rule }).optional(), human: notYet('`offer.human`') })
    .optional()
    .describe('when `humans.callback` is offered to a contact that must wait'),
  'hand-back': notYet('`hand-back`'),
});

/** `95%`, `30s`, `4.00 EUR` or a bare number: a bound on a metric, in the metric's own unit. */
const bound = z.union([share, duration, money, z.number()]);
const limit = z.strictObject({ 'at-least': bound.optional(), 'at-most': bound.optional() });

/** Stretches of time that a guard can be asked of. */
const GUARDED_STRETCHES = ['interval', 'day', 'week'] as const;

const guardedPart = z.strictObject({
  source: id.optional(),
  channel: z.enum(CHANNELS).optional(),
  intent: id.optional(),
  segment: id.optional(),
  queue: id.optional(),
  group: id.optional(),
});

const guard = z.strictObject({
  title: text.optional(),
  metric: z.string(),
  'at-least': bound.optional(),
  'at-most': bound.optional(),
  of: guardedPart.optional().describe('the part of the customers or of the staff that it speaks of; several keys: all of them at once'),
  every: z.enum(GUARDED_STRETCHES).optional().describe('the limit holds for each of these by itself, not for the run as a whole; needs time in days'),
  in: share.optional().describe('the least share of them that must keep it; default: all'),
});
export type GuardSpec = z.output<typeof guard>;

const decide = z.strictObject({
  maximise: z.string().optional(),
  minimise: z.string().optional(),
  'subject-to': z.record(z.string(), z.union([z.literal('kept'), limit])).optional(),
  reference: id.optional().describe('the policy that others are compared with; default: the first'),
});

export const scenarioSchema = z.strictObject({
  schema: z.literal(SCHEMA_ID, { error: wrong('E110', `this program reads scenarios of the format \`${SCHEMA_ID}\``, `write \`schema: ${SCHEMA_ID}\``) }),
  id,
  title: text.optional(),
  description: text.optional(),
  use: z.array(z.string()).optional().describe('presets of values; a preset never switches a mechanism on'),
  extends: z.string().optional(),
  seed: z.union([z.string(), z.number()]).default('tandem'),
  experiment: experiment.default({ kind: 'terminating' }),
  decide: decide.optional(),
  'service-level': z
    .strictObject({
      within: trusted(duration).optional(),
      formula: z.enum(['sl1', 'sl2', 'sl3', 'sl4']).optional(),
      clock: z.literal('human-queue-entry').optional(),
    })
    .optional(),
  intents: mapOf(intent),
  segments: mapOf(segment).optional(),
  sources: mapOf(source),
  ai: ai.optional(),
  humans: humans.optional(),
  handoff: handoff.optional(),
  assist: assist.optional(),
  returns: returns.optional(),
  satisfaction: satisfaction.optional(),
  policies: mapOf(policy),
  guards: mapOf(guard).optional(),
  holidays: holidays.optional().describe('dates that are like another day of the week, for arrivals, opening and staff; a bare date is like a Sunday'),
  surges: surges.optional().describe('stretches of time with a factor times the arrivals'),
  'day-types': dayTypes.optional().describe('kinds of days with a factor times the arrivals, by chance or by date'),
  emotion: notYet('`emotion`'),
  learning: notYet('`learning`'),
  proactive: notYet('`proactive`'),
  platform: notYet('`platform`'),
  losses: notYet('`losses`'),
  check: notYet('`check`'),
  sweep: notYet('`sweep`'),
  staff: notYet('`staff`'),
  cover: notYet('`cover`'),
  tests: notYet('`tests`'),
});

/** A scenario as the rest of the program sees it: plain data, units resolved, presets and overlays applied. */
export type Scenario = z.output<typeof scenarioSchema>;
export type ScenarioInput = z.input<typeof scenarioSchema>;
export type IntentSpec = Scenario['intents'][string];
export type SourceSpec = Scenario['sources'][string];
export type GroupSpec = NonNullable<Scenario['humans']>['groups'][string];
export type ShiftSpec = NonNullable<GroupSpec['shifts']>[string];
type StaffedBy = Exclude<GroupSpec['agents'], number | 'unlimited' | undefined>;
/** Agents interval by interval, in a file. */
export type ScheduleSpec = Extract<StaffedBy, { file: string }>;
/** Agents in windows of the week. */
export type AgentWindowsSpec = Exclude<StaffedBy, ScheduleSpec>;
export type AgentWindowSpec = AgentWindowsSpec[string];
/** Expected contacts interval by interval, in a file. */
export type ForecastSpec = NonNullable<NonNullable<SourceSpec['arrivals']>['forecast']>;
export type QueueSpec = NonNullable<NonNullable<Scenario['humans']>['queues']>[string];
export type AnnounceSpec = NonNullable<NonNullable<Scenario['humans']>['announce']>;
export type OutboundSpec = NonNullable<SourceSpec['outbound']>;
export type CallbackSpec = NonNullable<NonNullable<Scenario['humans']>['callback']>;
export type PolicySpec = Scenario['policies'][string];
export type DistributionSpec = z.output<typeof durationDistribution>;
export type ShapesSpec = Exclude<DistributionSpec, number>;
export type PatienceSpec = z.output<typeof patience>;

/** A behavioural value, bare or with its provenance. */
export type Trusted<Value> =
  Value | { readonly value: Value; readonly range?: readonly [Value, Value] | undefined; readonly source?: string | undefined; readonly mark: Mark };

/** The value itself, whatever it says about where it comes from. */
export function valueOf<Value>(trustedValue: Trusted<Value>): Value {
  return typeof trustedValue === 'object' && trustedValue !== null && 'value' in trustedValue ? trustedValue.value : (trustedValue as Value);
}
