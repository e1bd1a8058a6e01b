import { END, ORIGIN } from '../../sim/observations.ts';
import type { LegBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/**
 * Handoffs from AI to human. The score of one handoff is Σ weight · dimension ÷ Σ weight over the dimensions that apply; a handoff
 * that broke a fatal criterion is counted in `handoffs.fatal` and enters neither the score nor the dimensions, so that no average hides it.
 */
export const handoffs: MeasureFamily<LegBatch> = {
  measures: [
    'handoffs',
    'handoffs.fatal',
    'handoffs.resolved',
    'handoffs.repeat-seconds',
    'handoffs.lost-by-packet',
    'handoffs.scored',
    'handoffs.score',
    'handoffs.completeness',
    'handoffs.completeness-applies',
    'handoffs.fidelity',
    'handoffs.fidelity-applies',
    'handoffs.no-repetition',
    'handoffs.no-repetition-applies',
    'handoffs.transition-time',
    'handoffs.transition-time-applies',
    'handoffs.right-destination',
    'handoffs.right-destination-applies',
  ],
  fold(batch, cell, out, context) {
    const all = out[0]!;
    const fatal = out[1]!;
    const resolved = out[2]!;
    const repeatSeconds = out[3]!;
    const lostByPacket = out[4]!;
    const scored = out[5]!;
    const score = out[6]!;
    const weights = context.handoffWeights;
    const dimensions = [batch.completeness, batch.fidelity, batch.noRepetition, batch.transitionTime, batch.rightDestination];
    for (let row = 0; row < batch.length; row++) {
      const origin = batch.origin[row]!;
      if (origin === ORIGIN.direct) continue;
      // A contact forced to a human before the AI spoke hands nothing over.
      if (origin === ORIGIN.forced && batch.completeness[row]! !== batch.completeness[row]!) continue;
      const at = cell[row]!;
      all[at]! += 1;
      if (batch.end[row] === END.served && batch.resolved[row] === 1) resolved[at]! += 1;
      const seconds = batch.repeatSeconds[row]!;
      if (seconds === seconds) repeatSeconds[at]! += seconds;
      lostByPacket[at]! += batch.lostByPacket[row]!;
      if (batch.fatal[row] === 1) {
        fatal[at]! += 1;
        continue;
      }
      let sum = 0;
      let weight = 0;
      for (let k = 0; k < 5; k++) {
        const value = dimensions[k]![row]!;
        if (value !== value) continue;
        sum += weights[k]! * value;
        weight += weights[k]!;
        out[7 + 2 * k]![at]! += value;
        out[8 + 2 * k]![at]! += 1;
      }
      if (weight > 0) {
        scored[at]! += 1;
        score[at]! += (100 * sum) / weight;
      }
    }
  },
};
