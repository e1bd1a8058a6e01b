/** Time integrals of `sim/areas.ts`, on their arrays. */
import { pass } from './outside.ts';
import { cells, realAt, setRealAt } from './memory.ts';

/** Changes the count of `row` by `by` now. */
export function change(values: usize, moments: usize, row: i32, by: f64): void {
  setRealAt(values, row, realAt(values, row) + by);
  setRealAt(moments, row, realAt(moments, row) + by * cells.elapsed);
}

/** The clock goes on to `time`. */
export function advanceClock(time: f64): void {
  cells.now = time;
  if (time >= cells.intervalEnd) pass(time);
  cells.elapsed = time - cells.intervalStart;
}
