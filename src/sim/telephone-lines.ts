/** Telephone lines: a contact holds one of its queue and one of the centre while it waits and talks, not during after-contact work. */
import type { Model } from '../model/model.ts';

export class TelephoneLines {
  /** Lines in use, by queue and in all. */
  readonly #held: Int32Array;
  #heldInAll = 0;
  readonly #model: Model;

  constructor(model: Model) {
    this.#model = model;
    this.#held = new Int32Array(model.queues.length);
  }

  /** Whether a contact of `queue` hears the busy tone. */
  busy(queue: number): boolean {
    return this.#heldInAll >= this.#model.telephoneLines || this.#held[queue]! >= this.#model.queues[queue]!.telephoneLines;
  }

  take(queue: number): void {
    this.#held[queue]!++;
    this.#heldInAll++;
  }

  give(queue: number): void {
    this.#held[queue]!--;
    this.#heldInAll--;
  }
}

/** Null: no limit anywhere. */
export function telephoneLinesOf(model: Model): TelephoneLines | null {
  const limited = model.telephoneLines < Infinity || model.queues.some(({ telephoneLines }) => telephoneLines < Infinity);
  return limited ? new TelephoneLines(model) : null;
}
