/** Those who wait, as in `sim/queue.ts`, on its arrays: a linked list a line and level, lower levels first. */
import { change } from './areas.ts';
import { kindWholes, realRow, wholeRow } from './slot.ts';
import { addToWholeAt, cells, realAt, setWholeAt, wholeAt, words } from './memory.ts';
import { KindWhole } from './records.ts';

const NONE: i32 = -1;

export function full(queue: i32): bool {
  return <f64>wholeAt(words.queueLength, queue) >= realAt(words.places, queue);
}

export function join(slot: i32, escalated: bool): void {
  const w = wholeRow(slot);
  const kind = kindWholes(w);
  const levels = words.levelCount;
  const queue = kind.queue;
  const level = wholeAt(words.levels, queue * levels + 2 * w.priority + (escalated ? 0 : 1));
  w.level = level;
  realRow(slot).entry = cells.entries;
  cells.entries++;
  const list = kind.line * levels + level;
  const tail = wholeAt(words.queueTails, list);
  w.previous = tail;
  w.next = NONE;
  if (tail == NONE) setWholeAt(words.queueHeads, list, slot);
  else wholeRow(tail).next = slot;
  setWholeAt(words.queueTails, list, slot);
  count(kind, 1);
}

export function leave(slot: i32): void {
  const w = wholeRow(slot);
  const kind = kindWholes(w);
  const list = kind.line * words.levelCount + w.level;
  const previous = w.previous;
  const next = w.next;
  if (previous == NONE) setWholeAt(words.queueHeads, list, next);
  else wholeRow(previous).next = next;
  if (next == NONE) setWholeAt(words.queueTails, list, previous);
  else wholeRow(next).previous = previous;
  count(kind, -1);
}

/** Who is served next in a line that is not empty. */
export function first(line: i32): i32 {
  let list = line * words.levelCount;
  while (wholeAt(words.queueHeads, list) == NONE) list++;
  return wholeAt(words.queueHeads, list);
}

function count(kind: KindWhole, by: i32): void {
  addToWholeAt(words.lineLength, kind.line, by);
  const queue = kind.queue;
  addToWholeAt(words.queueLength, queue, by);
  change(words.waiting, words.waitingMoments, queue, <f64>by);
}
