/**
 * The purposes of chance: which pair of draws answers which question. A draw's address is (seed, replication, stream; need, attempt,
 * step, pair); one generator call at that address gives two numbers, `first` and `second`.
 *
 * Frozen: a number once given to a purpose is never given to another, and new purposes take new numbers. Anything else changes every result.
 */
export const PAIR = {
  INTERARRIVAL_HANDLE: 0,
  INTENT_SEGMENT: 1,
  DIFFICULTY_AI_OUTCOME: 2,
  AI_LENGTH_AI_OWN_TRANSFER: 3,
  PATIENCE_RETURN: 4,
  RETURN_DELAY_HUMAN_OUTCOME: 5,
  PREFERENCE_STAKES: 6,
  SENSITIVE_COMPLEXITY_NOISE: 7,
  NOVELTY_AMBIGUITY: 8,
  EXCEPTION_EMOTION: 9,
  TALKATIVENESS_SURVEY: 10,
  REDIAL_REDIAL_DELAY: 11,
  AFTER_CONTACT_CALLBACK: 12,
  ADVISER_WHO: 13,
  CONFIDENCE_NOISE_ASKS: 16,
  AI_LATENCY_RESERVED: 17,
  TRANSCRIPT_IDENTITY: 20,
  SUMMARY_SUMMARY_FAITHFUL: 21,
  ACTIONS_REASON: 22,
  RE_AUTHENTICATION_EXPECTS: 23,
  BRIEF_EMOTION_WRONG_DESTINATION: 24,
  TRANSCRIPT_FAITHFUL_IDENTITY_FAITHFUL: 25,
  ACTIONS_FAITHFUL_REASON_FAITHFUL: 26,
  DAY_FACTOR_SURGE: 30,
  OUTAGE_UP_OUTAGE_DOWN: 31,
  ABSENCE_AGENT_SPEED: 32,
  AGENT_RESOLVES_SELECTION: 33,
  DAY_TYPE_RESERVED: 40,
  SILENCE_RESERVED: 42,
  CALLBACK_ANSWERS_RESERVED: 44,
  ANNOUNCEMENT_RESERVED: 46,
} as const;
type Pair = (typeof PAIR)[keyof typeof PAIR];

/** What the rest of the address says for a purpose: words that do not apply are 0. */
type Scope =
  /** once a need: attempt 0, step 0 */
  | 'need'
  /** once an attempt: step 0 */
  | 'attempt'
  /** once a turn of the AI conversation: step = turn, from 0 */
  | 'turn'
  /** once a handoff: step = index of the handoff in the attempt, from 0 */
  | 'handoff'
  /** once a try to call a customer back: step = tries before */
  | 'try'
  /** of the system, not of a customer: need = index of the day, outage or agent */
  | 'system';

interface Purpose {
  readonly lane: 'first' | 'second';
  readonly name: string;
  readonly scope: Scope;
  readonly meaning: string;
}

export interface PairOfPurposes {
  readonly pair: Pair;
  readonly first: Purpose;
  readonly second: Purpose;
}

function both(
  pair: Pair,
  first: readonly [name: string, scope: Scope, meaning: string],
  second: readonly [name: string, scope: Scope, meaning: string],
): PairOfPurposes {
  return {
    pair,
    first: { lane: 'first', name: first[0], scope: first[1], meaning: first[2] },
    second: { lane: 'second', name: second[0], scope: second[1], meaning: second[2] },
  };
}

