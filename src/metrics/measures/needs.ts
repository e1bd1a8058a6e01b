import { END, PATH } from '../../sim/observations.ts';
import type { NeedBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/** What became of needs, and what they took. Seconds are seconds, costs amounts of money. */
export const needs: MeasureFamily<NeedBatch> = {
  measures: [
    'needs',
    'needs.open',
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
    const resolved = out[2]!;
    const resolvedFirst = out[3]!;
    const resolvedByAi = out[4]!;
    const resolvedWithHuman = out[5]!;
    const resolutionSeconds = out[6]!;
    const attempts = out[7]!;
    const transfers = out[8]!;
    const wait = out[9]!;
    const repeated = out[10]!;
    const reauthentications = out[11]!;
    const humanSeconds = out[12]!;
    const aiCost = out[13]!;
    const prefers = out[14]!;
    const met = out[15]!;
    for (let row = 0; row < batch.length; row++) {
      const at = cell[row]!;
      all[at]! += 1;
      if (batch.end[row] === END.open) open[at]! += 1;
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
