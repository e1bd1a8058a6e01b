/** Calls that the centre makes, compiled: promised callbacks, and those of its own accord. */
import { valueOf } from '../scenario/schema.ts';
import type { CallbackSpec, OutboundSpec } from '../scenario/schema.ts';
import type { CallbackModel, CallModel } from './model.ts';

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
