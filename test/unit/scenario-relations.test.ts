/** Values that are right by themselves and wrong together: every check of the reader, with its code, place, sentence and cure. */
import { expect, test } from 'vitest';
import { added, removed, replaced } from '../support/scenario-edits.ts';
import { readText } from '../support/scenario-reading.ts';
import { FULL, SMALL, STEADY } from '../support/scenario-texts.ts';

const set = replaced;
const remove = removed;
/** Adds `key: value` to the block at a path. */
function add(base: string, path: string, entry: string): string {
  const colon = entry.indexOf(':');
  return added(base, path, entry.slice(0, colon), entry.slice(colon + 1).trim());
}
function text(base: string, from: string, to: string): string {
  expect(base).toContain(from);
  return base.replace(from, to);
}

const OVERLAID = STEADY.replace(
  'people: { type: human-only }',
  'people: { type: human-only }\n  fewer: { type: human-only, with: { humans.groups.desk.agents: 3 } }',
);
const AGENTS = 'humans.groups.desk.agents';

/** `code line:column sentence (second place) → cure` of every problem of an edited text. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'experiment: no window',
    set(SMALL, 'experiment', '{}'),
    ['E141 3:1 the experiment has no window: `length`, `day` or `needs` is missing → write `length: 7d`, `day: "07:00-19:00"` or `needs: 100000`'],
  ],
  [
    'experiment: two windows',
    set(SMALL, 'experiment', '{ needs: 100, length: 7d }'),
    ['E141 3:15 `length` and `needs` exclude each other (3:35 the other one) → keep one of them'],
  ],
  ['experiment: empty window', set(SMALL, 'experiment', '{ length: 0s }'), ['E106 3:23 the window has no length → write `length: 7d`']],
  [
    'experiment: lead-in with needs',
    set(SMALL, 'experiment', '{ needs: 100, lead-in: 1d }'),
    ['E142 3:27 `lead-in` has no meaning with `needs`: such a run starts and ends empty → remove `lead-in`, or use `length`'],
  ],
  [
    'experiment: follow with cut',
    add(FULL, 'experiment', 'end: cut'),
    ['E142 13:3 `follow` has no meaning with `end: cut` (8:8 nothing is followed) → keep one of them'],
  ],
  [
    'terminating: warm-up',
    set(STEADY, 'experiment', '{ warm-up: 5h, length: 100h }'),
    [
      'E142 3:15 `warm-up` belongs to steady-state experiments: in a terminating one the start is part of the question → write `kind: steady-state`, or `lead-in: 2h` to run some time before the window',
    ],
  ],
  [
    'steady: lead-in',
    add(STEADY, 'experiment', 'lead-in: 1h'),
    ['E142 3:15 a steady state forgets its start: what is run before the window is its `warm-up` → write `warm-up: auto`, or a duration'],
  ],
  [
    'steady: a day',
    set(STEADY, 'experiment', '{ kind: steady-state, day: "08:00-18:00" }'),
    ['E142 3:35 a day has a start and an end, a steady state has neither → write `length: 400h`, or `kind: terminating`'],
  ],
  [
    'steady: a number of needs',
    set(STEADY, 'experiment', '{ kind: steady-state, needs: 1000 }'),
    ['E142 3:35 a run that stops after a number of needs starts and ends empty, so it has no steady state → write `length: 400h`, or `kind: terminating`'],
  ],
  [
    'steady: cut',
    add(STEADY, 'experiment', 'end: cut'),
    ['E142 3:15 `end: cut` has no meaning in a steady state: needs born in the window are followed while arrivals go on → remove `end`'],
  ],
  [
    'steady: no window',
    remove(STEADY, 'experiment.length'),
    ['E141 3:1 the experiment has no window: `length`, `day` or `needs` is missing → write for example `length: 400h`'],
  ],
  [
    'steady: window shorter than the warm-up',
    set(STEADY, 'experiment.length', '4h'),
    [
      'E144 3:56 the window (4h) is shorter than the warm-up (5h) before it (3:44 run and not counted) → write `length: 2d2h` or more: `length` does not count the warm-up',
    ],
  ],
  [
    'steady: a profile',
    set(STEADY, 'sources.calls.arrivals', '{ per-day: 480, by-interval: [1, 2, 3, 2] }'),
    [
      'E165 7:54 the arrivals of `calls` change with the calendar: there is no steady state → remove `by-interval` for a constant rate (20/h is the mean of the week), or write `kind: terminating` and a `length` of whole days or weeks',
    ],
  ],
  [
    'steady: weekdays',
    set(STEADY, 'sources.calls.arrivals', '{ per-week: 3360, by-weekday: { sun: 0 } }'),
    [
      'E165 7:56 the arrivals of `calls` change with the calendar: there is no steady state → remove `by-weekday` for a constant rate (20/h is the mean of the week), or write `kind: terminating` and a `length` of whole days or weeks',
    ],
  ],
  [
    'steady: a list',
    set(STEADY, 'sources.calls', '{ channel: voice, list: { file: c.csv, columns: { id: id, arrives: at } } }'),
    [
      'E165 7:28 the contacts of `calls` are listed one by one, and a list comes to an end: there is no steady state → write `arrivals: { rate: 120/h }`, or `kind: terminating`',
    ],
  ],
  [
    'steady: contacts',
    set(STEADY, 'sources.calls', '{ channel: voice, contacts: [{ id: a, arrives: 1m }] }'),
    [
      'E165 7:28 the contacts of `calls` are listed one by one, and a list comes to an end: there is no steady state → write `arrivals: { rate: 120/h }`, or `kind: terminating`',
    ],
  ],
  [
    'steady: windows of agents',
    set(STEADY, AGENTS, '{ day: { from: "08:00", to: "18:00", agents: 5 } }'),
    [
      'E165 10:13 the staff of `desk` comes and goes: there is no steady state → write one number, such as `agents: 12`, or `kind: terminating` and a `length` of whole days or weeks',
    ],
  ],
  [
    'steady: a rule of the clock',
    set(STEADY, 'policies.people', '{ type: dynamic, route: [{ id: r, if: "clock.hour < 12.0", to: human }, { id: rest, to: human }] }'),
    [
      'E163 12:19 `people` sends contacts to the AI, and `call` has no `ai` block → add `ai: { resolves: 70%, turns: { mean: 5 }, turn: 15s }` to `call`, or use human-only',
      'E165 12:49 `people` decides by the clock, so what it does changes through the day: there is no steady state → remove `clock` from the rule, or write `kind: terminating` and a `length` of whole days',
    ],
  ],
  [
    'steady: more than the agents can do',
    set(STEADY, AGENTS, '2'),
    [
      'E166 10:21 under `people`, `desk` is offered the work of 3 agents and has 2, and nobody gives up: the line grows without end, there is no steady state → write `agents: 4` or more, give callers a `patience`, or limit the `places` of the queue',
    ],
  ],
  [
    'steady: as much as the agents can do',
    set(STEADY, AGENTS, '3'),
    [
      'E166 10:21 under `people`, `desk` is offered the work of 3 agents and has 3, and nobody gives up: the line grows without end, there is no steady state → write `agents: 4` or more, give callers a `patience`, or limit the `places` of the queue',
    ],
  ],
  [
    'steady: more than they can do under one policy',
    OVERLAID,
    [
      'E166 13:65 under `fewer`, `desk` is offered the work of 3 agents and has 3, and nobody gives up: the line grows without end, there is no steady state → write `agents: 4` or more, give callers a `patience`, or limit the `places` of the queue',
    ],
  ],
  [
    'steady: two groups together',
    text(set(STEADY, AGENTS, '1'), 'desk: { agents: 1 }', 'desk: { agents: 1 }\n    other: { agents: 2, skills: { call: { speed: 1 } } }'),
    [
      'E166 10:21 under `people`, `desk` and `other` are offered the work of 3 agents and have 3, and nobody gives up: the line grows without end, there is no steady state → give them 4 agents or more between them, give callers a `patience`, or limit the `places` of the queue',
    ],
  ],
  [
    'steady: a group that others cannot help',
    text(
      add(
        set(STEADY, 'intents', '{ call: { human: { handle: 3m, after-contact: 30s } }, claim: { human: { handle: 9m } } }'),
        'sources.calls',
        'intents: { call: 50%, claim: 50% }',
      ),
      'desk: { agents: 5 }',
      'desk: { agents: 50, skills: { call: {} } }\n    claims: { agents: 4, skills: { claim: {} } }',
    ),
    [
      'E166 11:23 under `people`, `claims` is offered the work of 4.5 agents and has 4, and nobody gives up: the line grows without end, there is no steady state → write `agents: 5` or more, give callers a `patience`, or limit the `places` of the queue',
    ],
  ],
  ['experiment: interval', set(FULL, 'experiment.interval', '7m'), ['E152 14:13 the interval does not divide a day → write 15m, 30m or 1h']],
  [
    'experiment: unknown zone',
    set(FULL, 'experiment.timezone', 'Europe/Pariss'),
    ['E153 13:13 `Europe/Pariss` is not a time zone → did you mean `Europe/Paris`?'],
  ],
  [
    'experiment: nonsense zone',
    set(FULL, 'experiment.timezone', 'nowhere'),
    ['E153 13:13 `nowhere` is not a time zone → write a name such as `Europe/Paris` or `UTC`'],
  ],
  [
    'experiment: day ends before it begins',
    set(SMALL, 'experiment', '{ day: "19:00-07:00" }'),
    ['E144 3:20 the day ends before it begins → write `"07:00-19:00"`, or use `start` and `length`'],
  ],
  ['experiment: falling range', set(FULL, 'experiment.replications', '200..20'), ['E144 15:17 `200..20` is not a range of replications → write `20..200`']],
  [
    'experiment: range from one',
    set(FULL, 'experiment.replications', '1..20'),
    ['E144 15:17 `1..20` is not a range of replications → begin with at least 2: an interval needs two'],
  ],
  [
    'experiment: range without precision',
    remove(FULL, 'experiment.precision'),
    ['E142 15:17 a range of replications needs a precision to stop at → add `precision: { csat.combined: 0.5pp }`, or write one number'],
  ],
  [
    'experiment: precision without range',
    set(FULL, 'experiment.replications', '20'),
    ['E142 16:3 `precision` needs a range of replications → write for example `replications: 20..200`'],
  ],
  [
    'experiment: precision of an unknown metric',
    set(FULL, 'experiment.precision', '{ csat.combine: 1pp }'),
    ['E151 16:16 `csat.combine` is not a metric → did you mean `csat.combined`?'],
  ],
  [
    'experiment: confidence',
    set(FULL, 'experiment.confidence', '100%'),
    ['E106 17:15 the confidence of an interval is at least 50% and below 100% → write `confidence: 95%`'],
  ],
  [
    'decide: both directions',
    add(FULL, 'decide', 'minimise: wait.mean'),
    ['E141 19:3 `maximise` and `minimise` exclude each other (20:13 the other one) → keep one; what else must hold goes into `subject-to`'],
  ],
  ['decide: unknown metric', set(FULL, 'decide.maximise', 'csat.combind'), ['E151 19:13 `csat.combind` is not a metric → did you mean `csat.combined`?']],
  ['decide: metric like no other', set(FULL, 'decide.maximise', 'happiness'), ['E151 19:13 `happiness` is not a metric → `tandem explain metrics` lists them']],
  [
    'decide: threshold on a metric without',
    set(FULL, 'decide.maximise', 'csat.combined@3m'),
    ['E151 19:13 `csat.combined` takes no threshold → write `csat.combined`'],
  ],
  [
    'decide: threshold that is none',
    set(FULL, 'decide.maximise', 'service-level.sl1@soon'),
    ['E151 19:13 `@soon` is not a threshold → write a duration after the @, as in `service-level.sl1@25s`'],
  ],
  ['decide: unknown reference', set(FULL, 'decide.reference', 'peple'), ['E150 21:14 there is no policy `peple` → did you mean `people`?']],
  ['decide: unknown guard', set(FULL, 'decide.subject-to', '{ quik: kept }'), ['E150 20:17 there is no guard `quik` → did you mean `quick`?']],
  [
    'decide: metric kept like a guard',
    set(FULL, 'decide.subject-to', '{ wait.mean: kept }'),
    ['E150 20:17 there is no guard `wait.mean` → for a metric, write a bound: `{ at-least: 90% }`'],
  ],
  [
    'decide: bound of another unit',
    set(FULL, 'decide.subject-to', '{ wait.p95: { at-most: 80% } }'),
    ['E105 20:38 `80%` does not fit `wait.p95`, which is a duration → write for example `30s`'],
  ],
  [
    'decide: bound without unit',
    set(FULL, 'decide.subject-to', '{ service-level: { at-least: 0.8 } }'),
    ['E105 20:44 `0.8` does not fit `service-level`, which is a share → write for example `95%`'],
  ],
  [
    'decide: count with unit',
    set(FULL, 'decide.subject-to', '{ contacts: { at-least: 80% } }'),
    ['E105 20:39 `80%` does not fit `contacts`, which is a plain number → write for example `4.2`'],
  ],
  ['decide: no bound', set(FULL, 'decide.subject-to', '{ wait.p95: {} }'), ['E142 20:17 `wait.p95` has no bound → add `at-least:` or `at-most:`']],
  [
    'decide: bounds that exclude each other',
    set(FULL, 'decide.subject-to', '{ wait.p95: { at-least: 60s, at-most: 30s } }'),
    ['E144 20:53 no value is both (20:39 at least this) → `at-least` must not exceed `at-most`'],
  ],
  [
    'guard: unknown metric',
    set(FULL, 'guards.quick.metric', 'service-levl.sl1@3m'),
    ['E151 157:34 `service-levl.sl1@3m` is not a metric → did you mean `service-level.sl1@3m`?'],
  ],
  ['guard: no bound', set(FULL, 'guards.quick', '{ metric: wait.mean }'), ['E142 157:3 `wait.mean` has no bound → add `at-least:` or `at-most:`']],
  [
    'guard: of nobody',
    set(FULL, 'guards.quick', '{ metric: wait.mean, at-most: 1m, of: { segment: premum, group: night } }'),
    ['E150 157:59 there is no segment `premum` → did you mean `premium`?', 'E150 157:74 there is no group `night` → there are `tier1`, `experts`, `endless`'],
  ],
  [
    'guard: a share of what',
    set(FULL, 'guards.quick', '{ metric: wait.mean, at-most: 1m, in: 90% }'),
    ['E142 157:44 `in` says of how many, but not of what → add `every: day`, or remove it'],
  ],
  [
    'guard: a quantile by day',
    set(FULL, 'guards.quick', '{ metric: wait.p95, at-most: 1m, every: day }'),
    ['E142 157:20 `wait.p95` is not known by day → it is known of whole runs only; ask for a share instead, such as `wait.over@3m`'],
  ],
  [
    'guard: a metric that segments do not have',
    set(FULL, 'guards.quick', '{ metric: occupancy, at-most: 90%, every: day, of: { segment: premium } }'),
    ['E142 157:20 `occupancy` is not known by segment → it is known by interval, day, week, group'],
  ],
  [
    'guard: days of a run without days',
    `${SMALL}guards: { busy: { metric: wait.mean, at-most: 1m, every: day } }\n`,
    ['E142 13:51 a run that ends after a number of needs has no days → give the experiment a `length`, or remove `every`'],
  ],
  [
    'mix: sum',
    set(FULL, 'sources.voice.segments', '{ standard: 85%, premium: 10% }'),
    ['E140 58:5 the shares sum to 95%, not 100% → for example `premium: 15%`'],
  ],
  [
    'mix: sum beyond repair',
    set(FULL, 'sources.voice.segments', '{ standard: 85%, premium: 85% }'),
    ['E140 58:5 the shares sum to 170%, not 100% → for example `premium: 15%`'],
  ],
  ['mix: unknown intent', set(FULL, 'sources.chat.intents', '{ ordr: 100% }'), ['E150 64:16 there is no intent `ordr` → did you mean `order`?']],
  ['mix: unknown segment', set(FULL, 'sources.chat.segments', '{ standrd: 100% }'), ['E150 65:17 there is no segment `standrd` → did you mean `standard`?']],
  [
    'mix: missing',
    remove(FULL, 'sources.chat.intents'),
    [
      'E140 61:3 the source `chat` does not say how its contacts divide over the 10 intents → add `intents:` with a share for each, such as `intents: { order: 60%, dispute: 40% }`',
    ],
  ],
  [
    'mix: segments missing',
    remove(FULL, 'sources.chat.segments'),
    [
      'E140 61:3 the source `chat` does not say how its contacts divide over the 2 segments → add `segments:` with a share for each, such as `segments: { standard: 60%, premium: 40% }`',
    ],
  ],
  [
    'source: none',
    set(SMALL, 'sources', '{}'),
    ['E154 6:1 there is no source: nobody arrives → add one: `calls: { channel: voice, arrivals: { rate: 60/h } }`'],
  ],
  [
    'source: nothing arrives by',
    set(SMALL, 'sources.calls', '{ channel: voice }'),
    ['E141 7:3 the source `calls` does not say who arrives → add `arrivals: { rate: 60/h }`, `list: { file: …, columns: … }` or `contacts: [ … ]`'],
  ],
  [
    'source: two kinds',
    add(SMALL, 'sources.calls', 'contacts: []'),
    [
      'E141 7:12 `arrivals` and `contacts` exclude each other (7:42 the other one) → write a second source for the other one',
      'E154 7:42 nobody arrives: there is nothing to simulate → write a rate above 0/h',
    ],
  ],
  [
    'source: same stream',
    set(FULL, 'sources.voice.stream', 'chat'),
    ['E155 61:3 two sources draw from the stream `chat`: their customers would be the same (49:3 the other one) → give each its own `stream`'],
  ],
  [
    'arrivals: no total',
    set(SMALL, 'sources.calls.arrivals', '{}'),
    ['E141 7:28 `rate`, `per-day` or `per-week` is missing → write for example `rate: 120/h` or `per-week: 16800`'],
  ],
  [
    'arrivals: two totals',
    set(SMALL, 'sources.calls.arrivals', '{ rate: 60/h, per-day: 500 }'),
    ['E141 7:52 `rate` and `per-day` exclude each other (7:46 the other one) → keep one of them'],
  ],
  [
    'arrivals: rate with a shape',
    set(SMALL, 'sources.calls.arrivals', '{ rate: 60/h, by-interval: [1, 2] }'),
    ['E142 7:52 a constant `rate` has no `by-interval` → use `per-day` or `per-week` for arrivals with a shape'],
  ],
  [
    'arrivals: days that differ in a run without days',
    text(SMALL, 'rate: 60/h', 'rate: 60/h, day-factor: { cv: 12% }'),
    [
      'E142 7:52 an experiment of so many `needs` ends on no particular day, and `day-factor` makes days differ (3:22 the other one) → write `length:` in days instead of `needs`, or remove `day-factor`',
    ],
  ],
  [
    'steady: days that differ',
    set(STEADY, 'sources.calls.arrivals', '{ rate: 20/h, day-factor: { cv: 12% } }'),
    [
      'E165 7:52 the arrivals of `calls` change with the calendar: there is no steady state → remove `day-factor` for a constant rate, or write `kind: terminating` and a `length` of whole days or weeks',
    ],
  ],
  [
    'arrivals: nobody',
    set(SMALL, 'sources.calls.arrivals', '{ rate: 0/h }'),
    ['E154 7:28 nobody arrives: there is nothing to simulate → write a rate above 0/h'],
  ],
  [
    'arrivals: no contact',
    set(SMALL, 'sources.calls', '{ channel: voice, contacts: [] }'),
    ['E154 7:28 nobody arrives: there is nothing to simulate → list at least one contact'],
  ],
  [
    'arrivals: silent week',
    set(FULL, 'sources.voice.arrivals.by-weekday', '{ mon: 0, tue: 0, wed: 0, thu: 0, fri: 0, sat: 0, sun: 0 }'),
    ['E154 55:7 every day weighs 0: nobody would arrive → give one day a weight above 0'],
  ],
  [
    'arrivals: silent day',
    set(SMALL, 'sources.calls.arrivals', '{ per-day: 5, by-interval: [0, 0] }'),
    ['E154 7:52 every interval weighs 0: nobody would arrive → give one interval a weight above 0'],
  ],
  [
    'arrivals: uneven day',
    set(SMALL, 'sources.calls.arrivals', '{ per-day: 5, by-interval: [1, 1, 1, 1, 1, 1, 1] }'),
    ['E152 7:52 7 weights do not divide a day into equal intervals → write 24 (hours), 48 (half hours) or 96 (quarters) weights'],
  ],
  [
    'arrivals: a day in two profiles',
    set(FULL, 'sources.voice.arrivals.by-interval.weekend.days', 'fri-sat'),
    ['E145 56:87 two profiles are given for fri (56:36 the other one) → let each day stand in one of them'],
  ],
  [
    'patience: unknown intent',
    set(FULL, 'sources.voice.patience.by-intent', '{ disput: 8m }'),
    ['E150 59:75 there is no intent `disput` → did you mean `dispute`?'],
  ],
  [
    'patience: unknown segment',
    set(FULL, 'sources.voice.patience.by-segment', '{ premum: none }'),
    ['E150 59:104 there is no segment `premum` → did you mean `premium`?'],
  ],
  ['contacts: unknown intent', set(FULL, 'sources.letters.contacts.0.intent', 'ordr'), ['E150 86:40 there is no intent `ordr` → did you mean `order`?']],
  [
    'contacts: unknown segment',
    set(FULL, 'sources.letters.contacts.0.segment', 'standrd'),
    ['E150 86:56 there is no segment `standrd` → did you mean `standard`?'],
  ],
  [
    'contacts: id twice',
    set(FULL, 'sources.letters.contacts.1.id', 'a'),
    ['E155 87:15 two contacts have the id `a` (86:15 first used here) → every contact needs an id of its own'],
  ],
  [
    'distribution: no shape',
    set(SMALL, 'intents.call.human.handle', '{}'),
    [
      'E141 5:20 a distribution needs a shape → name one of constant, exponential, lognormal, gamma, weibull, uniform, triangular, beta, empirical, points, mixture',
    ],
  ],
  [
    'distribution: two shapes',
    set(SMALL, 'intents.call.human.handle', '{ constant: 3m, exponential: { mean: 3m } }'),
    ['E141 5:44 a distribution has one shape, not `constant` and `exponential` (5:40 the other one) → keep one, or put both into a `mixture`'],
  ],
  [
    'distribution: mean 0',
    set(SMALL, 'intents.call.human.handle', '{ exponential: { mean: 0s } }'),
    ['E106 5:51 the mean of `exponential` must be above 0 → for no time at all, write `0s` as the whole value'],
  ],
  [
    'distribution: lognormal of 0',
    set(SMALL, 'intents.call.human.handle', '{ lognormal: { mean: 0s, cv: 1 } }'),
    ['E106 5:49 the mean of `lognormal` must be above 0 → for no time at all, write `0s` as the whole value'],
  ],
  [
    'distribution: uniform upside down',
    set(SMALL, 'intents.call.human.handle', '{ uniform: { from: 5m, to: 1m } }'),
    ['E144 5:55 `to` must be above `from` (5:47 from) → swap them; for a single value use `constant`'],
  ],
  [
    'distribution: mode outside',
    set(SMALL, 'intents.call.human.handle', '{ triangular: { from: 1m, mode: 9m, to: 5m } }'),
    ['E144 5:60 `mode` must lie between `from` and `to` → move it between the two'],
  ],
  [
    'distribution: beta mean on the edge',
    set(SMALL, 'intents.call.human.handle', '{ beta: { from: 1m, mean: 5m, to: 5m, concentration: 3 } }'),
    ['E144 5:54 `mean` must lie between `from` and `to` → move it between the two'],
  ],
  [
    'distribution: points fall',
    set(SMALL, 'intents.call.human.handle', '{ points: [[1m, 20%], [2m, 10%], [3m, 100%]] }'),
    ['E144 5:50 points must rise in value and in share → sort them; a share is that of values at or below'],
  ],
  [
    'distribution: points stand still',
    set(SMALL, 'intents.call.human.handle', '{ points: [[1m, 20%], [1m, 30%], [3m, 100%]] }'),
    ['E144 5:50 points must rise in value and in share → sort them; a share is that of values at or below'],
  ],
  [
    'distribution: a talk that never ends',
    set(SMALL, 'intents.call.human.handle', '{ points: [[1m, 20%], [2m, 80%]] }'),
    ['E106 5:50 some of `handle` would never end: the last share is 80% → let the share of the last point be 100%'],
  ],
  [
    'distribution: a talk that never ends, in a mixture',
    set(SMALL, 'intents.call.human.handle', '{ mixture: { a: { share: 50%, points: [[1m, 20%], [2m, 80%]] }, b: { share: 50%, constant: 1m } } }'),
    ['E106 5:78 some of `handle` would never end: the last share is 80% → let the share of the last point be 100%'],
  ],
  [
    'distribution: one point',
    set(SMALL, 'intents.call.human.handle', '{ points: [[1m, 20%]] }'),
    ['E111 5:38 expected at least 2 values, found 1 → add what is missing'],
  ],
  [
    'distribution: half a point',
    set(SMALL, 'intents.call.human.handle', '{ points: [[1m], [2m, 30%]] }'),
    ['E111 5:39 expected at least 2 values, found 1 → add what is missing'],
  ],
  [
    'distribution: mixture sum',
    set(SMALL, 'intents.call.human.handle', '{ mixture: { a: { share: 50%, constant: 1m }, b: { share: 40%, constant: 2m } } }'),
    ['E140 5:30 the shares sum to 90%, not 100% → for example `b: 50%`'],
  ],
  [
    'distribution: mixture part without shape',
    set(SMALL, 'intents.call.human.handle', '{ mixture: { a: { share: 50%, constant: 1m }, b: { share: 50% } } }'),
    [
      'E141 5:74 a distribution needs a shape → name one of constant, exponential, lognormal, gamma, weibull, uniform, triangular, beta, empirical, points, mixture',
    ],
  ],
  [
    'patience: no shape',
    add(SMALL, 'sources.calls', 'patience: {}'),
    [
      'E141 7:12 a distribution needs a shape → name one of constant, exponential, lognormal, gamma, weibull, uniform, triangular, beta, empirical, points, mixture',
    ],
  ],
  [
    'ai: turns and duration',
    add(FULL, 'intents.order.ai', 'duration: 2m'),
    ['E141 28:11 `duration` and `turns` exclude each other (28:107 the other one) → keep `turns` and `turn`, or `duration` alone'],
  ],
  [
    'ai: no length',
    set(FULL, 'intents.dispute.ai', '{ resolves: 20% }'),
    ['E142 36:37 `dispute` does not say how long its AI conversation takes → add `turns: { mean: 5 }` and `turn: 15s`, or `duration: 2m`'],
  ],
  ['ai: turn without turns', set(FULL, 'intents.dispute.ai', '{ turn: 20s }'), ['E142 36:43 `turn` needs `turns` beside it → add `turns: { mean: 5 }`']],
  ['ai: turns without turn', set(FULL, 'intents.dispute.ai', '{ turns: { mean: 5 } }'), ['E142 36:43 `turns` needs `turn` beside it → add `turn: 15s`']],
  [
    'ai: no session',
    set(FULL, 'ai.sessions.limit', '0'),
    ['E154 91:22 an AI with no session serves nobody → write at least 1, or remove `sessions` for no limit'],
  ],
  ['humans: no group', set(SMALL, 'humans.groups', '{}'), ['E154 9:3 there is no group of agents → add one, or remove `humans`']],
  [
    'humans: nobody on duty',
    set(SMALL, 'humans.groups.desk.agents', '0'),
    ['E154 10:13 the group `desk` never has an agent → give it at least one, or remove the group'],
  ],
  [
    'humans: nobody in any window',
    set(SMALL, 'humans.groups.desk.agents', '{ day: { from: "08:00", to: "12:00", agents: 0 } }'),
    ['E154 10:13 the group `desk` never has an agent → give it at least one, or remove the group'],
  ],
  [
    'humans: window upside down',
    set(SMALL, 'humans.groups.desk.agents', '{ night: { from: "22:00", to: "06:00", agents: 2 } }'),
    ['E144 10:51 the window `night` ends before it begins (10:38 begins) → for a night, write two windows: one up to "24:00", one from "00:00"'],
  ],
  [
    'humans: windows overlap',
    set(FULL, 'humans.groups.tier1.agents.afternoon.from', '"11:30"'),
    ['E145 99:9 windows overlap on Monday 11:30 (98:9 the other window) → let each moment belong to one window, with the agents of both'],
  ],
  [
    'humans: no channel',
    add(SMALL, 'humans.groups.desk', 'channels: {}'),
    ['E154 10:13 the group `desk` serves no channel → name voice, chat or email, or remove `channels` for all of them'],
  ],
  [
    'humans: no skill',
    add(SMALL, 'humans.groups.desk', 'skills: {}'),
    ['E154 10:13 the group `desk` can do nothing → name intents, or remove `skills` for all of them'],
  ],
  ['humans: unknown skill', add(SMALL, 'humans.groups.desk', 'skills: { cal: {}, call: {} }'), ['E150 10:23 there is no intent `cal` → did you mean `call`?']],
  [
    'humans: unknown channel',
    add(SMALL, 'humans.groups.desk', 'channels: { fax: {}, voice: {} }'),
    ['E101 10:25 `fax` is not known here → there are `voice`, `chat`, `email`, `messaging`, `sms`, `social`'],
  ],
  ['queue: unknown group', set(FULL, 'humans.queues.rest.groups', '[expert]'), ['E150 107:22 there is no group `expert` → did you mean `experts`?']],
  [
    'queue: group twice',
    set(FULL, 'humans.queues.rest.groups', '[experts, experts]'),
    ['E155 107:31 `experts` is named twice (107:22 first named here) → name it once'],
  ],
  ['queue: no group', set(FULL, 'humans.queues.rest.groups', '[]'), ['E111 107:21 expected at least 1 value, found 0 → add what is missing']],
  ['queue: unknown intent', set(FULL, 'humans.queues.orders.takes.intents', '[ordr]'), ['E150 106:49 there is no intent `ordr` → did you mean `order`?']],
  [
    'queue: unknown segment',
    set(FULL, 'humans.queues.orders.takes.segments', '[gold]'),
    ['E150 106:93 there is no segment `gold` → there are `standard`, `premium`'],
  ],
  [
    'queue: order twice',
    set(FULL, 'humans.queues.orders.order', '[oldest, oldest]'),
    ['E155 106:157 `oldest` is named twice (106:149 first named here) → name it once'],
  ],
  [
    'redial: no delay',
    add(SMALL, 'sources.calls', 'redial: { after-abandonment: 45% }'),
    ['E142 7:12 `delay` is missing: after how long do they come back? → add for example `delay: { exponential: { mean: 20m } }`'],
  ],
  [
    'redial: keeps a patience that nobody has',
    add(SMALL, 'sources.calls', 'redial: { after-busy: 45%, delay: 5m, keeps: [handle, patience] }'),
    [
      'E142 7:66 there is no patience to keep: the customers of this source wait for ever → add for example `patience: 5m` to the source, or remove `patience` here',
    ],
  ],
  [
    'redial: keeps something twice',
    add(SMALL, 'sources.calls', 'redial: { after-busy: 45%, delay: 5m, keeps: [handle, handle] }'),
    ['E155 7:66 `handle` is named twice (7:58 first named here) → name it once'],
  ],
  [
    'redial: keeps what is not there',
    add(SMALL, 'sources.calls', 'redial: { after-busy: 45%, delay: 5m, keeps: [handel] }'),
    ['E103 7:58 `handel` is not one of patience, handle → did you mean `handle`?'],
  ],
  [
    'says-availability: of nobody',
    text(text(add(remove(SMALL, 'humans'), '', 'ai: { says-availability: true }'), 'human-only', 'ai-only'), 'human: { handle: 3m }', 'ai: { duration: 2m }'),
    ['E142 1:7 the AI says whether people are there, and there are none → add `humans` with a group, or remove `says-availability`'],
  ],
  [
    'redial: nobody',
    add(SMALL, 'sources.calls', 'redial: {}'),
    ['E142 7:12 `redial` does not say who calls again → add `after-abandonment: 45%`, or a preset'],
  ],
  [
    'returns: no delay',
    add(SMALL, '', 'returns: { after: { unresolved: 45% } }'),
    ['E142 1:1 `delay` is missing: after how long do they come back? → add for example `delay: { exponential: { mean: 20m } }`'],
  ],
  [
    'returns: nobody',
    add(SMALL, '', 'returns: { delay: 1d }'),
    ['E142 1:1 `returns` does not say who comes back → add `after: { unresolved: 55% }`, or a preset'],
  ],
  [
    'returns: for ever',
    add(SMALL, '', 'returns: { after: { unresolved: 100% }, delay: 1d }'),
    ['E142 1:33 a need that always comes back never ends → add `at-most: 4` to `returns`, or write less than 100%'],
  ],
  [
    'satisfaction: no coefficients',
    add(SMALL, '', 'satisfaction: {}'),
    [
      'E142 1:1 satisfaction is on, and `level`, `unresolved`, `extra-contact`, `wait-minute`, `transfer`, `repetition`, `re-authentication`, `human-got`, `human-denied`, `abandoned` are missing → add `use: [evidence-2026]`, or give each a number; 0 means no effect',
    ],
  ],
  [
    'satisfaction: one missing',
    remove(FULL, 'satisfaction.transfer'),
    ['E142 121:1 satisfaction is on, and `transfer` is missing → add `use: [evidence-2026]`, or give each a number; 0 means no effect'],
  ],
  [
    'satisfaction: falling thresholds',
    set(FULL, 'satisfaction.thresholds', '[-2, 0, -1, 1.5]'),
    ['E144 132:23 thresholds must rise → sort them, for example `[-2, -1, 0, 1.5]`'],
  ],
  [
    'satisfaction: three thresholds',
    set(FULL, 'satisfaction.thresholds', '[-2, 0, 1.5]'),
    ['E111 132:15 expected at least 4 values, found 3 → add what is missing'],
  ],
  [
    'trusted: range upside down',
    set(FULL, 'service-level.within', '{ value: 20s, range: [30s, 10s], mark: assumed }'),
    ['E144 22:40 the range begins above its end → write [10s, 30s]'],
  ],
  [
    'trusted: range beside the value',
    set(FULL, 'service-level.within', '{ value: 20s, range: [30s, 40s], mark: assumed }'),
    ['E144 22:40 the range 30s to 40s does not hold the value 20s → widen the range, or correct the value'],
  ],
  [
    'trusted: no mark',
    set(FULL, 'service-level.within', '{ value: 20s }'),
    ['E102 22:18 `mark` is missing → add `mark:` with `measured`, `published`, `derived`, `secondary`, `vendor` or `assumed`'],
  ],
  [
    'trusted: unknown mark',
    set(FULL, 'service-level.within', '{ value: 20s, mark: mesured }'),
    ['E103 22:46 `mesured` is not one of measured, published, derived, secondary, vendor, assumed → did you mean `measured`?'],
  ],
  ['trusted: wrong value inside', set(FULL, 'service-level.within', '{ value: 20, mark: assumed }'), ['E105 22:35 `20` has no unit → write `20s`']],
  [
    'trusted: not this kind of block',
    set(FULL, 'service-level.within', '{ mean: 20s }'),
    ['E104 22:18 expected a duration such as `1m30s`, found a block → a block here has value, range, source, mark'],
  ],
  [
    'money: two currencies',
    set(FULL, 'ai.price.per-minute', '0.05 USD'),
    ['E146 92:47 amounts in EUR and in USD cannot be added (20:57 EUR here) → write all amounts in EUR'],
  ],
  ['policies: none', set(SMALL, 'policies', '{}'), ['E154 11:1 there is no policy to simulate → add one: `humans: { type: human-only }`']],
  [
    'policies: no type',
    set(SMALL, 'policies.people', '{}'),
    ['E102 12:3 `type` is missing → add `type:` with human-only, ai-only, ai-first, human-first, dynamic; or `like:` another policy, or `module:` a file'],
  ],
  [
    'policies: unknown type',
    set(SMALL, 'policies.people.type', 'humn-only'),
    ['E103 12:19 `humn-only` is not one of human-only, ai-only, ai-first, human-first, dynamic → did you mean `human-only`?'],
  ],
  [
    'policies: type like no other',
    set(SMALL, 'policies.people.type', 'magic'),
    ['E103 12:19 `magic` is not one of human-only, ai-only, ai-first, human-first, dynamic'],
  ],
  [
    'policies: type and module',
    add(SMALL, 'policies.people', 'module: ./router.mjs'),
    ['E141 12:13 `type` and `module` exclude each other (12:41 the other one) → keep one of them'],
  ],
  [
    'policies: field it does not have',
    add(FULL, 'policies.machine', 'escalate: [{ on: always }]'),
    ['E160 136:14 a policy of type `ai-only` has no `escalate` → remove it, or use `ai-first` or `dynamic`'],
  ],
  [
    'policies: unknown parameter',
    set(FULL, 'policies.helped.parameters', '{ calmness: 0.5 }'),
    ['E101 147:46 a policy of type `human-first` has no parameter `calmness` → did you mean `calm`?'],
  ],
  [
    'policies: parameter out of bounds',
    set(FULL, 'policies.helped.parameters', '{ calm: 2 }'),
    ['E106 147:52 `2` is not from 0 to 1 → write a number from 0 to 1 (share)'],
  ],
  [
    'policies: parameter of another type',
    set(FULL, 'policies.helped.parameters', '{ calm: much }'),
    ['E104 147:52 `calm` is a number → write a number from 0 to 1'],
  ],
  [
    'policies: parameter of a policy without',
    add(SMALL, 'policies.people', 'parameters: { calm: 1 }'),
    ['E101 12:27 a policy of type `human-only` has no parameter `calm` → it has none: remove it'],
  ],
  [
    'trigger: missing field',
    set(FULL, 'policies.ai-first.escalate', '[{ on: low-confidence }]'),
    ['E161 140:14 the trigger `low-confidence` needs `below` → add `below: 55%`'],
  ],
  [
    'trigger: foreign field',
    set(FULL, 'policies.ai-first.escalate', '[{ on: high-stakes, below: 5% }]'),
    ['E161 140:27 the trigger `high-stakes` has no `below` → remove it'],
  ],
  [
    'trigger: turns with a unit',
    set(FULL, 'policies.ai-first.escalate', '[{ on: turns, above: 9m }]'),
    ['E105 140:28 `9m` is not a number of turns → write a whole number, for example `above: 9`'],
  ],
  ['trigger: time without unit', set(FULL, 'policies.ai-first.escalate', '[{ on: time, above: 9 }]'), ['E105 140:27 `9` has no unit → write `above: 9s`']],
  [
    'trigger: rule without if',
    set(FULL, 'policies.ai-first.escalate', '[{ on: rule }]'),
    ['E161 140:14 the trigger `rule` needs `if` → add `if: "contact.segment == \'premium\'"`'],
  ],
  [
    'trigger: same twice without id',
    set(FULL, 'policies.ai-first.escalate', '[{ on: turns, above: 9 }, { on: turns, above: 12 }]'),
    ['E155 140:39 a second trigger on `turns` needs an id (140:14 the first one) → add for example `id: turns-2`'],
  ],
  [
    'trigger: same id',
    set(FULL, 'policies.ai-first.escalate', '[{ id: a, on: turns, above: 9 }, { id: a, on: failure }]'),
    ['E155 140:46 two triggers have the id `a` (140:14 the first one) → add for example `id: a-2`'],
  ],
  [
    'route: last rule has an if',
    set(FULL, 'policies.routed.route', '[{ if: "ai.turn > 3", to: ai }]'),
    ['E162 152:10 the last rule of `route` has an `if`: some contacts would have nowhere to go → add `- { id: rest, to: ai }` at the end'],
  ],
  [
    'route: unreachable',
    set(FULL, 'policies.routed.route', '[{ to: ai }, { to: human }]'),
    ['E162 152:22 this rule is never reached (152:10 this one takes everything) → move the rule without `if` to the end'],
  ],
  ['route: empty', set(FULL, 'policies.routed.route', '[]'), ['E162 151:5 `route` is empty → add rules; the last one has no `if`']],
  [
    'route: same id',
    set(FULL, 'policies.routed.route', '[{ id: a, if: "contact.sensitive", to: ai }, { id: a, to: human }]'),
    ['E155 152:58 two rules have the id `a` (152:14 the first one) → give each its own'],
  ],
  [
    'arm: no humans',
    remove(SMALL, 'humans'),
    ['E163 9:19 `people` needs humans, and there are none → add `humans: { groups: { desk: { agents: 10 } } }`, or use ai-only'],
  ],
  [
    'arm: no AI',
    set(SMALL, 'policies.people.type', 'ai-only'),
    [
      'E163 12:19 `people` sends contacts to the AI, and `call` has no `ai` block → add `ai: { resolves: 70%, turns: { mean: 5 }, turn: 15s }` to `call`, or use human-only',
    ],
  ],
  [
    'arm: no handle time',
    set(SMALL, 'intents.call', '{ human: {} }'),
    ['E163 12:19 `people` sends contacts to humans, and `call` has no handle time → add `human: { handle: { lognormal: { mean: 5m, cv: 0.8 } } }` to `call`'],
  ],
  [
    'arm: nobody has the skill',
    set(SMALL, 'humans.groups', '{ desk: { agents: 5, channels: { chat: {} } } }'),
    ['E163 12:19 no group serves `call` on voice → give a group the skill and the channel, and let a queue take them'],
  ],
  [
    'arm: no queue takes them',
    add(SMALL, 'humans', 'queues: { chats: { takes: { channels: [chat] }, groups: [desk] } }'),
    ['E163 13:19 no group serves `call` on voice → give a group the skill and the channel, and let a queue take them'],
  ],
  [
    'trigger: no confidence',
    remove(FULL, 'ai.confidence'),
    ['E164 139:15 the AI states no confidence: `ai.confidence.auc` is missing → add `ai: { confidence: { auc: 0.72 } }`'],
  ],
  [
    'trigger: nobody asks',
    remove(FULL, 'ai.asks-for-human'),
    ['E164 140:15 nobody asks for a human: `ai.asks-for-human` is missing → add `ai: { asks-for-human: { prefers-human: 6% } }`, the chance a turn'],
  ],
  ['intents: none', set(SMALL, 'intents', '{}'), ['E154 4:1 there is no intent: nobody wants anything → add one: `request: { human: { handle: 4m } }`']],
  [
    'stray: handle in the wrong block',
    set(SMALL, 'intents.call', '{ handle: 3m, human: { handle: 3m } }'),
    ['E101 5:11 `handle` is not known here → `handle` belongs into `human`'],
  ],
  [
    'null: an empty block',
    text(SMALL, 'policies:\n', 'satisfaction:\npolicies:\n'),
    ['E104 11:1 expected a block, found nothing → write `{}` for an empty block, or remove the line'],
  ],
  ['null: an empty value', text(SMALL, 'handle: 3m', 'handle: '), ['E104 5:20 expected a duration, found nothing → write for example `1m30s`']],
  ['number: a percentage', set(FULL, 'intents.order.ai.turns.cv', '40%'), ['E104 28:115 expected a number, 0 or more, found the text `40%` → write `0.4`']],
  ['id: capitals', text(SMALL, 'desk:', 'Desk One:'), ['E108 10:5 `Desk One` is not an id: an id uses a-z, 0-9 and - → write `desk-one`']],
  [
    'trigger: AI never full',
    set(SMALL, 'policies', '{ people: { type: ai-first, escalate: [{ on: ai-full }] } }'),
    [
      'E163 12:21 `people` sends contacts to the AI, and `call` has no `ai` block → add `ai: { resolves: 70%, turns: { mean: 5 }, turn: 15s }` to `call`, or use human-only',
      'E164 12:48 the AI is never full: `ai.sessions` is missing → add `ai: { sessions: { limit: 100 } }`, or remove the trigger',
    ],
  ],
  [
    'rule: unknown field',
    set(FULL, 'policies.ai-first.escalate', `[{ on: rule, if: "contact.segmnt == 'premium'" }]`),
    ['E191 140:25 `contact.segmnt` is not something that a router sees → did you mean `contact.segment`?'],
  ],
  [
    'rule: unknown value',
    set(FULL, 'policies.routed.route', `[{ if: "contact.segment == 'premum'", to: human }, { to: ai }]`),
    ['E193 152:34 there is no segment `premum` → did you mean `premium`?'],
  ],
  [
    'rule: division',
    set(FULL, 'policies.ai-first.escalate', '[{ on: rule, if: "ai.turn / ai.asked > 2" }]'),
    ['E194 140:35 this could be zero, and the rule would have no answer → divide by a number, or multiply the other side instead'],
  ],
  [
    'rule: not true or false',
    set(FULL, 'policies.ai-first.escalate', '[{ on: rule, if: ai.turn }]'),
    ['E192 140:24 the rule is a number, not true or false → compare it with something, for example `ai.turn > 4`'],
  ],
  [
    'rule: broken',
    set(FULL, 'policies.ai-first.escalate', '[{ on: rule, if: "ai.turn >" }]'),
    ["E190 140:33 the rule ends too early → a rule looks like `contact.segment == 'premium' && ai.turn > 4`"],
  ],
  [
    'with: not the world',
    set(FULL, 'policies.people.with', '{ experiment.length: 1d }'),
    [
      'E136 135:54 a policy cannot change `experiment`: `with` changes the world that it lives in → change intents, segments, sources, ai, humans, handoff, assist, returns or satisfaction',
    ],
  ],
  [
    'with: not a path',
    set(FULL, 'policies.people.with', '{ humans..groups: 1 }'),
    ['E135 135:54 `humans..groups` is not a path → write keys with dots between them, for example `humans.groups.tier1.agents`'],
  ],
  [
    'with: unknown group',
    set(FULL, 'policies.people.with', '{ humans.groups.expert.agents: 1 }'),
    ['E150 135:68 there is no `expert` in `humans.groups` → did you mean `experts`?'],
  ],
  [
    'with: unknown key',
    set(FULL, 'policies.people.with', '{ humans.groups.experts.agnts: 1 }'),
    ['E101 135:76 `agnts` is not known in `humans.groups.experts` → did you mean `agents`?'],
  ],
  [
    'with: below a single value',
    set(FULL, 'policies.people.with', '{ humans.groups.experts.agents.morning: 1 }'),
    ['E135 135:83 `humans.groups.experts.agents` is a single value here, there is nothing below it → set `humans.groups.experts.agents` as a whole'],
  ],
  [
    'with: wrong value',
    set(FULL, 'policies.people.with', '{ humans.groups.experts.agents: -1 }'),
    ['E106 135:84 `-1` is less than 0 → write a whole number, 0 or more, `unlimited` or a block'],
  ],
  [
    'with: wrong relation',
    set(FULL, 'policies.people.with', '{ sources.chat.intents: { order: 90% } }'),
    ['E140 135:67 the shares sum to 90%, not 100% → for example `order: 100%`'],
  ],
  [
    'with: takes the humans away',
    set(FULL, 'policies.people.with', '{ humans.groups: { night: { agents: 3, skills: { order: {} } } }, humans.queues: { all: { groups: [night] } } }'),
    [
      'E163 135:34 no group serves `dispute`, `weibull`, `uniform`, `triangle`, `beta`, `gamma`, `observed`, `curve`, `mixed` on voice → give a group the skill and the channel, and let a queue take them',
      'E163 135:34 no group serves `dispute`, `weibull`, `uniform`, `triangle`, `beta`, `gamma`, `observed`, `curve`, `mixed` on chat → give a group the skill and the channel, and let a queue take them',
    ],
  ],
  [
    'with: unknown contact',
    set(FULL, 'policies.people.with', '{ sources.letters.contacts.c.handle: 1m }'),
    ['E150 135:79 there is no `c` in `sources.letters.contacts` → there are `a`, `b`'],
  ],
  ['use: unknown preset', set(FULL, 'use', '[evidence-2025]'), ['E132 5:7 there is no preset `evidence-2025` → did you mean `evidence-2026`?']],
  ['like: itself', set(FULL, 'policies.copy.like', 'copy'), ['E134 146:17 these policies copy each other: copy → copy → write one of them out']],
  [
    'like: nothing to copy',
    set(FULL, 'policies.routed.escalate', '{ like: machine }'),
    ['E133 154:23 the policy `machine` has no `escalate` to copy → name a policy that has one, or write the triggers here'],
  ],
  [
    'extends: no such file',
    add(FULL, '', 'extends: nowhere.yaml'),
    ['E120 1:10 cannot read `nowhere.yaml`: there is no such file → the path is relative to the file that says `extends`'],
  ],
];

test.each(CASES)('%s', async (_, edited, expected) => {
  const { resolved, problems } = await readText(edited);
  const told = problems.map(({ code, place, message, also, help }) => {
    const second = also === undefined ? '' : ` (${also.place.line}:${also.place.column} ${also.label})`;
    return `${code} ${place.line}:${place.column} ${message}${second}${help === undefined ? '' : ` → ${help}`}`;
  });
  expect(told).toEqual(expected);
  expect(resolved).toBeNull();
});
