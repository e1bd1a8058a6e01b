/** Calls that the centre makes, compiled: promised callbacks, and those of its own accord. */
import { valueOf } from '../scenario/schema.ts';
import type { CallbackSpec, OutboundSpec } from '../scenario/schema.ts';

/** Calls that are owed to customers: how they are made. */
export interface CallModel {
  /** Seconds promised, or planned; Infinity: none. */
  readonly within: number;
  readonly answers: number;
  readonly attempts: number;
  readonly ring: number;
  readonly againAfter: number;
  /** In the queue's order with those who wait; else after all of them. */
  readonly keepsPlace: boolean;
  /** Idle agents a group keeps from these calls. */
  readonly keepIdle: number;
}

/** Callbacks: who is offered one, what is promised, and how the promise is kept. */
export interface CallbackModel extends CallModel {
  readonly accepted: number;
  /** Estimated seconds of waiting above which it is offered where the policy has no rule. */
  readonly offeredAbove: number;
}

export function compileCallback(spec: CallbackSpec): CallbackModel {
  return {
    accepted: spec.accepted === undefined ? 1 : valueOf(spec.accepted),
    offeredAbove: spec['offered-above'] ?? -1,
    ...compileCalls(spec, true),
  };
}

export function compileOutbound(spec: OutboundSpec): CallModel {
  return compileCalls(spec, false);
}

function compileCalls(spec: OutboundSpec, keepsPlace: boolean): CallModel {
  return {
    within: spec.within === undefined ? Infinity : valueOf(spec.within),
    answers: spec.answers === undefined ? 1 : valueOf(spec.answers),
    attempts: spec.attempts ?? 1,
    ring: spec.ring === undefined ? 0 : valueOf(spec.ring),
    againAfter: spec['again-after'] ?? 0,
    keepsPlace: spec['keeps-place'] ?? keepsPlace,
    keepIdle: spec['keep-idle'] ?? 0,
  };
}
