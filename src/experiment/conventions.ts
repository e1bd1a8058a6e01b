/** Conventions of a scenario's scores that are not part of the simulation. */
import type { Scenario } from '../scenario/schema.ts';

/**
 * Weights of the handoff quality score, in the order of `MeasureContext.handoffWeights`. The defaults are a judgement, not a published
 * standard; a dimension that does not apply to a handoff leaves both sums.
 */
export function handoffWeights(
  world: Scenario,
): Readonly<Record<'completeness' | 'fidelity' | 'no-repetition' | 'transition-time' | 'right-destination', number>> {
  const score = world.handoff?.score;
  return {
    completeness: score?.completeness ?? 25,
    fidelity: score?.fidelity ?? 20,
    'no-repetition': score?.['no-repetition'] ?? 20,
    'transition-time': score?.['transition-time'] ?? 15,
    'right-destination': score?.['right-destination'] ?? 10,
  };
}
