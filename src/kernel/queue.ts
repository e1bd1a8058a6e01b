/** Those who wait, as in `sim/queue.ts`, on its arrays: a linked list a line and level, lower levels first. */
import * as CELL from '../sim/cell.ts';
import * as KIND from '../sim/kind-row.ts';
import * as REAL from '../sim/real.ts';
import * as WHOLE from '../sim/whole.ts';
import * as WORD from '../sim/word.ts';
import { change } from './areas.ts';
import { addToCell, addToWholeOf, cell, realOf, setWholeOf, wholeOf, word } from './memory.ts';
import { kindWholes, realRow, wholeRow } from './slot.ts';

const NONE: i32 = -1;

export function full(queue: i32): bool {
  return <f64>wholeOf(WORD.queueLength, queue) >= realOf(WORD.places, queue);
}

export function join(slot: i32, escalated: bool): void {
  const w = wholeRow(slot);
  const kind = kindWholes(w);
  const levels = word(WORD.levelCount);
  const queue = load<i32>(kind, KIND.queue << 2);
  const level = wholeOf(WORD.levels, queue * levels + 2 * load<i32>(w, WHOLE.priority << 2) + (escalated ? 0 : 1));
  store<i32>(w, level, WHOLE.level << 2);
  store<f64>(realRow(slot), cell(CELL.entries), REAL.entry << 3);
  addToCell(CELL.entries, 1);
  const list = load<i32>(kind, KIND.line << 2) * levels + level;
  const tail = wholeOf(WORD.queueTails, list);
  store<i32>(w, tail, WHOLE.previous << 2);
  store<i32>(w, NONE, WHOLE.next << 2);
  if (tail == NONE) setWholeOf(WORD.queueHeads, list, slot);
  else store<i32>(wholeRow(tail), slot, WHOLE.next << 2);
  setWholeOf(WORD.queueTails, list, slot);
  count(kind, 1);
}

export function leave(slot: i32): void {
  const w = wholeRow(slot);
  const kind = kindWholes(w);
  const list = load<i32>(kind, KIND.line << 2) * word(WORD.levelCount) + load<i32>(w, WHOLE.level << 2);
  const previous = load<i32>(w, WHOLE.previous << 2);
  const next = load<i32>(w, WHOLE.next << 2);
  if (previous == NONE) setWholeOf(WORD.queueHeads, list, next);
  else store<i32>(wholeRow(previous), next, WHOLE.next << 2);
  if (next == NONE) setWholeOf(WORD.queueTails, list, previous);
  else store<i32>(wholeRow(next), previous, WHOLE.previous << 2);
  count(kind, -1);
}

/** Who is served next in a line that is not empty. */
export function first(line: i32): i32 {
  let list = line * word(WORD.levelCount);
  while (wholeOf(WORD.queueHeads, list) == NONE) list++;
  return wholeOf(WORD.queueHeads, list);
}

function count(kind: usize, by: i32): void {
  addToWholeOf(WORD.lineLength, load<i32>(kind, KIND.line << 2), by);
  const queue = load<i32>(kind, KIND.queue << 2);
  addToWholeOf(WORD.queueLength, queue, by);
  change(WORD.waiting, WORD.waitingMoments, queue, <f64>by);
}
