/**
 * What a comparison found: plain data that is saved, sent, rendered and judged. No wall-clock time, no path of this machine
 * and no number of workers is in it, so the same inputs give the same bytes.
 */
import type { Better, Unit } from '../metrics/metric.ts';
import type { StateKind } from '../metrics/states.ts';
import type { Assumption } from '../scenario/assumption.ts';

/** An estimate with its doubt. `value` is null when there is no data; an unknown interval is null, never zero wide. */
export interface Estimate {
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly confidence: number;
  /** Standard deviation between replications (of the linearised value for ratios). */
  readonly sd: number | null;
  /** Replications. */
  readonly n: number;
  readonly unit: Unit;
  readonly notes: readonly string[];
}

/** An estimate, and the values that eight in ten replications (weeks, days) lie between, each by itself: null with fewer than ten. */
export interface CellEstimate extends Estimate {
  readonly p10: number | null;
  readonly p90: number | null;
}

/** The typical day: every column has one entry an interval, null where nothing was counted. */
export interface DayProfile {
  /** Minutes after midnight at which the intervals begin, rising. */
  readonly minutes: readonly number[];
  /** Days of one replication that it is made of. */
  readonly days: number;
  /** Ratios of sums over all days, the interval of that (`lo`, `hi`), and what eight in ten single days lie between (`p10`, `p90`). */
  readonly metrics: Readonly<Record<string, Readonly<Record<'value' | 'lo' | 'hi' | 'p10' | 'p90', readonly (number | null)[]>>>>;
  /** Absent in runs without all days of a week. */
  readonly week?: WeekProfile;
}

/** One metric by weekday (Monday first) and hour of the day. */
export interface WeekProfile {
  readonly metric: string;
  readonly values: readonly (readonly (number | null)[])[];
}

export type ComparisonVerdict = 'better' | 'worse' | 'equivalent' | 'not-shown' | 'identical' | 'no-data';

/** A paired difference `policy − against` on the same customers. */
export interface Comparison {
  readonly metric: string;
  readonly policy: string;
  readonly against: string;
  readonly difference: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly confidence: number;
  readonly n: number;
  /** (s²X + s²Y) ÷ s²(X−Y): how much the same customers narrowed the interval; null when a variance is 0. */
  readonly varianceReduction: number | null;
  /**
   * Two-sided p-value of the paired t statistic, and after Holm: over the metrics of this pair that have a better direction,
   * or, for the decision metric (the question asked beforehand), over all pairs of policies.
   */
  readonly p: number | null;
  readonly pHolm: number | null;
  /** Smallest difference that this run could have shown (80 % power at the quoted confidence); null when identical or no data. */
  readonly detectable: number | null;
  readonly verdict: ComparisonVerdict;
  readonly notes: readonly string[];
}

/** Offered work against staffed capacity of one group, or of all humans together (`group: null`). */
export interface Load {
  readonly group: string | null;
  /** Offered human work ÷ staffed agent time; above 1 is overload. */
  readonly toCapacity: Estimate;
  readonly overloaded: boolean;
  /** Mean number of agents on duty, and the share of their time with a contact; absent without data. */
  readonly onDuty?: Estimate;
  readonly occupancy?: Estimate;
}

export interface GuardResult {
  readonly id: string;
  readonly metric: string;
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly estimate: Estimate;
  /** Kept: the whole interval is on the right side; breached: the whole interval is on the wrong side; unclear: it straddles. */
  readonly verdict: 'kept' | 'breached' | 'unclear' | 'no-data';
  /** Share of replications (weeks, days) that keep the limit by themselves, with Wilson's interval; `n`: those with data. */
  readonly keptIn: Estimate;
  /** The part of the customers or of the staff that it speaks of, dimension → id; absent: all. */
  readonly of?: Readonly<Record<string, string>>;
  /** Of a guard that every day (week, interval) keeps by itself: the verdict is on the share of them, not on the estimate. */
  readonly periods?: GuardedPeriods;
}

