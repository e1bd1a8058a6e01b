/**
 * AI first, humans behind: an AI that takes everyone at once, hands a share on, and lets a share of those it contained come back.
 * Exact: the AI (M/G/∞) and the time until a return are stages without waiting, contacts are split independently, so the stream to the humans
 * is Poisson in steady state whatever the laws of conversation and delay (displacement theorem, e.g. Kingman, Poisson Processes, 1993);
 * the humans are then Erlang A or C. Assumes that escalation and return do not depend on each other, on the queue or on earlier attempts.
 */

export interface AiStage {
  /** New needs per unit of time, λ ≥ 0. */
  readonly arrivals: number;
  /** p, share of AI conversations that are not handed on, in [0, 1]. */
  readonly contained: number;
  /** f, share of contained conversations whose customer comes back through the AI, in [0, 1]; p·f < 1. */
  readonly returns: number;
  /** Mean length of an AI conversation. */
  readonly conversation: number;
}

export interface AiFlows {
  /** AI conversations per unit of time, returns included: λ/(1 − pf). */
  readonly passes: number;
  /** Escalations per unit of time: λ(1 − p)/(1 − pf). */
  readonly escalations: number;
  /** Share of needs settled by the AI alone: p(1 − f)/(1 − pf). */
  readonly trueContainment: number;
  /** Mean number of AI conversations at once; their number is Poisson. */
  readonly sessions: number;
  /** Contacts a need makes on average. */
  readonly contactsPerNeed: number;
}

export function aiFlows({ arrivals, contained, returns, conversation }: AiStage): AiFlows {
  const leaves = 1 - contained * returns;
  if (!(leaves > 0)) throw new RangeError('every customer comes back for ever: contained × returns must be below 1');
  const passes = arrivals / leaves;
  return {
    passes,
    escalations: passes * (1 - contained),
    trueContainment: (contained * (1 - returns)) / leaves,
    sessions: passes * conversation,
    contactsPerNeed: 1 / leaves,
  };
}

/**
 * p, the containment at which AI first costs a need as much as humans alone, when every AI conversation is paid for, the escalated and the
 * futile among them: c_AI + (1 − p)·c_H = c_H·(1 − pf), hence p = c_AI / (c_H·(1 − f)). Assumes that humans settle what they get, at c_H
 * a contact. Above 1, or ∞ at f = 1: no containment pays.
 * @param ai c_AI ≥ 0, price of an AI conversation, @param human c_H > 0, cost of a human contact, @param returns f, share of the contained that come back, in [0, 1]
 */
export function breakEvenContainment(ai: number, human: number, returns = 0): number {
  return ai / (human * (1 - returns));
}
