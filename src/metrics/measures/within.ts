import { END } from '../../sim/observations.ts';
import type { LegBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/** Measures that need a threshold. */
export const WITHIN_MEASURES = ['legs.answered-within', 'legs.abandoned-within', 'legs.over'] as const;

/** Name of a threshold measure at its own threshold: `legs.over@180`, seconds. */
export function atThreshold(measure: string, seconds: number): string {
  return `${measure}@${seconds}`;
}

/** Answered and abandoned within a threshold (≤), and accepted entries that waited longer. `named`: the threshold came as a suffix. */
export function within(seconds: number, named: boolean): MeasureFamily<LegBatch> {
  return {
    measures: named ? WITHIN_MEASURES.map((measure) => atThreshold(measure, seconds)) : WITHIN_MEASURES,
    fold(batch, cell, out) {
      const answeredWithin = out[0]!;
      const abandonedWithin = out[1]!;
      const over = out[2]!;
      for (let row = 0; row < batch.length; row++) {
        const end = batch.end[row]!;
        if (end === END.blocked) continue;
        const at = cell[row]!;
        if (batch.wait[row]! > seconds) over[at]! += 1;
        else if (end === END.served) answeredWithin[at]! += 1;
        else if (end === END.abandoned) abandonedWithin[at]! += 1;
      }
    },
  };
}
