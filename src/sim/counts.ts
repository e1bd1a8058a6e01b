/** How many: attempts by what became of them, and what is still open. */
import type { Shared } from './arena.ts';
import * as CELL from './cell.ts';
import * as WORD from './word.ts';

/** Attempts of the whole run, by what became of them. */
export class Counts {
  arrived = 0;
  contained = 0;
  served = 0;
  abandoned = 0;
  blocked = 0;
  lost = 0;
  refused = 0;
  calledBack = 0;
  /** Calls of the centre's own accord: owed, and what came of them. */
  owed = 0;
  reached = 0;
  unreached = 0;
  events = 0;
  /** Needs born, and counted needs and entries that are still open: what the run waits for after its window. */
  born = 0;
  openNeeds = 0;
  openEntries = 0;

  /** Tells the kernel what it goes on with. */
  lend({ cells, words }: Shared): void {
    cells[CELL.arrived] = this.arrived;
    cells[CELL.contained] = this.contained;
    cells[CELL.served] = this.served;
    cells[CELL.abandoned] = this.abandoned;
    cells[CELL.blocked] = this.blocked;
    cells[CELL.lost] = this.lost;
    cells[CELL.born] = this.born;
    words[WORD.openNeeds] = this.openNeeds;
    words[WORD.openEntries] = this.openEntries;
  }

  /** Goes on with what the kernel has left. */
  takeBack({ cells, words }: Shared): void {
    this.arrived = cells[CELL.arrived]!;
    this.contained = cells[CELL.contained]!;
    this.served = cells[CELL.served]!;
    this.abandoned = cells[CELL.abandoned]!;
    this.blocked = cells[CELL.blocked]!;
    this.lost = cells[CELL.lost]!;
    this.born = cells[CELL.born]!;
    this.openNeeds = words[WORD.openNeeds]!;
    this.openEntries = words[WORD.openEntries]!;
  }
}
