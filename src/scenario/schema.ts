/**
 * The scenario format, version 1: the one source of types, validation, JSON Schema and `explain`.
 * A block that is absent is a mechanism that is off. Blocks that are designed but not built yet are refused, never ignored.
 */
import * as z from 'zod';
import { complaint } from './complaint.ts';
import { days, duration, moment, money, moneyPerHour, points, rate, share, timeOfDay } from './units.ts';

export const SCHEMA_ID = 'tandem/scenario@1';

/** How far a number can be trusted, strongest first. */
export const MARKS = ['measured', 'published', 'derived', 'secondary', 'vendor', 'assumed'] as const;
export type Mark = (typeof MARKS)[number];

export const CHANNELS = ['voice', 'chat'] as const;
export type Channel = (typeof CHANNELS)[number];

export const TRIGGERS = [
  'low-confidence',
  'asks-for-human',
  'sensitive-topic',
  'high-stakes',
  'turns',
  'time',
  'ai-full',
  'always',
  'failure',
  'rule',
] as const;
export type TriggerName = (typeof TRIGGERS)[number];

/** A part of the format that is designed but not built: present means an error that says so. */
function notYet(what: string) {
  return z
    .never({ error: complaint('E107', `${what} is not built yet`, 'remove it: this version refuses what it cannot simulate rather than ignore it') })
    .optional();
}

/** The error of a value that is there but wrong; a missing one keeps the ordinary message. */
function wrong(code: 'E107' | 'E108' | 'E109' | 'E110', message: string, help: string) {
  return (issue: { readonly input?: unknown }): string | undefined => (issue.input === undefined ? undefined : complaint(code, message, help));
}

/** The error of a choice that is designed but not built. */
function planned(later: readonly string[], what: string, now: readonly string[]) {
  return (issue: { readonly input?: unknown }): string | undefined =>
    typeof issue.input === 'string' && later.includes(issue.input)
      ? complaint('E107', `${what} \`${issue.input}\` is not built yet`, `use ${now.join(', ')}`)
      : undefined;
}

/** A behavioural number: the bare value, or the value with where it comes from and how far it can be trusted. One schema for each kind of value. */
function trusted<Value extends z.ZodType>(value: Value) {
  const made = trustedSchemas.get(value);
  if (made !== undefined) return made as ReturnType<typeof trustedSchema<Value>>;
  const schema = trustedSchema(value);
  trustedSchemas.set(value, schema);
  return schema;
}
const trustedSchemas = new Map<z.ZodType, z.ZodType>();
const mark = z.enum(MARKS).describe('measured, published, derived, secondary, vendor or assumed');
const whereFrom = z.string().optional().describe('where the number comes from');

function trustedSchema<Value extends z.ZodType>(value: Value) {
  const range = z.tuple([value, value]).optional().describe('low and high value thought possible');
  const unit = value.meta()?.['unit'];
  const schema = z.union([value, z.strictObject({ value, range, source: whereFrom, mark })]);
  return typeof unit === 'string' ? schema.meta({ id: `${unit}-with-source` }) : schema;
}

export const idPattern = /^[a-z0-9][a-z0-9-]*$/;
const id = z
  .string()
  .regex(idPattern, { error: wrong('E108', 'an id uses a-z, 0-9 and -', 'write for example `order-status`') })
  .meta({ id: 'id' });
const mapOf = <Value extends z.ZodType>(value: Value) => z.record(id, value);
const positive = z.number().gt(0);
const count = z.number().int().min(0);
const text = z.union([z.string(), z.strictObject({ en: z.string(), fr: z.string().optional() })]).meta({ id: 'text' });
const rule = z.string().meta({ rule: 'boolean' }).describe('a CEL expression over what a router can see');

// ---- distributions ---------------------------------------------------------------------------------------------

/** The shapes of a random duration; exactly one is named. */
const shapes = (() => {
  const value = duration;
  const above = trusted(positive);
  const meanAndCv = z
    .strictObject({ mean: trusted(value), cv: above.describe('standard deviation ÷ mean of the variable (never of its log)') })
    .meta({ id: 'mean-and-cv' });
  return {
    constant: trusted(value).optional(),
    exponential: z
      .strictObject({ mean: trusted(value) })
      .meta({ id: 'exponential' })
      .optional(),
    lognormal: meanAndCv.optional().describe('mean and cv of the variable itself'),
    gamma: meanAndCv.optional(),
    weibull: z
      .strictObject({ mean: trusted(value), shape: above })
      .meta({ id: 'weibull' })
      .optional()
      .describe('shape 1 is exponential; below 1 the hazard falls'),
    uniform: z
      .strictObject({ from: trusted(value), to: trusted(value) })
      .meta({ id: 'uniform' })
      .optional(),
    triangular: z
      .strictObject({ from: trusted(value), mode: trusted(value), to: trusted(value) })
      .meta({ id: 'triangular' })
      .optional(),
    beta: z
      .strictObject({ from: trusted(value), to: trusted(value), mean: trusted(value), concentration: above })
      .meta({ id: 'beta' })
      .optional()
      .describe('on from…to; larger concentration, narrower around the mean'),
    empirical: z
      .strictObject({ file: z.string(), column: z.string(), unit: z.enum(['ms', 's', 'm', 'h', 'd']) })
      .meta({ id: 'empirical' })
      .optional()
      .describe('observed values from a CSV column, interpolated between order statistics'),
    points: z
      .array(z.tuple([value, share]))
      .min(2)
      .meta({ id: 'points-of-a-distribution' })
      .optional()
      .describe('[value, share at or below it], rising; linear between; a final share below 100% means never'),
  };
})();
const component = z.strictObject({ share, ...shapes }).meta({ id: 'component-of-a-mixture' });
const durationShapes = { ...shapes, mixture: mapOf(component).optional().describe('a weighted mixture; shares sum to 100%') };
const durationDistribution = z.union([duration, z.strictObject(durationShapes)]).meta({ id: 'duration-distribution' });

