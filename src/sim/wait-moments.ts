/**
 * What is ahead of one who waits, where that is more than the end of patience: times from which other groups take the contact, too. A slot has
 * one event, the nearest of them; at the same time groups are asked before patience ends.
 */
import type { Floor, MoreColumn } from './floor.ts';
import * as RANK from './rank.ts';
import * as REAL from './real.ts';
import type { Run } from './run.ts';

export class WaitMoments {
  /** When patience ends, run time; Infinity: never. */
  readonly #givesUp: MoreColumn;
  /** Overflows of the line that have passed. */
  readonly #passed: MoreColumn;

  constructor(floor: Floor) {
    this.#givesUp = floor.addColumn();
    this.#passed = floor.addColumn();
  }

  /** The wait in `slot` begins. */
  begin(run: Run, slot: number, givesUp: number): void {
    this.#givesUp.values[slot] = givesUp;
    this.#passed.values[slot] = 0;
    this.schedule(run, slot);
  }

  /** Work that was begun waits once more, without patience, or one who has waited for the adviser waits for anyone: what has passed of its wait has passed, whether it ever waited or was taken at once. */
  beginAgain(run: Run, slot: number, givesUp = Infinity): void {
    this.#givesUp.values[slot] = givesUp;
    this.#passed.values[slot] = 0;
    while (this.#nextOverflow(run, slot) <= run.now) this.#passed.values[slot]!++;
    this.schedule(run, slot);
  }

  /** What `from` had ahead of it, but for the end of patience, is ahead of `to`. */
  goOn(run: Run, from: number, to: number): void {
    this.#givesUp.values[to] = Infinity;
    this.#passed.values[to] = this.#passed.values[from]!;
    this.schedule(run, to);
  }

  /** Plans the nearest of what is ahead. */
  schedule(run: Run, slot: number): void {
    const time = Math.min(this.#givesUp.values[slot]!, this.#nextOverflow(run, slot));
    if (time < Infinity) run.calendar.schedule(slot, time, RANK.patience);
  }

  /** Whether what happens now is an overflow, which is then passed; else patience ends. */
  overflows(run: Run, slot: number): boolean {
    if (this.#nextOverflow(run, slot) > run.now) return false;
    this.#passed.values[slot]!++;
    return true;
  }

  #nextOverflow(run: Run, slot: number): number {
    const { overflows } = run.model.lines[run.kindOf(slot).line]!;
    const passed = this.#passed.values[slot]!;
    return passed < overflows.length ? run.floor.real[slot * REAL.width + REAL.entered]! + overflows[passed]! : Infinity;
  }
}
