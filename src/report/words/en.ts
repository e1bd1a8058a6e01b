/** Every word of a report in English. The French dictionary has the same type, so neither can lack an entry. */
import type { Inline } from '../document.ts';
import { NO_BREAK } from '../numbers.ts';
import { type Part, phrase } from '../phrase.ts';

type Sentence = readonly Inline[];

export const en = {
  and: 'and',
  or: 'or',
  colon: ': ',
  quote: (name: string): string => `“${name}”`,
  yes: 'yes',
  no: 'no',
  noData: 'no data',
  kicker: 'Policy comparison',
  contents: 'In this report',
  tableBehind: 'The numbers behind this chart',
  footer: (engine: string): Sentence => phrase`Made with Tandem ${engine}. Same scenario, same seed, same bytes.`,
  summary: (policies: number, span: string): string => `Same customers through ${policies} ${policies === 1 ? 'policy' : 'policies'} · ${span}`,
  from: (moment: string, zone: string | null): string => `from ${moment}${zone === null ? '' : `, ${zone}`}`,
  spans: {
    weeks: (n: string, one: boolean): string => `${n} ${one ? 'week' : 'weeks'}`,
    days: (n: string, one: boolean): string => `${n} ${one ? 'day' : 'days'}`,
    runs: (n: string, length: string, one: boolean): string => `${n} ${one ? 'run' : 'runs'} of ${length}`,
    toTheEnd: (n: string, one: boolean): string => `${n} ${one ? 'run' : 'runs'} to the last customer`,
    terminating: (span: string): string => `${span} (terminating)`,
    steady: (runs: string, warmUp: string): string => `${runs} in steady state, warm-up of ${warmUp} removed`,
    unsettled: (runs: string): string => `${runs} for a steady state that was not reached`,
  },
  /** What settles, or does not, in a steady-state experiment. */
  states: {
    queue: (id: Part): Sentence => phrase`the queue ${id}`,
    group: (id: Part): Sentence => phrase`the number of busy agents of ${id}`,
    ai: phrase`the number of AI sessions`,
    'in-system': phrase`the number of needs in the system`,
    'coming-back': phrase`the pool of customers who will come back`,
  },
  /** What a replication is: a week, a day, or some other stretch. */
  replications: { week: 'weeks', day: 'days', run: 'runs' },
  elapsedSeconds: 's',

  /** What a policy is called when it has no title and is alone of its type. */
  policyTypes: {
    'human-only': 'Humans alone',
    'ai-only': 'AI alone',
    'ai-first': 'AI first',
    'human-first': 'Human first',
    dynamic: 'Dynamic routing',
    oracle: 'Oracle',
    module: 'Own policy',
  },

  sections: {
    verdict: 'Verdict',
    decision: 'Policies side by side',
    why: 'Why',
    loses: 'Who loses',
    doubts: 'What we do not know',
    satisfaction: 'Satisfaction',
    load: 'Load against capacity',
    escalation: 'Escalation accuracy',
    containment: 'Containment, reported and true',
    handoff: 'Handoff quality',
    operations: 'Operations',
    day: 'Over the day',
    cost: 'Cost',
    comparisons: 'Differences, pair by pair',
    guards: 'Guards',
    risk: 'Day-to-day risk',
    observed: 'Observed in the contact list',
    assumptions: 'What somebody has to believe',
    method: 'Method and reproduction',
    definitions: 'Words and measures',
  },

  verdict: {
    atThisStaffing: 'at this staffing',
    withinLimits: 'within the stated limits',
    best: (name: Part, value: Part): Sentence => phrase`${name} serves customers best: ${value} combined CSAT`,
    bestOn: (name: Part, metric: string, value: Part): Sentence => phrase`${name} does best on ${metric}: ${value}`,
    above: (distance: string, against: Part): Sentence => phrase`, ${distance} above ${against}.`,
    below: (distance: string, against: Part): Sentence => phrase`, ${distance} below ${against}.`,
    alone: phrase`.`,
    tied: (names: Part): Sentence => phrase`${names} cannot be told apart`,
    tiedValues: (values: Part): Sentence => phrase`: ${values}.`,
    tiedBound: (distance: string): Sentence => phrase`The difference is at most ${distance}.`,
    single: (name: Part, value: Part, metric: string): Sentence => phrase`only one policy was simulated: ${name}, ${value} ${metric}.`,
    none: phrase`no policy qualifies under the stated criterion.`,
    noneBest: (name: Part, metric: string, value: Part): Sentence => phrase`Without its conditions, ${name} would do best on ${metric}: ${value}.`,
    noData: (metric: string): Sentence => phrase`no policy can be named best: ${metric} has no data in this run.`,
    error: (margin: Part, against: Part, confidence: string): Sentence =>
      phrase`Difference to ${against}: ${margin} (${confidence} interval, simulation error only).`,
    overloaded: (names: Part, several: boolean): Sentence =>
      phrase`${names} ${several ? 'are' : 'is'} overloaded: more human work than the staff can do, so queues grow for as long as the day lasts.`,
    overloadedBest: phrase`The policy named best is itself overloaded: compare again with enough staff before deciding.`,
    fairFooting: phrase`On equal footing, with staff for every policy, the order may change.`,
    partial: (done: string): Sentence => phrase`Interrupted: these results rest on ${done} replications, fewer than asked for.`,
    breaks: (conditions: Part): Sentence => phrase`does not keep ${conditions}`,
    excluded: (list: Part): Sentence => phrase`Not eligible: ${list}.`,
    unsettled: phrase`no numbers can be given: no policy has reached a steady state.`,
    grows: (name: Part, group: Part, offered: string, agents: string, least: string): Sentence =>
      phrase`${name} has no steady state: the group ${group} is offered the work of ${offered} agents and has ${agents}, nobody gives up, and its queue grows for as long as the run lasts. What would work: ${least} agents or more, callers with a patience, or a limit of places.`,
    aiGrows: (name: Part, sessions: string): Sentence =>
      phrase`${name} has no steady state: all ${sessions} sessions of the AI are in use all the time, and the line for them grows for as long as the run lasts. What would work: more sessions, or sending those who find them full to humans.`,
    tooShort: (name: Part, state: Part, length: string): Sentence =>
      phrase`Run too short for ${name}: ${state} had not settled by half of the pilot run, so no number stands for the long run. What would work: a length of ${length} or more.`,
  },

  decision: {
    caption: (metric: string): string => `Every policy on the measures that decide, best on ${metric} first`,
    policy: 'Policy',
    difference: 'Difference',
    against: (name: string): string => `vs ${name}`,
    contained: 'Contained',
    containedDetail: 'reported → true',
    wait: 'Human wait',
    waitDetail: '95 % wait less than',
    cost: 'Cost',
    costDetail: 'per need',
    load: 'Load',
    loadDetail: 'of human capacity',
    guards: 'Guards',
    guardsDetail: 'kept',
    kept: (kept: string, all: string): string => `${kept}/${all}`,
    reference: 'reference',
    notEligible: 'not eligible',
    referenceHint: 'a clairvoyant reference: shown, never recommended',
    best: 'best',
    bestHint: 'best under the stated criterion, or not separable from it',
    criterion: (direction: 'maximise' | 'minimise', metric: string): Sentence =>
      phrase`What “best” means here: the ${direction === 'maximise' ? 'highest' : 'lowest'} ${metric}`,
    subjectTo: (conditions: Part): Sentence => phrase` among the policies that keep ${conditions}.`,
    unconditional: phrase`, with no further condition.`,
    intervals: (confidence: string): Sentence => phrase`Numbers after ± are half-widths of ${confidence} intervals between replications.`,
  },

  why: {
    none: phrase`No single cause stands out beyond the simulation error.`,
    helps: 'speaks for it',
    hurts: 'speaks against it',
    against: (best: Part, against: Part): Sentence => phrase`${best} compared with ${against}, same customers:`,
    fromTo: (from: string, to: string): string => `${from} → ${to}`,
  },

  loses: {
    none: phrase`No group of customers is shown to lose by this choice.`,
    unknown: phrase`Not broken down by groups of customers in this run.`,
    against: (best: Part, against: Part, metric: string): Sentence => phrase`With ${best} instead of ${against}, ${metric} is worse for:`,
    points: 'points',
  },

  doubts: {
    simulationOnly: phrase`Intervals hold simulation error only. They do not yet allow for wrong inputs.`,
    assumed: (assumed: string, all: string): Sentence => phrase`${assumed} of ${all} behavioural numbers are assumed, with no measurement behind them.`,
    weak: (weak: string, all: string): Sentence => phrase`${weak} of ${all} behavioural numbers come from vendors or second hand.`,
    unsourced: (count: string): Sentence => phrase`${count} have no source at all.`,
    few: (n: string): Sentence => phrase`Only ${n} replications: intervals are wide and rest on few numbers.`,
    unclear: (name: Part, guard: Part): Sentence => phrase`Whether ${name} keeps ${guard} is open: its interval holds the limit.`,
    open: (name: Part, share: Part): Sentence => phrase`${name}: ${share} of needs were still open at the end of the run.`,
  },

  satisfaction: {
    chart: (metric: string): string => `${metric}, by policy`,
    chartDescription: (metric: string, rows: string): string => `${metric} with its interval for each policy: ${rows}.`,
    axis: 'share of customers who would rate 4 or 5 out of 5',
    kinds: 'Satisfaction by kind of journey and other views',
    by: (dimension: string): string => `Combined CSAT by ${dimension}`,
    cell: 'Group',
    synergy: (name: Part, baseline: Part, value: Part): Sentence => phrase`${name}: ${value} against ${baseline}, the better of AI alone and humans alone.`,
    synergyTitle: 'Is the team better than its better half?',
  },

  dimensions: {
    source: 'source',
    channel: 'channel',
    intent: 'intent',
    segment: 'segment',
    queue: 'queue',
    group: 'agent group',
    attempt: 'attempt',
    origin: 'origin',
    path: 'path',
    end: 'ending',
    interval: 'time of day',
    day: 'day',
    week: 'week',
  },
  /** Of Monday to Sunday. */
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  inWeek: (day: string, week: string): string => `${day}, week ${week}`,
  attribution: phrase`A need belongs to the interval of its birth, a contact to that of its arrival, an entry to a human queue (waits, service level, abandonment) to that of its entry; completions and counts of abandonments belong to when they happen. Numbers of people waiting, working or talking to the AI are exact averages over time, not samples.`,

  load: {
    intro: phrase`Human work that each policy asks for, as a share of what the people on duty can do. Above 100 % a queue only ends because people give up or go home.`,
    chart: 'Offered human work against staffed capacity',
    chartDescription: (rows: string): string => `Offered human work as a share of capacity for each policy: ${rows}. The dashed line marks 100 %.`,
    axis: 'offered work ÷ staffed time',
    full: 'capacity',
    group: 'Agent group',
    everyone: 'All humans',
    load: 'Load',
    overloaded: 'overloaded',
    overloadedHint: 'offered human work exceeds the staffed time',
  },

  escalation: {
    intro: phrase`Right means: the AI alone would have failed, or the customer is entitled to a human (asked for one, high stakes, sensitive topic). Only decisions of the policy count; contacts forced to a human because the AI was full stand apart.`,
    chart: 'What became of every decision',
    chartDescription: (rows: string): string => `Shares of decided contacts, for each policy: ${rows}.`,
    axis: 'share of decided contacts',
    parts: { tp: 'rightly to a human', fp: 'needlessly to a human', tn: 'rightly left to the AI', fn: 'wrongly left to the AI' },
    matrix: 'Decisions of each policy',
    measures: 'How good the decisions are',
    chance: 'Precision of a coin toss',
    chanceDetail: 'share of contacts that need a human',
    triggers: 'By trigger',
    trigger: 'Trigger',
    share: 'Escalations',
    shareDetail: 'of decided contacts',
    precision: 'Precision',
    precisionDetail: 'of them right',
    none: 'no trigger',
  },

  containment: {
    intro: phrase`A contact is contained when it ends with the AI. Truly contained means that the need was settled as well. The gap is customers who were sent away with their problem.`,
    chart: 'Contained as reported, and truly',
    chartDescription: (rows: string): string => `Share of contacts contained as reported and truly, for each policy: ${rows}.`,
    axis: 'share',
    reported: 'reported',
    true: 'true',
    table: 'Containment and resolution',
  },

  handoff: {
    intro: phrase`Scored from what happened in the run. A fatal handoff (nobody took it, or a required verification was lost) is counted apart and never averaged away.`,
    table: 'Handoff scorecard',
    weights: (list: Part): Sentence => phrase`Weights of the score: ${list}.`,
    dimensions: {
      completeness: 'completeness',
      fidelity: 'fidelity',
      'no-repetition': 'no repetition',
      'transition-time': 'transition time',
      'right-destination': 'right destination',
      expectations: 'expectations set',
      reverse: 'reverse handoff',
    },
  },

  operations: {
    table: 'Waiting, answering, working',
    serviceLevel: (formula: string, within: string): Sentence =>
      phrase`Service level here is ${formula}, with T = ${within} (within means at most T, from entry to the human queue).`,
    formulas: {
      sl1: 'answered within T ÷ offered',
      sl2: 'answered within T ÷ answered',
      sl3: 'answered within T ÷ (offered − abandoned within T)',
      sl4: '(answered + abandoned within T) ÷ offered',
    },
    allFormulas: 'Four formulas of service level',
    waits: phrase`Waits are for a human, over every entry to a queue: zero waits and customers who gave up included.`,
  },

  day: {
    intro: (confidence: string): Sentence =>
      phrase`By time of day, all days of the run together; ratios are ratios of sums. The shaded band holds what eight in ten single days give under one policy: the risk from one day to the next, not the doubt about the mean, whose ${confidence} interval is in the results file.`,
    serviceLevel: (formula: string, within: string): string =>
      formula === '' ? 'Service level over the day' : `Service level over the day (${formula}, T = ${within})`,
    service: 'answered in time',
    waiting: 'Mean wait for a human over the day (all entries, zero waits and abandoned ones included)',
    queue: 'Contacts waiting for a human over the day',
    staff: 'People on duty against the work that is offered over the day',
    sessions: 'Conversations with the AI at a time over the day',
    wait: 'mean wait',
    people: 'waiting',
    agents: 'agents',
    conversations: 'conversations',
    onDuty: (policy: string | null): string => (policy === null ? 'on duty' : `on duty, ${policy}`),
    work: (policy: string): string => `work, ${policy}`,
    band: (line: string): string => `Band: eight days in ten, ${line}`,
    doubt: 'Beside a value: what eight in ten single days lie between.',
    week: (metric: string, policy: string, light: string, dark: string): string =>
      `${metric}, hour by hour through the week: ${policy} (from ${light}, faint, to ${dark}, strong)`,
    weekCaption: 'By weekday and hour',
    caption: 'Hour by hour: the interval that begins with the hour',
    chartDescription: (metric: string, rows: string): string => `${metric} over the day for each policy. Highest values: ${rows}.`,
    at: (value: string, time: string): string => `${value} at ${time}`,
    axis: 'time of day',
    interval: 'From',
  },

  cost: { table: 'What it costs', value: 'Money spent on AI use plus pay of staffed time. Nothing is said about customers who leave.' },

  comparisons: {
    intro: phrase`Both policies met the same customers with the same luck, so differences are taken customer world by customer world. Verdicts allow for the number of measures (Holm).`,
    caption: (policy: string, against: string): string => `${policy} against ${against}`,
    metric: 'Measure',
    pair: 'Pair',
    all: (metric: string): string => `Every pair on ${metric}`,
    difference: 'Difference',
    interval: 'Interval',
    detectable: 'Would have been seen',
    detectableDetail: 'from',
    reduction: 'Gain',
    reductionDetail: 'of same customers',
    verdict: 'Verdict',
    verdicts: { better: 'better', worse: 'worse', equivalent: 'equivalent', 'not-shown': 'not shown', identical: 'identical', 'no-data': 'no data' },
    times: (factor: string): string => `×${factor}`,
  },

  guards: {
    caption: 'Limits that a policy must keep',
    guard: 'Guard',
    limit: 'Limit',
    atLeast: (value: string): string => `at least ${value}`,
    atMost: (value: string): string => `at most ${value}`,
    verdicts: { kept: 'kept', breached: 'breached', unclear: 'open', 'no-data': 'no data' },
    hints: {
      kept: 'the whole interval is on the right side of the limit',
      breached: 'the whole interval is on the wrong side of the limit',
      unclear: 'the interval holds the limit',
      'no-data': 'nothing to measure',
    },
    keptIn: (replications: string): string => `${replications} that keep it`,
    together: (replications: string): string => `${replications} that keep all of them`,
    /** What stretches of time a guard is asked of. */
    stretches: { interval: 'intervals', day: 'days', week: 'weeks' },
    onAll: (stretches: string): string => `on all ${stretches}`,
    onShare: (share: string, stretches: string): string => `on ${share} of ${stretches}`,
    overall: (stretches: string): string => `all ${stretches} together`,
    worst: (guard: string, stretches: string): string => `${guard}: ${stretches} that fail most often`,
    worstOf: 'Begins',
    kept: 'kept in',
    neverFails: 'never fails',
    lessOften: 'fails less often than those named',
    perPeriod: (confidence: string): Sentence =>
      phrase`Where a guard speaks of days (weeks, intervals), each is judged by its own sums. The share that keeps the limit has Wilson’s ${confidence} interval for as many independent days as the replications show there to be.`,
    withoutData: (guard: Part, without: string, all: string, stretches: string): Sentence =>
      phrase`${guard}: ${without} of ${all} ${stretches} had no data and count neither as kept nor as failed.`,
    noneFails: (guard: Part, share: string, stretches: string): Sentence =>
      phrase`${guard}: no simulated one of the ${stretches} fails; that the true share is 100${NO_BREAK}% can be refuted and never be shown, it is at least ${share}.`,
    perReplication: (replications: string, confidence: string): Sentence =>
      phrase`The row below a guard says in how many ${replications} the limit holds, with Wilson’s ${confidence} interval for that share.`,
  },

  risk: {
    intro: (replications: string): Sentence =>
      phrase`Customers and staff live through ${replications} one at a time; a mean hides the bad ones. What can be promised for nearly all of them, and between which values that lies:`,
    caption: 'What nearly every one of them gives',
    measure: 'Measure',
    often: 'How often',
    outOf: (some: string, all: string, replications: string): string => `in ${some} ${replications} out of ${all}`,
    atLeast: (metric: string): string => `${metric}, at least`,
    atMost: (metric: string): string => `${metric}, at most`,
    intervals: (confidence: string): Sentence =>
      phrase`${confidence} intervals between replications from order statistics: no law is assumed. With few replications, four in five instead of nine in ten is all that they can bound.`,
  },

  observed: {
    intro: phrase`Outcomes that the contact list carries. They never fed the simulation; they stand here so that you can see how far the simulated world is from the recorded one.`,
    caption: 'Recorded outcomes',
    outcome: 'Outcome',
    source: 'Source',
    n: 'Contacts',
    mean: 'Mean',
    median: 'Median',
    simulated: 'Simulated, for comparison',
  },

  assumptions: {
    intro: (count: string): Sentence =>
      phrase`${count} numbers about how people and machines behave, with where they come from, weakest first. Change one in the scenario and run again to see whether the verdict stands.`,
    summary: 'By strength of evidence',
    caption: 'Behavioural numbers of this scenario',
    mark: 'Evidence',
    meaning: 'Meaning',
    count: 'Numbers',
    path: 'Where in the scenario',
    value: 'Value',
    range: 'Range',
    source: 'Source',
    preset: (id: string): string => `preset ${id}`,
    file: 'written in the scenario',
    none: 'none given',
    marks: { measured: 'measured', published: 'published', derived: 'derived', secondary: 'second hand', vendor: 'vendor', assumed: 'assumed' },
    hints: {
      measured: 'measured on real contacts',
      published: 'peer-reviewed or a primary source',
      derived: 'computed from other figures',
      secondary: 'quoted by a third party',
      vendor: 'stated by somebody who sells it',
      assumed: 'nobody has measured it',
    },
  },

  method: {
    experiment: 'Experiment',
    terminatingText: (replications: string, window: string, leadIn: string, follow: string): Sentence =>
      phrase`Terminating: each replication is a stretch of time of its own, and its start is part of the question. ${replications} replications, each with a counted window of ${window}, after a lead-in of ${leadIn} and followed for up to ${follow} until the needs born in the window are closed.`,
    toTheEndText: (replications: string): Sentence =>
      phrase`Terminating: each replication begins empty and is over with its last customer, and all of them count. ${replications} replications.`,
    steadyText: (replications: string, window: string, warmUp: string, follow: string): Sentence =>
      phrase`Steady state: the long run, whatever the start. ${replications} replications, each begun empty, with a warm-up of ${warmUp} removed and a counted window of ${window} after it; needs born in the window are followed for up to ${follow} while others arrive.`,
    unsettledText: (replications: string, window: string): Sentence =>
      phrase`Steady state: the long run, whatever the start. A pilot was run to find the warm-up, and no policy settled in it, so the ${replications} replications of ${window} were not run and there are no numbers.`,
    warmUp: 'Warm-up',
    warmUpStated: phrase`As the scenario states it; whether it is long enough was not looked into. Leave it out to have it found.`,
    warmUpFound: (replications: string): Sentence =>
      phrase`Found in a pilot of ${replications} replications by MSER-5 (White 1997), for every queue, agent group, the AI, the customers who will come back and all needs in the system. The longest over states and policies counts, and is the same for all policies.`,
    warmUpRuledBy: (state: Part, policy: Part): Sentence => phrase`The slowest is ${state} under ${policy}.`,
    seed: 'Seed',
    scenario: 'Scenario',
    engine: 'Engine',
    confidence: 'Intervals',
    confidenceText: (confidence: string): Sentence =>
      phrase`${confidence}, from the spread between replications (Student t). Ratios are ratios of sums, never means of ratios. Differences are paired.`,
    hashes: 'Runs by policy',
    hashesText: phrase`Equal hashes mean identical runs, bit by bit.`,
    reproduce: 'Run it again',
    next: {
      separate: 'Tell them apart: more replications',
      'enough-staff': 'Give the group enough agents',
      'longer-run': 'Let the system settle: a longer run',
      'who-loses': 'See which customers gain and lose',
      explain: 'What the decisive measure means',
      'run-best': 'Look at the best policy alone',
    },
    explain: 'How any measure is defined',
    everything: 'All numbers, for machines',
    verdicts: 'What the verdict words mean',
    verdictMeanings: {
      better: 'the whole interval of the difference is on the good side, after allowing for the number of measures',
      worse: 'the whole interval of the difference is on the bad side, after allowing for the number of measures',
      equivalent: 'the interval lies within the stated indifference: any difference is too small to matter',
      'not-shown': 'the interval holds zero: this run cannot tell; see from which size on it would have',
      identical: 'both runs are the same, bit by bit',
      'no-data': 'nothing of this kind happened in the run',
    },
    measures: 'Measures in this report',
    formula: 'Formula: ',
    source: 'Source: ',
    notes: 'Remarks on this run',
  },

  terminal: {
    contained: 'contained',
    containedDetail: 'reported → true',
    human: 'human',
    wait: 'wait p95',
    cost: 'cost',
    costDetail: 'a need',
    inGuard: 'in guard',
    why: 'Why',
    loses: 'Loses',
    rules: 'Rules',
    rule: (guard: Part, scope: string, shares: Part, worst: string | null): Sentence =>
      phrase`${guard} ${scope}: kept by ${shares}${worst === null ? '' : `; fails most on ${worst}`}`,
    forty: '“+40 %”',
    next: 'next: ',
    overloaded: (names: Part): Sentence => phrase`Overloaded at this staffing: ${names}.`,
  },

  forty: {
    title: 'The “+40 %” claim',
    text: (gain: Part, needed: Part): Sentence => phrase`here ${gain} against the better single model; 40 % would need ${needed} CSAT`,
    impossible: (gain: Part): Sentence => phrase`here ${gain} against the better single model; 40 % more than that is above 100 % and cannot be reached`,
  },
};

export type Words = typeof en;
