import * as FLAG from '../../sim/flags.ts';
import * as END from '../../sim/end.ts';
import * as LEG from '../../sim/leg-row.ts';
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
  fold({ rows, length }, cell, out, context) {
    const all = out[0]!;
    const fatal = out[1]!;
    const resolved = out[2]!;
    const repeatSeconds = out[3]!;
    const lostByPacket = out[4]!;
    const scored = out[5]!;
    const score = out[6]!;
    const weights = context.handoffWeights;
    for (let row = 0, at = 0; row < length; row++, at += LEG.width) {
      const flags = rows[at + LEG.flags]!;
      // A contact that comes straight to a human, or is forced to one before the AI spoke, hands nothing over.
      if ((flags & FLAG.handoff) === 0) continue;
      const to = cell[row]!;
      all[to]! += 1;
      if (rows[at + LEG.end] === END.served && (flags & FLAG.humanResolves) !== 0) resolved[to]! += 1;
      const seconds = rows[at + LEG.repeatSeconds]!;
      if (seconds === seconds) repeatSeconds[to]! += seconds;
      if ((flags & FLAG.lostByPacket) !== 0) lostByPacket[to]! += 1;
      if (rows[at + LEG.fatal] === 1) {
        fatal[to]! += 1;
        continue;
      }
      let sum = 0;
      let weight = 0;
      // The dimensions stand side by side in the row, in the order of the weights.
      for (let k = 0; k < 5; k++) {
        const value = rows[at + LEG.completeness + k]!;
        if (value !== value) continue;
        sum += weights[k]! * value;
        weight += weights[k]!;
        out[7 + 2 * k]![to]! += value;
        out[8 + 2 * k]![to]! += 1;
      }
      if (weight > 0) {
        scored[to]! += 1;
        score[to]! += (100 * sum) / weight;
      }
    }
  },
};
