/** An AI that gets better or worse with time: what is added to its chance of success, and to the shift of its confidence, for a contact that arrives at a time. */
import type { DriftModel } from '../model/model.ts';

export function driftOfSuccess(drift: DriftModel, arrived: number): number {
  return arrived <= drift.from ? 0 : drift.resolves * (arrived - drift.from);
}

export function driftOfShift(drift: DriftModel, arrived: number): number {
  return arrived <= drift.from ? 0 : drift.shift * (arrived - drift.from);
}
