/**
 * A scenario's arm compiled for the engine: ids are integers, times are seconds of the run clock, distributions are functions
 * of one uniform. A model holds closures and tables, so it is rebuilt where it is needed and never travels.
 */
import type { HandleFactor } from './handle-factor.ts';
import type { AdviserModel } from './adviser.ts';
import type { AnnounceModel } from './announce.ts';
import type { CallbackModel, CallModel } from './callback.ts';
import type { Hooks } from '../sim/policy.ts';
import type { ContactColumns } from '../scenario/attachments.ts';
import type { Rule } from '../scenario/observable.ts';
import type { Sampler } from './distribution.ts';
import type { PeopleModel } from './people.ts';
import type { RateProfile } from './rate-profile.ts';
import type { RoleModel } from './roles.ts';

interface Names {
  readonly sources: readonly string[];
  readonly intents: readonly string[];
  readonly segments: readonly string[];
  readonly channels: readonly string[];
  readonly groups: readonly string[];
  readonly queues: readonly string[];
}

/** Spans of the run clock, seconds. The run starts at 0 with the lead-in. */
export interface Span {
  readonly windowStart: number;
  /** Infinity when the run ends after a number of needs. */
  readonly windowEnd: number;
  /** Nothing happens at or after this time. */
  readonly horizon: number;
  /** Stop after so many needs, arrivals ending there and the rest running empty; 0: by time. */
  readonly needs: number;
  /** Stop at the end of the window instead of following open needs. */
  readonly cut: boolean;
  /** Interval edges of the window, for time integrals; one interval when the end is not known. */
  readonly edges: Float64Array;
}

/** One local day as the clock of rules sees it. */
export interface LocalDays {
  /** Run time of each local midnight, ascending, the first at or before 0. */
  readonly starts: Float64Array;
  /** ISO weekday, 1 Monday … 7 Sunday; of a holiday, the day that it is like. */
  readonly weekdays: Int32Array;
  /** Local date, days since 1970-01-01. */
  readonly dates: Int32Array;
}

/** Stretches of the window with a label each, for breakdowns: `edges` holds the start of each and, last, the end. */
export interface Stretches {
  readonly labels: readonly string[];
  readonly edges: Float64Array;
}

/** How the days of a source differ from each other. */
export interface DayFactorModel {
  /** Of the factor, mean 1. */
  readonly quantile: (u: number) => number;
  /** Share of the variance of the normal score that a day shares with other sources. */
  readonly correlation: number;
}

/** Kinds of days that are not ordinary. */
export interface DayTypesModel {
  readonly ids: readonly string[];
  /** Cumulative shares of days; what is left of 1 is ordinary. */
  readonly cumulative: Float64Array;
  /** Local date (days since 1970-01-01) → type that it has for certain. */
  readonly certain: ReadonlyMap<number, number>;
  /** By source, then type. */
  readonly factors: readonly Float64Array[];
}

/** Cumulative shares that hold from each time on. */
export interface ChangingMix {
  readonly times: Float64Array;
  readonly mixes: readonly Float64Array[];
}

export interface SourceModel {
  /** The kind of its first intent and segment; the others follow, segments running fastest but for channels. */
  readonly firstKind: number;
  /** Kinds an intent and segment: 1, or one a channel when a list says the channel of each contact. */
  readonly channels: number;
  readonly stream: string;
  readonly channel: number;
  readonly rate: RateProfile | null;
  /** null: every day has its mean. */
  readonly dayFactor: DayFactorModel | null;
  readonly list: ListArrivals | null;
  /** null: contacts take as long at any time. */
  readonly handleFactor: HandleFactor | null;
  /** How its customers are called, who do not come by themselves; null: they do. */
  readonly outbound: CallModel | null;
  /** Cumulative shares. */
  readonly intentMix: Float64Array;
  /** Instead of `intentMix`, for arrivals by rate; null: the mix never changes. */
  readonly changingIntents: ChangingMix | null;
  readonly segmentMix: Float64Array;
  /** By (intent · segments + segment) · channels + channel; null: waits for ever. */
  readonly patience: readonly (Sampler | null)[];
  /** Share of those who give up that leaves without a word, and seconds that finding out takes. */
  readonly silent: number;
  readonly foundOutAfter: number;
  /** Seconds; NaN: no promise. */
  readonly due: number;
  readonly redialAfterAbandonment: number;
  readonly redialAfterBusy: number;
  readonly redialDelay: Sampler | null;
  readonly redialDelayAfterBusy: Sampler | null;
  /** By redials so far: what is left of the chance of another. Beyond its end nobody calls again. */
  readonly redialPersistence: Float64Array;
  /** What one who calls again has as at the call before; null: nothing. */
  readonly redialKeeps: { readonly patience: boolean; readonly handle: boolean } | null;
}

