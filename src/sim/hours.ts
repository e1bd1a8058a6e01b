/** Hours of people who have their own: whether each one's time is over, and when the shift ends. */
import type { GroupModel } from '../model/model.ts';

export class Hours {
  /** By agent row, 1: the time is over, and what is in hand is the last. Rows without hours of their own are 0. */
  readonly leaving: Uint8Array;
  /** By agent row: when the shift ends and a customer on the line is given up, run time; Infinity: the agent finishes. */
  readonly cutsAt: Float64Array;
  readonly #gives: Uint8Array;

  constructor(groups: readonly GroupModel[]) {
    const rows = groups.flatMap(({ most, roster }) => Array.from({ length: most }, () => (roster === null || roster.shiftEnd === 'finish' ? 0 : 1)));
    this.leaving = new Uint8Array(rows.length);
    this.cutsAt = new Float64Array(rows.length).fill(Infinity);
    this.#gives = Uint8Array.from(rows);
  }

  begin(agent: number, shiftEnd: number): void {
    this.leaving[agent] = 0;
    if (this.#gives[agent] === 1) this.cutsAt[agent] = shiftEnd;
  }

  end(agent: number): void {
    this.leaving[agent] = 1;
  }
}

/** Null: agents of all groups are numbers. */
export function hoursOf(groups: readonly GroupModel[]): Hours | null {
  return groups.some(({ roster }) => roster !== null) ? new Hours(groups) : null;
}
