/** Where the two rows of a slot begin, in bytes; a field of a row is at `field << 2` or `field << 3` behind that. */
import * as REAL from '../sim/real.ts';
import * as STATE from '../sim/state.ts';
import * as WHOLE from '../sim/whole.ts';
import * as WORD from '../sim/word.ts';
import * as KIND from '../sim/kind-row.ts';
import { grow } from './outside.ts';
import { addToWord, setWholeOf, setWord, wholeOf, word } from './memory.ts';

export function wholeRow(slot: i32): usize {
  return <usize>word(WORD.whole) + <usize>slot * (WHOLE.width << 2);
}

export function realRow(slot: i32): usize {
  return <usize>word(WORD.real) + <usize>slot * (REAL.width << 3);
}

/** The rows of the kind of a slot whose whole numbers begin at `w`. */
export function kindWholes(w: usize): usize {
  return <usize>word(WORD.kindWords) + <usize>load<i32>(w, WHOLE.kind << 2) * (KIND.wholeWidth << 2);
}

export function kindReals(w: usize): usize {
  return <usize>word(WORD.kindReals) + <usize>load<i32>(w, WHOLE.kind << 2) * (KIND.realWidth << 3);
}

/** A free slot, which holds whatever the last need left there. Rows may begin elsewhere afterwards. */
export function take(): i32 {
  const free = word(WORD.freeSlots);
  if (free > 0) {
    setWord(WORD.freeSlots, free - 1);
    return wholeOf(WORD.free, free - 1);
  }
  const slot = word(WORD.used);
  if (slot == word(WORD.capacity)) grow();
  setWord(WORD.used, slot + 1);
  return slot;
}

export function give(slot: i32): void {
  store<i32>(wholeRow(slot), STATE.free, WHOLE.state << 2);
  setWholeOf(WORD.free, word(WORD.freeSlots), slot);
  addToWord(WORD.freeSlots, 1);
}