/** A contact list on the run clock, rows outside the run left out. */
export interface ListArrivals {
  readonly columns: ContactColumns;
  /** Row of `columns` and run time, by order of arrival. */
  readonly rows: Int32Array;
  readonly times: Float64Array;
}

export interface AiIntent {
  /** P(the AI alone resolves) by difficulty rank. */
  readonly success: (difficulty: number) => number;
  /** `success` depends on difficulty. */
  readonly successVaries: boolean;
  /** Mean of `success`. */
  readonly mean: number;
  /** Log-odds of `mean`, the prior of confidence. */
  readonly priorLogOdds: number;
  readonly noticesFailure: number;
  readonly transfersNeedlessly: number;
  /** Turns of a full conversation, before rounding; null: one turn of length `duration`. */
  readonly turns: Sampler | null;
  /** Seconds of one turn. */
  readonly turn: number;
  readonly duration: Sampler | null;
}

export interface HumanIntent {
  readonly success: (difficulty: number) => number;
  /** `success` depends on difficulty. */
  readonly successVaries: boolean;
  /** By channel. */
  readonly handle: readonly Sampler[];
  readonly afterContact: readonly (Sampler | null)[];
  readonly difficultyCorrelation: number;
}

export interface IntentModel {
  readonly stakesHigh: number;
  readonly sensitive: number;
  readonly ai: AiIntent | null;
  readonly human: HumanIntent | null;
}

export interface SegmentModel {
  readonly prefersHuman: number;
  readonly priority: number;
  readonly adviser: AdviserModel | null;
}

/** What the engine asks about a contact of one source, intent, segment and channel. */
export interface KindModel {
  readonly source: number;
  readonly intent: number;
  readonly segment: number;
  readonly channel: number;
  /** The line and the queue it would wait in; −1: nobody takes it. */
  readonly line: number;
  readonly queue: number;
  /** Place of its hours in the model's `opening`. */
  readonly hours: number;
  /** Rank of the segment's priority, 0 highest. */
  readonly priority: number;
  readonly prefersHuman: number;
  readonly stakesHigh: number;
  readonly sensitive: number;
  /** null: nobody knows one of the people by name. */
  readonly adviser: AdviserModel | null;
  /** null: waits for ever. */
  readonly patience: Sampler | null;
  readonly ai: AiIntent | null;
  readonly human: HumanIntent | null;
  /** The human's handle time and after-contact work on this channel; null: none. */
  readonly handle: Sampler | null;
  readonly afterContact: Sampler | null;
  /** What both are multiplied with, by time of arrival; null: 1. */
  readonly handleFactor: HandleFactor | null;
  /** Share of those who give up that leaves without a word, and seconds that finding out takes. */
  readonly silent: number;
  readonly foundOutAfter: number;
  /** Some group that takes it does so only when no live contact waits. */
  readonly deferred: boolean;
  /** Seconds from arrival within which it should be finished; NaN: no such promise. */
  readonly due: number;
}

/** Time at work of one agent of a group with shifts, seconds of the run. */
export interface Stretch {
  /** Place among the group's agents. */
  readonly agent: number;
  readonly from: number;
  /** When a break, or the time after the shift, begins. */
  readonly to: number;
  /** When the shift ends that this is part of. */
  readonly shiftEnd: number;
  /** Local date on which it started, days since 1970-01-01. */
  readonly date: number;
}

/** Those scheduled who are not there. */
interface ShrinkageModel {
  /** Agents scheduled from each time on, as `agents` are due. */
  readonly scheduled: Int32Array;
  /** Hours of shifts that nobody works. */
  readonly away: readonly Stretch[];
  /** Chance that a person is away on a day, and the stream that says who. */
  readonly absence: number;
  readonly stream: string;
  readonly paid: boolean;
}

/** People with hours of their own. */
export interface RosterModel {
  /** By agent, then by time; those of one agent do not touch. */
  readonly stretches: readonly Stretch[];
  /** What becomes of a customer on the line at the end of a shift. */
  readonly shiftEnd: 'finish' | 'hand-over' | 'drop';
}

/** When the human side is open on a channel, or for the contacts of a line. */
export interface ChannelHours {
  /** Run times: opens, closes, opens, … */
  readonly edges: Float64Array;
  /** What meets one who asks for a human in between. */
  readonly closed: 'queue' | 'ai-only' | 'callback-next-day' | 'refuse';
}

/** Which of several free agents takes a contact. */
export type Selection = 'longest-idle' | 'random' | 'fixed-order' | 'least-loaded' | 'best-skill';