export interface GuardedPeriods {
  readonly every: 'interval' | 'day' | 'week';
  /** The least share of them that must keep the limit. */
  readonly in: number;
  /** P(one of them keeps it): of those with data over all replications; `n`: replications. */
  readonly kept: Estimate;
  /** How many had data, and how many had none, over all replications: those without are neither passes nor failures. */
  readonly counted: number;
  readonly withoutData: number;
  /** Those that fail most often, worst first, by the label of their start, each over replications; none that never fails. */
  readonly worst: readonly { readonly key: string; readonly kept: Estimate }[];
}

/** What nearly every replication (week, day) gives, where a mean speaks of all together. */
export interface Risk {
  readonly metric: string;
  /** The side on which the bad ones are: whether this much at least, or this much at most, is promised. */
  readonly side: 'at-least' | 'at-most';
  /** Share of replications that it is promised for: 0.9, or 0.8 where they are too few for that. */
  readonly share: number;
  /** The quantile between replications, bounded by two of them (order statistics); no value when they are too few for either share. */
  readonly bound: Estimate;
}

/** Why a steady-state experiment gives no numbers for a policy: it has no steady state, or the run does not show that it has reached it. */
export type Unsettled =
  /** A group is offered more work than its agents can do, and nobody leaves its line; `leastAgents` would do. */
  | { readonly why: 'overloaded'; readonly group: string; readonly offeredAgents: number; readonly agents: number; readonly leastAgents: number }
  /** All sessions of the AI are in use all the time, and those who find them so wait. */
  | { readonly why: 'ai-overloaded'; readonly sessions: number }
  /** By half of the pilot run this state had not settled; a window of `tryLengthSeconds` may be long enough. */
  | { readonly why: 'too-short'; readonly state: StateKind; readonly id: string | null; readonly tryLengthSeconds: number };

/** How a warm-up came about. */
export type WarmUp =
  | { readonly from: 'scenario' }
  /** The state, of a policy, that asked for the longest deletion; null when none asked for any. */
  | {
      readonly from: 'pilot';
      readonly replications: number;
      readonly ruledBy: { readonly policy: string; readonly state: StateKind; readonly id: string | null } | null;
    };

export interface PolicyFindings {
  readonly id: string;
  readonly type: string;
  readonly title: { readonly en: string; readonly fr: string } | null;
  /** A clairvoyant reference: shown, never recommended. */
  readonly reference: boolean;
  readonly metrics: Readonly<Record<string, Estimate>>;
  readonly load: readonly Load[];
  readonly guards: readonly GuardResult[];
  /** Share of replications that keep every guard at once, as `keptIn`; null without guards. */
  readonly inGuard: Estimate | null;
  /** Of the decision metric, and of the metrics of guards. */
  readonly risk: readonly Risk[];
  /** Escalations by trigger: id → share of decided contacts. */
  readonly triggers: readonly { readonly id: string; readonly escalations: Estimate; readonly precision: Estimate }[];
  readonly breakdown: readonly {
    readonly by: string;
    readonly cells: readonly { readonly key: string; readonly metrics: Readonly<Record<string, CellEstimate>> }[];
  }[];
  /** Absent when intervals were not measured. */
  readonly day?: DayProfile;
  /** SHA-256 over this arm's records: equal hashes mean identical runs. */
  readonly hash: string;
  /** Why there are no numbers: absent where there are. Load is then that of the pilot run, where there was one. */
  readonly unsettled?: Unsettled;
}

export interface Decision {
  /** The best policy, or several that this run cannot separate. Empty: no policy qualifies. */
  readonly best: readonly string[];
  readonly criterion: { readonly metric: string; readonly direction: 'maximise' | 'minimise'; readonly subjectTo: readonly string[] };
  /** Distance from the best to the next eligible policy that is separated from it. */
  readonly margin: { readonly against: string; readonly difference: number; readonly lo: number; readonly hi: number } | null;
  readonly excluded: readonly { readonly policy: string; readonly because: string }[];
  /** Policies whose human side is overloaded at this staffing, with load ÷ capacity. */
  readonly overloaded: readonly { readonly policy: string; readonly toCapacity: number }[];
  readonly metTargets: boolean;
}

