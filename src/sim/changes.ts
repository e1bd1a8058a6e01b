/**
 * What happens to the world rather than to a customer: staff who come and go, outages. Few beside customers' events, so each is a function
 * in a sorted list; at equal times the one that was added first happens first, and all of them before any customer's event.
 */
import type { Run } from './run.ts';

type Happen = (run: Run) => void;

export class Changes {
  /** Run time of the next change; Infinity when there is none. */
  next = Infinity;
  readonly #times: number[] = [];
  readonly #happen: Happen[] = [];
  /** Place of the next change. */
  #at = 0;

  /** Adds a change at `time`, which must not lie before the last one that happened. */
  add(time: number, happen: Happen): void {
    let low = this.#at;
    let high = this.#times.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#times[middle]! <= time) low = middle + 1;
      else high = middle;
    }
    this.#times.splice(low, 0, time);
    this.#happen.splice(low, 0, happen);
    this.next = this.#times[this.#at]!;
  }

  /** The next change happens. It may add others. */
  happen(run: Run): void {
    const happen = this.#happen[this.#at++]!;
    this.next = this.#at < this.#times.length ? this.#times[this.#at]! : Infinity;
    happen(run);
  }
}