export interface GroupModel {
  /** Agents due from each time on; nobody where people have hours of their own. */
  readonly times: Float64Array;
  readonly agents: Int32Array;
  readonly unlimited: boolean;
  /** null: agents are a number, and come and go as one. */
  readonly roster: RosterModel | null;
  /** null: everybody is there. */
  readonly shrinkage: ShrinkageModel | null;
  /** null: all alike. */
  readonly people: PeopleModel | null;
  readonly select: Selection;
  /** When it opens, closes, opens …, run time; null: whenever somebody is there. */
  readonly opening: Float64Array | null;
  /** Agents there are: most ever on the floor, or people with hours of their own (0 for unlimited). */
  readonly most: number;
  /** Contacts at once, by channel; 0: does not take the channel. */
  readonly slots: Int32Array;
  /** By channel: live (0), deferred and finished once begun (1), or deferred and put aside for a live contact (2). */
  readonly deferral: Int32Array;
  /** Pace of each contact by how many are in hand (at index number − 1), by channel; null: full pace whatever is in hand. */
  readonly paces: readonly (Float64Array | null)[];
  /** By intent: 1 is the speed of the intent's handle time; 0: no skill. */
  readonly speed: Float64Array;
  /** By intent: change of the human's success. */
  readonly resolves: Float64Array;
  readonly payPerSecond: number;
}

/**
 * Contacts that wait together and are served by the same groups with the same preference. A queue that takes contacts which different groups can serve
 * has several lines, so a freed agent never meets a head that it cannot take.
 */
export interface LineModel {
  readonly queue: number;
  readonly channel: number;
  /** Groups in the order in which an arriving contact tries them. */
  readonly groups: Int32Array;
  /** The same under conditions; null: one group after another, always. */
  readonly choices: readonly ChoiceModel[] | null;
  /** Seconds of waiting after which more groups take the contact, rising. */
  readonly overflows: Float64Array;
  /** How the customers of its one source are called; null: they come by themselves. */
  readonly outbound: CallModel | null;
}

/** Groups that a contact tries together: the longest idle agent of them all. */
export interface ChoiceModel {
  readonly groups: Int32Array;
  /** Idle agents that each group keeps for its other work. */
  readonly keepIdle: number;
  /** Seconds that the contact must have waited. */
  readonly after: number;
}

export interface QueueModel {
  /** Waiting places; Infinity: unlimited. */
  readonly places: number;
  /** Places for those waiting and those talking; Infinity: unlimited. */
  readonly telephoneLines: number;
  /** Whether a contact that finds no place may go to the AI. */
  readonly fullToAi: boolean;
  /** Whether a contact that finds no place is offered a callback. */
  readonly fullToCallback: boolean;
  /** Seconds in which a waiting contact gains one priority; Infinity: never. */
  readonly ageing: number;
  /** By level, the seconds by which its contacts count as older than they are; null: lower levels always go first. */
  readonly headStart: Float64Array | null;
  /** What comes first within the queue. */
  readonly order: readonly ('priority' | 'escalated' | 'oldest')[];
  /** By 2 · rank of priority + (escalated ? 0 : 1): the level within a line; lower levels are served first. */
  readonly levels: Int32Array;
}

/** A line as a freed agent of one group sees it: lower preference is served first. */
export interface Duty {
  readonly line: number;
  readonly preference: number;
  /** Idle agents that the group keeps from this line, and seconds that a contact must have waited. */
  readonly keepIdle: number;
  readonly after: number;
}

export interface AiModel {
  /** P(asks for a human) a turn: of one who prefers humans, of another, and added when the conversation fails. All 0: never. */
  readonly asksPreferring: number;
  readonly asksOtherwise: number;
  readonly asksFailing: number;
  /** δ of the evidence at the last turn, or NaN when the AI states no confidence. */
  readonly evidence: number;
  readonly shift: number;
  readonly slope: number;
  readonly sessions: number;
  readonly whenFull: 'humans' | 'queue' | 'lost';
  readonly pricePerAttempt: number;
  readonly pricePerSecond: number;
  readonly pricePerResolution: number;
  /** A return within so many seconds takes the price of the resolution back; −1: never. */
  readonly takenBackWithin: number;
  /** Seconds added to each turn, drawn once a conversation; null: none. */
  readonly latency: Sampler | null;
  /** It knows whether people are there, and says so before it hands over. */
  readonly saysAvailability: boolean;
  readonly outages: OutagesModel | null;
  readonly drift: DriftModel | null;
  /** Requests that the AI's model takes, one a turn; null: all. */
  readonly requests: RequestsModel | null;
}

/** A limit of the requests a minute. */
export interface RequestsModel {
  /** Seconds a request. */
  readonly spacing: number;
  /** Requests that may start at once after a quiet time, from 1. */
  readonly burst: number;
  /** A new conversation whose first request would have to wait. */
  readonly whenLimited: 'wait' | 'humans' | 'lost';
}

