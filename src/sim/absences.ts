/** Who is away on which day: drawn by person and date, so every policy and every lead-in meets the same absences. */
import type { GroupModel } from '../model/model.ts';
import { PAIR } from '../random/purposes.ts';
import { Stream } from '../random/stream.ts';

export class Absences {
  readonly #share: number;
  readonly #stream: Stream | null;

  constructor({ shrinkage }: GroupModel, seed: string, replication: number) {
    this.#share = shrinkage?.absence ?? 0;
    this.#stream = shrinkage === null || shrinkage.absence === 0 ? null : new Stream(seed, replication, shrinkage.stream);
  }

  get any(): boolean {
    return this.#stream !== null;
  }

  /** Whether an agent of the group is away on a local date (days since 1970-01-01). */
  isAway(agent: number, date: number): boolean {
    if (this.#stream === null) return false;
    this.#stream.draw(agent, 0, 0, date, PAIR.ABSENCE_AGENT_SPEED);
    return this.#stream.first < this.#share;
  }
}