/** A driver of the outcome: how the best policy differs from the one it is compared with, on the same customers. */
export interface Driver {
  readonly metric: string;
  /** `best − against`, in the metric's unit. */
  readonly difference: number;
  readonly lo: number | null;
  readonly hi: number | null;
  /** Does the difference speak for the best policy (by the metric's own better direction)? */
  readonly helps: boolean;
  /** The interval excludes 0. */
  readonly shown: boolean;
  /** Part of the difference in latent satisfaction that this driver makes, coefficient × difference of means; null when the model has no term for it. */
  readonly latent: number | null;
}

/** Customers who fare worse under the best policy: one cell of a breakdown, paired difference `best − against` of the decision metric. */
export interface LosingCell {
  /** e.g. `segment` or `segment,intent`, and the ids of the cell in that order. */
  readonly by: string;
  readonly key: string;
  readonly metric: string;
  readonly difference: number;
  readonly lo: number;
  readonly hi: number;
}

/** What sets the (first) best policy apart from another one. */
export interface Contrast {
  readonly best: string;
  readonly against: string;
  /** Largest parts first, those that help before those that hurt. */
  readonly drivers: readonly Driver[];
  /** Largest losses first; cells whose loss is shown after Holm over the cells. */
  readonly losers: readonly LosingCell[];
}

export interface ObservedOutcome {
  readonly source: string;
  readonly name: string;
  /** Contacts of the list that carry a value. */
  readonly n: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly notes: readonly string[];
}

export interface Findings {
  readonly schema: 'tandem/result@1';
  readonly scenario: { readonly id: string; readonly title: { readonly en: string; readonly fr: string }; readonly hash: string; readonly file: string };
  readonly engine: { readonly version: string };
  readonly seed: string;
  readonly experiment: {
    readonly kind: 'terminating' | 'steady-state';
    readonly replications: number;
    /** Run before the window of a steady-state experiment and deleted; 0 in a terminating one; null: no warm-up was long enough. */
    readonly warmupSeconds: number | null;
    /** Of a steady-state experiment. */
    readonly warmup?: WarmUp;
    readonly windowSeconds: number;
    readonly leadInSeconds: number;
    readonly followSeconds: number;
    readonly start: string | null;
    readonly timezone: string | null;
    /** In words: "one week", "one day 07:00-19:00", "1,000,000 needs". */
    readonly confidence: number;
  };
  /** True when the run was interrupted: fewer replications than asked for. */
  readonly partial: boolean;
  readonly metrics: Readonly<
    Record<string, { readonly title: { readonly en: string; readonly fr: string }; readonly unit: Unit; readonly better: Better; readonly formula?: string }>
  >;
  readonly currency: string | null;
  /** Conventions of this scenario that a reader of the numbers must know; absent in results that do not say. */
  readonly conventions?: {
    readonly serviceLevel: { readonly withinSeconds: number; readonly formula: 'sl1' | 'sl2' | 'sl3' | 'sl4' };
    /** Handoff score weights by dimension, as configured. */
    readonly handoffWeights: Readonly<Record<string, number>>;
  };
  readonly policies: readonly PolicyFindings[];
  readonly comparisons: readonly Comparison[];
  readonly decision: Decision;
  /** Why the best is best and who loses by it, against the next policy; absent when there is nothing to compare. */
  readonly contrast?: Contrast;
  readonly synergy: readonly { readonly policy: string; readonly betterBaseline: string; readonly estimate: Estimate }[];
  readonly observed: readonly ObservedOutcome[];
  readonly assumptions: readonly Assumption[];
  readonly notes: readonly string[];
}