/** What changes with time, linearly from `from` (run time) on. */
export interface DriftModel {
  readonly from: number;
  /** Added to the chance of success, and to the shift of confidence, a second. */
  readonly resolves: number;
  readonly shift: number;
}

/** When the AI is down. */
export interface OutagesModel {
  /** Planned outages on the run clock, apart from one another, ascending. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Random ones, up first, from the start of the run; null: none. */
  readonly random: { readonly up: Sampler; readonly down: Sampler } | null;
  readonly newContacts: 'humans' | 'queue' | 'lost';
  readonly inProgress: 'finish' | 'humans' | 'lost' | 'pause';
}

/** Handoff packet and its effects; item order is that of `CONTEXT_ITEMS`. */
export interface HandoffModel {
  readonly present: Float64Array;
  /** NaN: faithfulness of the item is not modelled. */
  readonly faithful: Float64Array;
  /** NaN: not modelled. */
  readonly expects: number;
  readonly emotion: number;
  readonly reAuthenticate: number;
  readonly verificationRequired: boolean;
  readonly reading: Float64Array;
  readonly repeating: Float64Array;
  readonly reAuthentication: number;
  readonly misdirectionExtra: number;
  readonly misdirectionResolves: number;
}

export interface ReturnsModel {
  readonly unresolved: number;
  readonly served: number;
  /** NaN: contained contacts follow the two above. */
  readonly contained: number;
  readonly delay: Sampler;
  readonly atMost: number;
}

export interface SatisfactionModel {
  readonly level: number;
  readonly unresolved: number;
  readonly extraContact: number;
  readonly waitMinute: number;
  readonly transfer: number;
  readonly repetition: number;
  readonly reAuthentication: number;
  readonly humanGot: number;
  readonly humanDenied: number;
  readonly abandoned: number;
  /** Between ratings 1|2, 2|3, 3|4, 4|5. */
  readonly thresholds: readonly [number, number, number, number];
  /** Share that answers a survey, by contained, human, abandoned; NaN: no survey. */
  readonly surveyContained: number;
  readonly surveyHuman: number;
  readonly surveyAbandoned: number;
}

export interface PolicyModel {
  readonly hooks: Hooks;
  /** When a callback is offered; null: as `humans.callback` says. */
  readonly offersCallback: Rule | null;
  /** Correlation of the router's estimate of difficulty with the truth. */
  readonly complexityCorrelation: number;
  /** A trigger or a rule reads stated confidence. */
  readonly readsConfidence: boolean;
  /** A rule or a module may read the router's estimate of difficulty. */
  readonly readsComplexity: boolean;
  /** A trigger reads a live field, or requests are limited, so conversations are played turn by turn in simulated time. */
  readonly live: boolean;
}

export interface Model {
  readonly arm: string;
  readonly names: Names;
  readonly span: Span;
  readonly days: LocalDays;
  /** Local dates and times of the window's intervals and days. */
  readonly labels: { readonly intervals: Stretches; readonly days: Stretches };
  readonly sources: readonly SourceModel[];
  /** null: all days are ordinary. */
  readonly dayTypes: DayTypesModel | null;
  readonly intents: readonly IntentModel[];
  readonly segments: readonly SegmentModel[];
  readonly kinds: readonly KindModel[];
  readonly groups: readonly GroupModel[];
  /** In the order in which they are filled. */
  readonly roles: readonly RoleModel[];
  /** By channel, and where groups have hours of their own by line after that; null: always open. */
  readonly opening: readonly ChannelHours[] | null;
  readonly queues: readonly QueueModel[];
  readonly lines: readonly LineModel[];
  /** Line of (intent · channels + channel) · segments + segment; −1: nobody takes it. */
  readonly lineOf: Int32Array;
  /** By group: its lines, by preference. */
  readonly duties: readonly (readonly Duty[])[];
  /** Some of those who give up leave without a word. */
  readonly silence: boolean;
  /** Some contacts wait for a moment without live work. */
  readonly defers: boolean;
  /** Some group takes contacts under a condition, or priorities change with waiting. */
  readonly ruledWaiting: boolean;
  /** Telephone lines of the whole centre; Infinity: unlimited. */
  readonly telephoneLines: number;
  /** Distinct priorities, highest first. */
  readonly priorities: readonly number[];
  readonly callback: CallbackModel | null;
  /** Customers of some source are called, and do not come by themselves. */
  readonly outbound: boolean;
  /** null: nobody is told how long it will be. */
  readonly announce: AnnounceModel | null;
  readonly ai: AiModel | null;
  readonly handoff: HandoffModel | null;
  readonly assist: { readonly saves: number; readonly resolves: number } | null;
  readonly returns: ReturnsModel | null;
  readonly satisfaction: SatisfactionModel | null;
  readonly policy: PolicyModel;
  /** Service-level threshold in seconds. */
  readonly within: number;
}
