/**
 * What a router can see. Policies and rules get a `RouterView`; nothing latent is in it, so reading a customer's true
 * difficulty, preference or outcome does not compile. The table below is the same list for the rule checker and for `explain`.
 */

/** The observable part of the contact that a decision is about. Ids are those of the scenario. */
export interface ContactView {
  readonly intent: string;
  readonly segment: string;
  readonly channel: string;
  readonly source: string;
  /** 1 for the first contact of a need, 2 for the first return or redial, … */
  readonly attempt: number;
  readonly priority: number;
  readonly stakes: 'high' | 'normal';
  readonly sensitive: boolean;
  /** The router's estimate of difficulty, 0 (easiest) to 1; as good as the policy's `complexity.correlation` says. */
  readonly complexity: number;
}

/** The AI conversation so far; all zero before it starts. */
export interface AiView {
  /** Turns finished in this conversation. */
  readonly turn: number;
  /** Seconds since the conversation began. */
  readonly elapsed: number;
  /** Stated confidence that it will resolve, 0 to 1. */
  readonly confidence: number;
  /** How often the customer has asked for a human in this conversation. */
  readonly asked: number;
  /** AI sessions in progress now (live). */
  readonly sessions: number;
  /** Whether the AI is up now (live). */
  readonly up: boolean;
}

/** The human side at this moment (all live), for the queue that this contact would join. */
export interface HumansView {
  /** Seconds: (waiting + the asker) × mean handle time ÷ agents on duty; 0 when an eligible agent is idle. */
  readonly estimatedWait: number;
  readonly queueLength: number;
  readonly idle: number;
  readonly onDuty: number;
  /** Whether the contact's channel is within opening hours. */
  readonly open: boolean;
}

/** Local time (live). */
export interface ClockView {
  /** Hours since local midnight, 0 to 24, with fraction. */
  readonly hour: number;
  readonly weekday: 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
}

export interface RouterView {
  readonly contact: ContactView;
  readonly ai: AiView;
  readonly humans: HumansView;
  readonly clock: ClockView;
}

type ObservableType = 'number' | 'duration' | 'boolean' | 'string';

export interface ObservableField {
  readonly path: string;
  readonly type: ObservableType;
  /** Where the allowed values of a string come from. */
  readonly values?: 'intents' | 'segments' | 'channels' | 'sources' | readonly string[];
  /** Changes while an AI conversation runs, so a rule that reads it is asked turn by turn in simulated time. */
  readonly live: boolean;
  readonly doc: string;
}

export const OBSERVABLE: readonly ObservableField[] = [
  { path: 'contact.intent', type: 'string', values: 'intents', live: false, doc: 'what the customer wants' },
  { path: 'contact.segment', type: 'string', values: 'segments', live: false, doc: 'customer segment' },
  { path: 'contact.channel', type: 'string', values: 'channels', live: false, doc: 'voice or chat' },
  { path: 'contact.source', type: 'string', values: 'sources', live: false, doc: 'source of the contact' },
  { path: 'contact.attempt', type: 'number', live: false, doc: '1 for the first contact of a need' },
  { path: 'contact.priority', type: 'number', live: false, doc: 'priority, higher first' },
  { path: 'contact.stakes', type: 'string', values: ['high', 'normal'], live: false, doc: 'what is at stake' },
  { path: 'contact.sensitive', type: 'boolean', live: false, doc: 'a sensitive topic' },
  { path: 'contact.complexity', type: 'number', live: false, doc: 'estimated difficulty, 0 to 1' },
  { path: 'ai.turn', type: 'number', live: false, doc: 'turns finished in this conversation' },
  { path: 'ai.elapsed', type: 'duration', live: false, doc: 'time since the conversation began' },
  { path: 'ai.confidence', type: 'number', live: false, doc: 'stated confidence, 0 to 1' },
  { path: 'ai.asked', type: 'number', live: false, doc: 'times the customer asked for a human' },
  { path: 'ai.sessions', type: 'number', live: true, doc: 'AI sessions in progress' },
  { path: 'ai.up', type: 'boolean', live: true, doc: 'whether the AI is up' },
  { path: 'humans.estimatedWait', type: 'duration', live: true, doc: 'estimated wait for a human' },
  { path: 'humans.queueLength', type: 'number', live: true, doc: 'contacts waiting in this contact’s queue' },
  { path: 'humans.idle', type: 'number', live: true, doc: 'idle eligible agents' },
  { path: 'humans.onDuty', type: 'number', live: true, doc: 'eligible agents on duty' },
  { path: 'humans.open', type: 'boolean', live: true, doc: 'whether humans are open for this contact’s channel' },
  { path: 'clock.hour', type: 'number', live: true, doc: 'local hour of day with fraction' },
  { path: 'clock.weekday', type: 'string', values: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], live: true, doc: 'local weekday' },
];

/** The ids that a rule may compare with, from one scenario. */
export interface RuleNames {
  readonly intents: readonly string[];
  readonly segments: readonly string[];
  readonly channels: readonly string[];
  readonly sources: readonly string[];
}

/** A rule ready to be asked. */
export interface Rule {
  readonly text: string;
  /** Reads a live field: must be asked in simulated time, not inside one event. */
  readonly live: boolean;
  readonly holds: (view: RouterView) => boolean;
}
