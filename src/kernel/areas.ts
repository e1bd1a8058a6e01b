/** Time integrals of `sim/areas.ts`, on their arrays. */
import * as CELL from '../sim/cell.ts';
import { pass } from './outside.ts';
import { cell, realOf, setCell, setRealOf } from './memory.ts';

/** Changes the count of `row` by `by` now. */
export function change(values: i32, moments: i32, row: i32, by: f64): void {
  setRealOf(values, row, realOf(values, row) + by);
  setRealOf(moments, row, realOf(moments, row) + by * cell(CELL.elapsed));
}

/** The clock goes on to `time`. */
export function advanceClock(time: f64): void {
  setCell(CELL.now, time);
  if (time >= cell(CELL.intervalEnd)) pass(time);
  setCell(CELL.elapsed, time - cell(CELL.intervalStart));
}