/** Every purpose in order of its number. */
export const PURPOSES: readonly PairOfPurposes[] = [
  both(0, ['INTERARRIVAL', 'need', 'time since the arrival before, in the source’s own order'], ['HANDLE', 'attempt', 'quantile of the human handle time']),
  both(1, ['INTENT', 'need', 'which intent of the mix'], ['SEGMENT', 'need', 'which segment of the mix']),
  both(2, ['DIFFICULTY', 'need', 'difficulty rank d'], ['AI_OUTCOME', 'attempt', 'the AI alone resolves when below its chance at d']),
  both(
    3,
    ['AI_LENGTH', 'attempt', 'quantile of turns or duration with the AI'],
    ['AI_OWN_TRANSFER', 'attempt', 'the AI asks for a human by itself when below its share'],
  ),
  both(4, ['PATIENCE', 'attempt', 'quantile of the time a customer waits for a human'], ['RETURN', 'attempt', 'comes back when below the share']),
  both(5, ['RETURN_DELAY', 'attempt', 'quantile of the time until the return'], ['HUMAN_OUTCOME', 'attempt', 'a human resolves when below the chance']),
  both(6, ['PREFERENCE', 'need', 'prefers a human when below the share'], ['STAKES', 'need', 'high stakes when below the share']),
  both(7, ['SENSITIVE', 'need', 'a sensitive topic when below the share'], ['COMPLEXITY_NOISE', 'attempt', 'error of the router’s estimate of complexity']),
  both(8, ['NOVELTY', 'need', 'a new kind of problem when below the share'], ['AMBIGUITY', 'need', 'an ambiguous request when below the share']),
  both(9, ['EXCEPTION', 'need', 'an exception to the rules when below the share'], ['EMOTION', 'need', 'emotion at the start']),
  both(10, ['TALKATIVENESS', 'attempt', 'how much this customer talks'], ['SURVEY', 'need', 'answers the survey when below the share']),
  both(
    11,
    ['REDIAL', 'attempt', 'tries again after giving up or a busy line when below the share'],
    ['REDIAL_DELAY', 'attempt', 'quantile of the time until then'],
  ),
  both(12, ['AFTER_CONTACT', 'attempt', 'quantile of after-contact work'], ['CALLBACK', 'attempt', 'accepts a callback when below the share']),
  both(13, ['ADVISER', 'need', 'knows an adviser by name when below the share'], ['WHO', 'need', 'which of the people of the group of first choice']),
  both(
    16,
    ['CONFIDENCE_NOISE', 'turn', 'noise of the AI’s confidence after this turn'],
    ['ASKS', 'turn', 'asks for a human in this turn when below the chance'],
  ),
  both(17, ['AI_LATENCY', 'attempt', 'quantile of the AI’s latency in this conversation'], ['RESERVED', 'attempt', 'not used']),
  both(
    20,
    ['TRANSCRIPT', 'handoff', 'the packet holds the transcript when below the share'],
    ['IDENTITY', 'handoff', 'it holds identity and history when below the share'],
  ),
  both(21, ['SUMMARY', 'handoff', 'it holds a summary when below the share'], ['SUMMARY_FAITHFUL', 'handoff', 'the summary is faithful when below the share']),
  both(
    22,
    ['ACTIONS', 'handoff', 'it holds the actions taken when below the share'],
    ['REASON', 'handoff', 'it holds the reason for the handoff when below the share'],
  ),
  both(
    23,
    ['RE_AUTHENTICATION', 'handoff', 'the customer must prove identity again when below the share'],
    ['EXPECTS', 'handoff', 'the briefing says what the customer expects when below the share'],
  ),
  both(
    24,
    ['BRIEF_EMOTION', 'handoff', 'the briefing says how the customer feels when below the share'],
    ['WRONG_DESTINATION', 'handoff', 'goes to the wrong place when below the share'],
  ),
  both(
    25,
    ['TRANSCRIPT_FAITHFUL', 'handoff', 'the transcript is faithful when below the share'],
    ['IDENTITY_FAITHFUL', 'handoff', 'identity and history are right when below the share'],
  ),
  both(
    26,
    ['ACTIONS_FAITHFUL', 'handoff', 'the actions taken are faithful when below the share'],
    ['REASON_FAITHFUL', 'handoff', 'the reason is faithful when below the share'],
  ),
  both(30, ['DAY_FACTOR', 'system', 'the day’s arrival level; need = local date'], ['SURGE', 'system', 'a surge; need = index of the surge']),
  both(31, ['OUTAGE_UP', 'system', 'time the AI stays up; need = index of the outage'], ['OUTAGE_DOWN', 'system', 'time it stays down']),
  both(32, ['ABSENCE', 'system', 'absent when below the share; need = agent, step = day'], ['AGENT_SPEED', 'system', 'this agent’s speed; need = agent']),
  both(
    33,
    ['AGENT_RESOLVES', 'system', 'this agent’s success; need = agent'],
    ['SELECTION', 'system', 'choice among equals; need = running index of the choice'],
  ),
  both(40, ['DAY_TYPE', 'system', 'which type the day is of; need = local date'], ['RESERVED', 'system', 'not used']),
  both(42, ['SILENCE', 'attempt', 'gives up without a word when below the share'], ['RESERVED', 'attempt', 'not used']),
  both(44, ['CALLBACK_ANSWERS', 'try', 'answers when called back when below the share'], ['RESERVED', 'try', 'not used']),
  both(46, ['ANNOUNCEMENT', 'attempt', 'quantile of the error of the announced wait'], ['RESERVED', 'attempt', 'not used']),
];
