import * as NEED from '../../sim/need-row.ts';
import type { NeedBatch } from '../../sim/observations.ts';
import type { MeasureFamily } from '../metric.ts';

/** Seconds of conversation with the AI, latency and waits for requests included. */
export const conversationTime: MeasureFamily<NeedBatch> = {
  measures: ['needs.ai-seconds'],
  fold({ rows, length }, cell, out) {
    for (let row = 0, at = NEED.aiSeconds; row < length; row++, at += NEED.width) out[0]![cell[row]!]! += rows[at]!;
  },
};
