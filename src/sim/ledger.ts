/**
 * Seconds counted contact by contact, kept beside the time integrals of the same things: the two are the two sides of Little's law,
 * L·T = Σ W with boundary terms, and must agree on every run. A handful of additions a contact.
 */
import type { Shared } from './arena.ts';
import * as CELL from './cell.ts';

export class Ledger {
  /** From arrival to the end of the attempt, over attempts that ended. */
  sojourn = 0;
  /** From queue entry to answer, giving up or being turned away, over waits that ended. */
  waits = 0;
  /** Talk and after-contact work of the legs that began. */
  work = 0;

  /** Tells the kernel what it goes on with. */
  lend({ cells }: Shared): void {
    cells[CELL.sojourn] = this.sojourn;
    cells[CELL.waits] = this.waits;
    cells[CELL.work] = this.work;
  }

  /** Goes on with what the kernel has left. */
  takeBack({ cells }: Shared): void {
    this.sojourn = cells[CELL.sojourn]!;
    this.waits = cells[CELL.waits]!;
    this.work = cells[CELL.work]!;
  }
}