const bySomething = z.record(id, z.union([z.literal('none'), durationDistribution]));
const patience = z.union([
  z.literal('none'),
  duration,
  z.strictObject({
    ...durationShapes,
    balks: trusted(share).optional().describe('share that leaves at once when it has to wait'),
    'by-intent': bySomething.optional(),
    'by-segment': bySomething.optional(),
  }),
]);

// ---- experiment ------------------------------------------------------------------------------------------------

const replicationRange = z
  .string()
  .regex(/^\d+\.\.\d+$/, { error: wrong('E109', 'expected a whole number, or a range', 'write `20`, or `20..200` with `precision`') });
const notPrecision = wrong('E109', 'expected a precision', 'write `2.5%` (relative), `0.5pp` (points) or `2s`');
const precisionTarget = z.string({ error: notPrecision }).regex(/^(?:\d+(?:\.\d+)?|\.\d+)(?:%|pp|s|m|h)$/, { error: notPrecision });

const notDay = wrong('E109', 'expected a span of one day', 'write `"07:00-19:00"`');

const experiment = z.strictObject({
  kind: z.literal('terminating', { error: wrong('E107', 'only `terminating` experiments are built yet', 'write `kind: terminating`') }).default('terminating'),
  start: moment.optional().describe('first local day (or moment) of the measured window'),
  length: duration.optional().describe('the measured window; whole days are calendar days in `timezone`'),
  day: z
    .string({ error: notDay })
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: notDay })
    .optional()
    .describe('one day between two times, instead of `length`'),
  needs: count.min(1).optional().describe('stop after so many needs and run until empty, instead of `length`'),
  'lead-in': duration.optional().describe('run before the window and not counted'),
  follow: duration.optional().describe('how long needs born in the window are followed; default: until closed, at most 7 days when there are returns'),
  end: z.literal('cut').optional().describe('stop at the end of the window; what is open is counted as in the system'),
  timezone: z.string().optional(),
  interval: duration.optional(),
  replications: z.union([count.min(1), replicationRange]).optional(),
  precision: z.record(z.string(), precisionTarget).optional(),
  confidence: share.optional(),
  'time-limit': notYet('`time-limit`'),
  'start-state': notYet('`start-state`'),
  'warm-up': notYet('`warm-up` (steady state)'),
});

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

const intent = z.strictObject({
  title: text.optional(),
  stakes: z.union([z.enum(['high', 'normal']), z.strictObject({ high: trusted(share) })]).optional(),
  sensitive: trusted(share).optional(),
  novel: notYet('`novel`'),
  ambiguous: notYet('`ambiguous`'),
  exception: notYet('`exception`'),
  ai: aiOfIntent.optional(),
  human: humanOfIntent.optional(),
});

const segment = z.strictObject({
  title: text.optional(),
  'prefers-human': trusted(share).optional(),
  priority: z.number().int().min(-100).max(100).optional().describe('higher is served first'),
  value: notYet('`value` of a segment'),
  adviser: notYet('`adviser`'),
});

// ---- sources -----------------------------------------------------------------------------------------------------

const weekdays = z.strictObject(
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, z.number().min(0).optional()])) as Record<
    'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun',
    z.ZodOptional<z.ZodNumber>
  >,
);
const weights = z.array(z.number().min(0)).min(1);
const weightsFile = z.strictObject({ file: z.string(), column: z.string() });
const profile = z.union([weights, weightsFile]);

const arrivals = z.strictObject({
  rate: trusted(rate).optional().describe('constant'),
  'per-day': trusted(positive).optional().describe('mean number on an average day'),
  'per-week': trusted(positive).optional().describe('mean number a week'),
  'by-weekday': weekdays.optional().describe('weights of the days; absent days weigh 1'),
  'by-interval': z
    .union([weights, weightsFile, mapOf(z.strictObject({ days, weights: profile }))])
    .optional()
    .describe('weights through the day, equal intervals from midnight'),
  'day-factor': notYet('`day-factor`'),
  steps: notYet('`steps`'),
  points: notYet('`points`'),
  wave: notYet('`wave`'),
});

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
});

