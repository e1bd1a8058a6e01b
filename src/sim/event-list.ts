/** The pending events, one a slot at the most; at equal times the lower rank first, then whichever was scheduled first. */
import type { Rank } from './codes.ts';

export interface EventList {
  /** Time of the next event, Infinity when there is none; what it says after `pop` holds only after `close`. */
  readonly nextTime: number;
  /** Whether the next event is an arrival (a return or a redial), which gives way to everything else at its time. */
  readonly nextIsArrival: boolean;
  /** When the event of a slot that has one happens. */
  timeOf(slot: number): number;
  /** Gives `slot` its one event, or moves the one it has. */
  schedule(slot: number, time: number, rank: Rank): void;
  /** Takes the next slot's event out and returns the slot. Where its handler brings no other event, `close` must follow. */
  pop(): number;
  close(): void;
  cancel(slot: number): void;
  /** Makes room for slots below `capacity`. */
  grow(capacity: number): void;
}
