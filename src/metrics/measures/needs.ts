import * as FLAG from '../../sim/flags.ts';
import * as END from '../../sim/end.ts';
import * as NEED from '../../sim/need-row.ts';
import { aiOnly as PATH_AI_ONLY, pathOf } from '../../sim/path.ts';
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
    'needs.ai-only',
  ],
  fold({ rows, length }, cell, out) {
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
    const aiOnly = out[17]!;
    for (let row = 0, at = 0; row < length; row++, at += NEED.width) {
      const to = cell[row]!;
      const flags = rows[at + NEED.flags]!;
      const end = rows[at + NEED.end]!;
      const attempt = rows[at + NEED.attempt]!;
      all[to]! += 1;
      if (end === END.open) open[to]! += 1;
      else if (end === END.abandoned || end === END.blocked || end === END.lost || end === END.refused || end === END.calledBack) givenUp[to]! += 1;
      if ((flags & FLAG.resolved) !== 0) {
        resolved[to]! += 1;
        resolutionSeconds[to]! += rows[at + NEED.closed]! - rows[at + NEED.born]!;
        if (rows[at + NEED.humanSeconds]! > 0) resolvedWithHuman[to]! += 1;
        if (attempt === 0) resolvedFirst[to]! += 1;
        if (end === END.contained && (flags & (FLAG.everEscalated | FLAG.everHuman)) === 0) resolvedByAi[to]! += 1;
      }
      if (!FLAG.isUnmet(flags, attempt)) attempts[to]! += attempt + 1;
      transfers[to]! += rows[at + NEED.transfers]!;
      wait[to]! += rows[at + NEED.wait]!;
      repeated[to]! += rows[at + NEED.repeated]!;
      reauthentications[to]! += rows[at + NEED.reauthentications]!;
      humanSeconds[to]! += rows[at + NEED.humanSeconds]!;
      aiCost[to]! += rows[at + NEED.aiCost]!;
      if (pathOf(flags) === PATH_AI_ONLY) aiOnly[to]! += 1;
      if ((flags & FLAG.prefersHuman) !== 0) {
        prefers[to]! += 1;
        if ((flags & FLAG.everHuman) !== 0) met[to]! += 1;
      }
    }
  },
};
