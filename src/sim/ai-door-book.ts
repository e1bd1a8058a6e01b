/** What is kept of the door of an AI that does not take everybody at once: who came, who went to people because it was full, and how long the others waited for a session. */
import type { Model } from '../model/model.ts';
import type { AreaClock } from './areas.ts';
import type { Floor, MoreColumn } from './floor.ts';
import type { Areas } from './observations.ts';

export class AiDoorBook {
  readonly #areas: AreaClock;
  /** By slot: since when the contact waits for a session; NaN: it does not. */
  readonly #since: MoreColumn;
  /** By interval: contacts that came to the AI, went to people since it was full, and began a conversation; of the last, seconds waited for it. */
  readonly #counts: Required<Pick<Areas, 'aiCame' | 'aiOverflowed' | 'aiBegun' | 'aiBegunWaited'>>;

  constructor(floor: Floor, areas: AreaClock) {
    this.#areas = areas;
    this.#since = floor.addColumn();
    const cells = (): Float64Array => new Float64Array(areas.intervals);
    this.#counts = { aiCame: cells(), aiOverflowed: cells(), aiBegun: cells(), aiBegunWaited: cells() };
  }

  come(slot: number): void {
    this.#areas.count(this.#counts.aiCame, 0);
    this.#since.values[slot] = NaN;
  }

  overflow(): void {
    this.#areas.count(this.#counts.aiOverflowed, 0);
  }

  /** Begins to wait, or goes on waiting when the AI goes down meanwhile. */
  wait(slot: number, now: number): void {
    if (Number.isNaN(this.#since.values[slot]!)) this.#since.values[slot] = now;
  }

  begin(slot: number, now: number): void {
    const since = this.#since.values[slot]!;
    this.#areas.count(this.#counts.aiBegun, 0);
    if (!Number.isNaN(since)) this.#areas.count(this.#counts.aiBegunWaited, 0, now - since);
  }

  areas(): Partial<Areas> {
    return this.#counts;
  }
}

/** Whether somebody may find the door closed: sessions, requests or outages turn contacts away or make them wait. */
export function hasAiDoor({ ai }: Model): boolean {
  if (ai === null) return false;
  return ai.sessions < Infinity || (ai.requests !== null && ai.requests.whenLimited !== 'wait') || ai.outages?.newContacts === 'queue';
}

/** Null: the AI takes everybody. */
export function aiDoorBookOf(model: Model, floor: Floor, areas: AreaClock): AiDoorBook | null {
  return hasAiDoor(model) ? new AiDoorBook(floor, areas) : null;
}
