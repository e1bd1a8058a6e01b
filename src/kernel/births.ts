/** Needs of a rate are born from the blocks of draws that `sim/birth.ts` makes. */
import * as CELL from '../sim/cell.ts';
import * as REAL from '../sim/real.ts';
import * as SOURCE from '../sim/source-row.ts';
import * as WHOLE from '../sim/whole.ts';
import * as WORD from '../sim/word.ts';
import * as KIND from '../sim/kind-row.ts';
import { addToCell, cell, realOf, setCell, setRealOf, setWord, word } from './memory.ts';
import { refill } from './outside.ts';
import { kindWholes, realRow, wholeRow } from './slot.ts';

const BLOCK_MASK: i32 = 255;

function sourceRow(source: i32): usize {
  return <usize>word(WORD.sources) + <usize>source * (SOURCE.width << 2);
}

/** Writes the next need into `slot` and moves on. */
export function bear(slot: i32): void {
  const w = wholeRow(slot);
  const r = realRow(slot);
  const source = word(WORD.nextSource);
  const s = sourceRow(source);
  const need = load<i32>(s, SOURCE.need << 2);
  const place = need & BLOCK_MASK;
  store<i32>(w, 0, WHOLE.attempt << 2);
  store<f64>(r, cell(CELL.nextBirth), REAL.born << 3);
  store<i32>(w, need, WHOLE.needLow << 2);
  store<i32>(w, 0, WHOLE.needHigh << 2);
  store<i32>(w, -1, WHOLE.row << 2);
  store<i32>(w, load<i32>(<usize>load<i32>(s, SOURCE.kinds << 2) + ((<usize>place) << 2)), WHOLE.kind << 2);
  store<i32>(w, load<i32>(<usize>load<i32>(s, SOURCE.flags << 2) + ((<usize>place) << 2)), WHOLE.flags << 2);
  store<i32>(w, load<i32>(kindWholes(w), KIND.priority << 2), WHOLE.priority << 2);
  giveLuck(s, place, r);
  const next = need + 1;
  store<i32>(s, next, SOURCE.need << 2);
  if ((next & BLOCK_MASK) == 0) refill(source, next);
  setRealOf(WORD.sourceTimes, source, load<f64>(<usize>load<i32>(s, SOURCE.times << 2) + ((<usize>(next & BLOCK_MASK)) << 3)));
  findNext();
  addToCell(CELL.born, 1);
  if (cell(CELL.born) == cell(CELL.mostBorn)) setCell(CELL.nextBirth, Infinity);
}

/** The draws of a need that a model makes; the others keep what they were. */
function giveLuck(s: usize, place: i32, r: usize): void {
  const at = (<usize>place) << 3;
  store<f64>(r, load<f64>(<usize>load<i32>(s, SOURCE.handle << 2) + at), REAL.uHandle << 3);
  const difficulty = <usize>load<i32>(s, SOURCE.difficulty << 2);
  if (difficulty != 0) {
    store<f64>(r, load<f64>(difficulty + at), REAL.difficulty << 3);
    store<f64>(r, load<f64>(<usize>load<i32>(s, SOURCE.ai << 2) + at), REAL.uAi << 3);
  }
  const aiLength = <usize>load<i32>(s, SOURCE.aiLength << 2);
  if (aiLength != 0) {
    store<f64>(r, load<f64>(aiLength + at), REAL.uAiLength << 3);
    store<f64>(r, load<f64>(<usize>load<i32>(s, SOURCE.aiOwn << 2) + at), REAL.uAiOwn << 3);
  }
  const patience = <usize>load<i32>(s, SOURCE.patience << 2);
  if (patience != 0) {
    store<f64>(r, load<f64>(patience + at), REAL.uPatience << 3);
    store<f64>(r, load<f64>(<usize>load<i32>(s, SOURCE.comesBack << 2) + at), REAL.uReturn << 3);
  }
  const returnDelay = <usize>load<i32>(s, SOURCE.returnDelay << 2);
  if (returnDelay != 0) {
    store<f64>(r, load<f64>(returnDelay + at), REAL.uReturnDelay << 3);
    store<f64>(r, load<f64>(<usize>load<i32>(s, SOURCE.human << 2) + at), REAL.uHuman << 3);
  }
  const complexity = <usize>load<i32>(s, SOURCE.complexity << 2);
  if (complexity != 0) store<f64>(r, load<f64>(complexity + at), REAL.uComplexity << 3);
}

/** The source whose next need is first; among equals the one that is written first. */
function findNext(): void {
  let next = Infinity;
  for (let source = 0; source < word(WORD.sourceCount); source++) {
    const time = realOf(WORD.sourceTimes, source);
    if (time < next) {
      next = time;
      setWord(WORD.nextSource, source);
    }
  }
  setCell(CELL.nextBirth, next);
}
