/** How long a conversation with the AI has gone on: its turns, and what they waited for their requests where these are limited. */
import * as REAL from './real.ts';
import type { Run } from './run.ts';

/** Seconds from the start to the end of turn `turn`, the last one finished or the one in progress. Counted from the start, so that looking in between moves no turn by a rounding. */
export function elapsedAfter(run: Run, slot: number, turn: number): number {
  const turns = turn * run.floor.real[slot * REAL.width + REAL.turnSeconds]!;
  return run.requests === null ? turns : turns + run.requests.waited(slot);
}
