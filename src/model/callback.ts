/** The `callback` block, compiled. */
import { valueOf } from '../scenario/schema.ts';
import type { CallbackSpec } from '../scenario/schema.ts';
import type { CallbackModel } from './model.ts';

export function compileCallback(spec: CallbackSpec): CallbackModel {
  return {
    accepted: spec.accepted === undefined ? 1 : valueOf(spec.accepted),
    offeredAbove: spec['offered-above'] ?? -1,
    within: spec.within === undefined ? Infinity : valueOf(spec.within),
    answers: spec.answers === undefined ? 1 : valueOf(spec.answers),
    attempts: spec.attempts ?? 1,
    ring: spec.ring === undefined ? 0 : valueOf(spec.ring),
    againAfter: spec['again-after'] ?? 0,
    keepsPlace: spec['keeps-place'] ?? true,
    keepIdle: spec['keep-idle'] ?? 0,
  };
}
