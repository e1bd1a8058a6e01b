import { END, PATH } from '../../sim/observations.ts';
import type { NeedBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/** What became of needs, and what they took. Seconds are seconds, costs amounts of money. */
export const needs: MeasureFamily<NeedBatch> = {
  measures: [
    'needs',
    'needs.open',
    'needs.given-up',
    'needs.resolved',
    'needs.resolved-first',
    'needs.resolved-by-ai',
    'needs.resolved-with-human',
    'needs.resolution-seconds',
    'needs.attempts',
    'needs.transfers',
    'needs.wait-seconds',
    'needs.repeated',
    'needs.reauthentications',
    'needs.human-seconds',
    'needs.ai-cost',
    'needs.prefers-human',
    'needs.prefers-human-met',
  ],
  fold(batch, cell, out) {
    const all = out[0]!;
    const open = out[1]!;
    const givenUp = out[2]!;
    const resolved = out[3]!;
    const resolvedFirst = out[4]!;
    const resolvedByAi = out[5]!;
    const resolvedWithHuman = out[6]!;
    const resolutionSeconds = out[7]!;
    const attempts = out[8]!;
    const transfers = out[9]!;
    const wait = out[10]!;
    const repeated = out[11]!;
    const reauthentications = out[12]!;
    const humanSeconds = out[13]!;
    const aiCost = out[14]!;
    const prefers = out[15]!;
    const met = out[16]!;
    for (let row = 0; row < batch.length; row++) {
      const at = cell[row]!;
      all[at]! += 1;
      const end = batch.end[row];
      if (end === END.open) open[at]! += 1;
      else if (end === END.abandoned || end === END.blocked || end === END.lost) givenUp[at]! += 1;
      if (batch.resolved[row] === 1) {
        resolved[at]! += 1;
        resolutionSeconds[at]! += batch.closed[row]! - batch.born[row]!;
        if (batch.humanSeconds[row]! > 0) resolvedWithHuman[at]! += 1;
      }
      resolvedFirst[at]! += batch.resolvedFirst[row]!;
      resolvedByAi[at]! += batch.resolvedByAi[row]!;
      attempts[at]! += batch.attempts[row]!;
      transfers[at]! += batch.transfers[row]!;
      wait[at]! += batch.wait[row]!;
      repeated[at]! += batch.repeated[row]!;
      reauthentications[at]! += batch.reauthentications[row]!;
      humanSeconds[at]! += batch.humanSeconds[row]!;
      aiCost[at]! += batch.aiCost[row]!;
      if (batch.prefersHuman[row] === 1) {
        prefers[at]! += 1;
        const path = batch.path[row];
        if (path === PATH.escalated || path === PATH.humanOnly) met[at]! += 1;
      }
    }
  },
};