const source = z.strictObject({
  title: text.optional(),
  channel: z.enum(CHANNELS, { error: planned(['email', 'messaging', 'sms', 'social'], 'channel', CHANNELS) }),
  stream: id.optional().describe('name of the random stream; default: the id of the source'),
  arrivals: arrivals.optional(),
  list: listFromFile.optional(),
  contacts: z.array(contact).optional().describe('contacts written out here'),
  intents: mapOf(share).optional().describe('mix; sums to 100%; may be left out when there is one intent'),
  segments: mapOf(share).optional(),
  patience: patience.optional().describe('how long a customer waits for a human; absent: for ever'),
  redial: z
    .strictObject({
      'after-abandonment': trusted(share).optional(),
      'after-busy': trusted(share).optional(),
      delay: durationDistribution.optional(),
    })
    .optional(),
});

// ---- the two sides -----------------------------------------------------------------------------------------------

const ai = z.strictObject({
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
      'taken-back-within': notYet('`taken-back-within`'),
    })
    .optional(),
  outages: notYet('`outages`'),
  'says-availability': notYet('`says-availability`'),
  signals: notYet('`signals`'),
  drift: notYet('`drift`'),
});

const agentWindow = z.strictObject({ days: days.optional(), from: timeOfDay, to: timeOfDay, agents: count });
const group = z.strictObject({
  title: text.optional(),
  agents: z.union([count, z.literal('unlimited'), mapOf(agentWindow)]).describe('a constant, windows of the week, or unlimited'),
  channels: z
    .partialRecord(z.enum(CHANNELS), z.strictObject({ slots: count.min(1).max(20).default(1), pace: notYet('`pace`'), 'total-pace': notYet('`total-pace`') }))
    .optional()
    .describe('absent: any channel, one contact at a time'),
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
  shifts: notYet('`shifts`'),
  'shift-end': notYet('`shift-end`'),
  tenure: notYet('`tenure`'),
  'agent-spread': notYet('`agent-spread`'),
  training: notYet('`training`'),
  select: notYet('`select`'),
});

const queue = z.strictObject({
  title: text.optional(),
  takes: z.strictObject({ intents: z.array(id).optional(), channels: z.array(z.enum(CHANNELS)).optional(), segments: z.array(id).optional() }).optional(),
  groups: z.array(id).min(1).describe('who serves it, first choice first'),
  order: z
    .array(z.enum(['priority', 'escalated', 'oldest']))
    .optional()
    .describe('default: priority, then oldest'),
  places: count.optional().describe('waiting places; absent: unlimited; 0: none'),
  'when-full': z.enum(['blocked'], { error: planned(['ai', 'callback'], 'when-full', ['blocked']) }).optional(),
});

const humans = z.strictObject({
  groups: mapOf(group),
  queues: mapOf(queue).optional().describe('absent: one queue an intent, served by every group with the skill'),
  opening: notYet('`opening`'),
  closed: notYet('`closed`'),
  shrinkage: notYet('`shrinkage`'),
  tenures: notYet('`tenures`'),
  callback: notYet('`callback`'),
  roles: notYet('`roles`'),
});

/** The five context items of a handoff packet. */
export const CONTEXT_ITEMS = ['transcript', 'identity-and-history', 'summary', 'actions-taken', 'reason'] as const;
export type ContextItem = (typeof CONTEXT_ITEMS)[number];

const packetItem = z.union([trusted(share), z.strictObject({ present: trusted(share), faithful: trusted(share).optional() })]);
const perItem = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    transcript: value.optional(),
    'identity-and-history': value.optional(),
    summary: value.optional(),
    'actions-taken': value.optional(),
    reason: value.optional(),
  });

const handoff = z.strictObject({
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

const assist = z.strictObject({
  saves: trusted(share).optional().describe('share of handle time saved on an assisted human leg'),
  resolves: trusted(points).optional().describe('change of the human’s success on an assisted leg'),
  suggestions: notYet('`suggestions`'),
  adoption: notYet('`adoption`'),
  data: notYet('`data`'),
  'after-contact': notYet('`after-contact` of assist'),
  'quality-monitoring': notYet('`quality-monitoring`'),
});

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
  offer: notYet('`offer`'),
  'hand-back': notYet('`hand-back`'),
});

/** `95%`, `30s`, `4.00 EUR` or a bare number: a bound on a metric, in the metric's own unit. */
const bound = z.union([share, duration, money, z.number()]);
const limit = z.strictObject({ 'at-least': bound.optional(), 'at-most': bound.optional() });

const guard = z.strictObject({
  title: text.optional(),
  metric: z.string(),
  'at-least': bound.optional(),
  'at-most': bound.optional(),
  every: notYet('`every` (per-day guards)'),
  in: notYet('`in` (per-day guards)'),
});

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
  surges: notYet('`surges`'),
  'day-types': notYet('`day-types`'),
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
export type QueueSpec = NonNullable<NonNullable<Scenario['humans']>['queues']>[string];
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
