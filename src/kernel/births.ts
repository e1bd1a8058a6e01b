/** Needs of a rate are born from the blocks of draws that `sim/birth.ts` makes. */
import * as SOURCE from '../sim/source-row.ts';
import { refill } from './outside.ts';
import { kindWholes, realRow, wholeRow } from './slot.ts';
import { cells, realAt, setRealAt, wholeAt, words } from './memory.ts';
import { Real, Source } from './records.ts';

const BLOCK_MASK: i32 = 255;

function sourceRow(source: i32): Source {
  return changetype<Source>(words.sources + <usize>source * (SOURCE.width << 2));
}

/** Writes the next need into `slot` and moves on. */
export function bear(slot: i32): void {
  const w = wholeRow(slot);
  const r = realRow(slot);
  const source = words.nextSource;
  const s = sourceRow(source);
  const need = s.need;
  const place = need & BLOCK_MASK;
  w.attempt = 0;
  r.born = cells.nextBirth;
  w.needLow = need;
  w.needHigh = 0;
  w.row = -1;
  w.kind = wholeAt(s.kinds, place);
  w.flags = wholeAt(s.flags, place);
  w.priority = kindWholes(w).priority;
  giveLuck(s, place, r);
  const next = need + 1;
  s.need = next;
  if ((next & BLOCK_MASK) == 0) refill(source, next);
  setRealAt(words.sourceTimes, source, realAt(s.times, next & BLOCK_MASK));
  findNext();
  cells.born++;
  if (cells.born == cells.mostBorn) cells.nextBirth = Infinity;
}

/** The draws of a need that a model makes; the others keep what they were. */
function giveLuck(s: Source, place: i32, r: Real): void {
  r.uHandle = realAt(s.handle, place);
  if (s.difficulty != 0) {
    r.difficulty = realAt(s.difficulty, place);
    r.uAi = realAt(s.ai, place);
  }
  if (s.aiLength != 0) {
    r.uAiLength = realAt(s.aiLength, place);
    r.uAiOwn = realAt(s.aiOwn, place);
  }
  if (s.patience != 0) {
    r.uPatience = realAt(s.patience, place);
    r.uReturn = realAt(s.comesBack, place);
  }
  if (s.returnDelay != 0) {
    r.uReturnDelay = realAt(s.returnDelay, place);
    r.uHuman = realAt(s.human, place);
  }
  if (s.complexity != 0) r.uComplexity = realAt(s.complexity, place);
}

/** The source whose next need is first; among equals the one that is written first. */
function findNext(): void {
  let next = Infinity;
  for (let source = 0; source < words.sourceCount; source++) {
    const time = realAt(words.sourceTimes, source);
    if (time < next) {
      next = time;
      words.nextSource = source;
    }
  }
  cells.nextBirth = next;
}
