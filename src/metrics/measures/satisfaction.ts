import { END } from '../../sim/observations.ts';
import type { NeedBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/**
 * Expected satisfaction of needs. Journey kinds exclude one another: a need that ended in giving up or being turned away is
 * `abandoned` whatever it met before; the others go by the parties met. Rows without a satisfaction (NaN) leave every sum.
 */
export const satisfaction: MeasureFamily<NeedBatch> = {
  measures: [
    'satisfaction.needs',
    'satisfaction.satisfied',
    'satisfaction.rating',
    'satisfaction.lost-to-handoffs',
    'satisfaction.answering',
    'satisfaction.answering-satisfied',
    // Journey kinds in the order of PATH, then abandoned: needs, then satisfied.
    'satisfaction.ai-only.needs',
    'satisfaction.escalated.needs',
    'satisfaction.human-only.needs',
    'satisfaction.none.needs',
    'satisfaction.abandoned.needs',
    'satisfaction.ai-only.satisfied',
    'satisfaction.escalated.satisfied',
    'satisfaction.human-only.satisfied',
    'satisfaction.none.satisfied',
    'satisfaction.abandoned.satisfied',
  ],
  fold(batch, cell, out) {
    const needs = out[0]!;
    const satisfied = out[1]!;
    const rating = out[2]!;
    const lost = out[3]!;
    const answering = out[4]!;
    const answeringSatisfied = out[5]!;
    const kinds = 6;
    const abandoned = 4;
    for (let row = 0; row < batch.length; row++) {
      const value = batch.satisfied[row]!;
      if (value !== value) continue;
      const at = cell[row]!;
      needs[at]! += 1;
      satisfied[at]! += value;
      rating[at]! += batch.rating[row]!;
      const perfect = batch.satisfiedPerfect[row]!;
      if (perfect === perfect) lost[at]! += perfect - value;
      const answers = batch.answersSurvey[row]!;
      if (answers === answers) {
        answering[at]! += answers;
        answeringSatisfied[at]! += answers * value;
      }
      const end = batch.end[row]!;
      const kind = end === END.abandoned || end === END.blocked || end === END.lost ? abandoned : batch.path[row]!;
      out[kinds + kind]![at]! += 1;
      out[kinds + 5 + kind]![at]! += value;
    }
  },
};
