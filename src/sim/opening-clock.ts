/** Whether the human side is open, by channel or line. */
import type { ChannelHours } from '../model/model.ts';

/** Open from each even edge to the next odd one. Asked in the order of time. */
export class OpeningClock {
  readonly #hours: readonly ChannelHours[];
  /** By place of the hours: edges that have passed. */
  readonly #passed: number[];

  constructor(hours: readonly ChannelHours[]) {
    this.#hours = hours;
    this.#passed = hours.map(() => 0);
  }

  isOpen(place: number, now: number): boolean {
    const { edges } = this.#hours[place]!;
    while (this.#passed[place]! < edges.length && edges[this.#passed[place]!]! <= now) this.#passed[place]!++;
    return (this.#passed[place]! & 1) === 1;
  }

  /** When it opens next, asked while it is closed; Infinity: never again in this run. */
  opensAt(place: number): number {
    return this.#hours[place]!.edges[this.#passed[place]!] ?? Infinity;
  }

  /** What meets one who asks for a human now; null: it is open, or one waits as if it were. */
  turnsAway(place: number, now: number): 'ai-only' | 'callback-next-day' | 'refuse' | null {
    const { closed } = this.#hours[place]!;
    return closed === 'queue' || this.isOpen(place, now) ? null : closed;
  }
}
