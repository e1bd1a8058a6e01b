/** Whether the human side is open, by channel. */
import type { ChannelHours } from '../model/model.ts';

/** Open from each even edge to the next odd one. Asked in the order of time. */
export class OpeningClock {
  readonly #hours: readonly ChannelHours[];
  /** By channel: edges that have passed. */
  readonly #passed: number[];

  constructor(hours: readonly ChannelHours[]) {
    this.#hours = hours;
    this.#passed = hours.map(() => 0);
  }

  isOpen(channel: number, now: number): boolean {
    const { edges } = this.#hours[channel]!;
    while (this.#passed[channel]! < edges.length && edges[this.#passed[channel]!]! <= now) this.#passed[channel]!++;
    return (this.#passed[channel]! & 1) === 1;
  }

  /** When it opens next, asked while it is closed; Infinity: never again in this run. */
  opensAt(channel: number): number {
    return this.#hours[channel]!.edges[this.#passed[channel]!] ?? Infinity;
  }

  /** What meets one who asks for a human on the channel now; null: it is open, or one waits as if it were. */
  turnsAway(channel: number, now: number): 'ai-only' | 'callback-next-day' | 'refuse' | null {
    const { closed } = this.#hours[channel]!;
    return closed === 'queue' || this.isOpen(channel, now) ? null : closed;
  }
}
