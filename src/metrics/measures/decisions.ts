import type { ContactBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/**
 * The confusion matrix of "send to a human", against the latent truth. Positive: the AI alone would have failed, or the customer
 * is entitled to a human. Predicted positive: the policy sent the contact to a human, at the door or in the dialogue.
 * Moves that no policy decided (the AI was full) are left out, and so is a world without an AI: there is nothing to decide.
 */
export const decisions: MeasureFamily<ContactBatch> = {
  measures: ['decisions.tp', 'decisions.fp', 'decisions.fn', 'decisions.tn'],
  fold(batch, cell, out) {
    const tp = out[0]!;
    const fp = out[1]!;
    const fn = out[2]!;
    const tn = out[3]!;
    for (let row = 0; row < batch.length; row++) {
      if (batch.forced[row] === 1 || batch.sentToHuman[row]! < 0) continue;
      const at = cell[row]!;
      const needsHuman = batch.aiWouldResolve[row] !== 1 || batch.entitled[row] === 1;
      if (batch.sentToHuman[row] === 1) (needsHuman ? tp : fp)[at]! += 1;
      else (needsHuman ? fn : tn)[at]! += 1;
    }
  },
};
