/** The rows of slots and of their kinds, and which slots are free. */
import * as REAL from '../sim/real.ts';
import * as STATE from '../sim/state.ts';
import * as WHOLE from '../sim/whole.ts';
import * as KIND from '../sim/kind-row.ts';
import { grow } from './outside.ts';
import { setWholeAt, wholeAt, words } from './memory.ts';
import { KindReal, KindWhole, Real, Whole } from './records.ts';

export function wholeRow(slot: i32): Whole {
  return changetype<Whole>(words.whole + <usize>slot * (WHOLE.width << 2));
}

export function realRow(slot: i32): Real {
  return changetype<Real>(words.real + <usize>slot * (REAL.width << 3));
}

/** The rows of the kind of a contact. */
export function kindWholes(w: Whole): KindWhole {
  return changetype<KindWhole>(words.kindWords + <usize>w.kind * (KIND.wholeWidth << 2));
}

export function kindReals(w: Whole): KindReal {
  return changetype<KindReal>(words.kindReals + <usize>w.kind * (KIND.realWidth << 3));
}

/** A free slot, which holds whatever the last need left there. Rows may begin elsewhere afterwards. */
export function take(): i32 {
  const free = words.freeSlots;
  if (free > 0) {
    words.freeSlots = free - 1;
    return wholeAt(words.free, free - 1);
  }
  const slot = words.used;
  if (slot == words.capacity) grow();
  words.used = slot + 1;
  return slot;
}

export function give(slot: i32): void {
  wholeRow(slot).state = STATE.free;
  setWholeAt(words.free, words.freeSlots, slot);
  words.freeSlots++;
}
