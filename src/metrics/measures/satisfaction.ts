import * as END from '../../sim/end.ts';
import * as NEED from '../../sim/need-row.ts';
import { pathOf } from '../../sim/path.ts';
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
  fold({ rows, length }, cell, out) {
    const needs = out[0]!;
    const satisfied = out[1]!;
    const rating = out[2]!;
    const lost = out[3]!;
    const answering = out[4]!;
    const answeringSatisfied = out[5]!;
    const kinds = 6;
    const abandoned = 4;
    for (let row = 0, at = 0; row < length; row++, at += NEED.width) {
      const value = rows[at + NEED.satisfied]!;
      if (value !== value) continue;
      const to = cell[row]!;
      needs[to]! += 1;
      satisfied[to]! += value;
      rating[to]! += rows[at + NEED.rating]!;
      const perfect = rows[at + NEED.satisfiedPerfect]!;
      if (perfect === perfect) lost[to]! += perfect - value;
      const answers = rows[at + NEED.answersSurvey]!;
      if (answers === answers) {
        answering[to]! += answers;
        answeringSatisfied[to]! += answers * value;
      }
      const end = rows[at + NEED.end]!;
      const kind =
        end === END.abandoned || end === END.blocked || end === END.lost || end === END.refused || end === END.calledBack
          ? abandoned
          : pathOf(rows[at + NEED.flags]!);
      out[kinds + kind]![to]! += 1;
      out[kinds + 5 + kind]![to]! += value;
    }
  },
};
