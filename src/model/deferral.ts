/** Which work waits for a moment without live contacts. */
import { DEFERRED_CHANNELS } from '../scenario/schema.ts';
import type { Channel, GroupSpec } from '../scenario/schema.ts';

/** Taken as it comes, and kept. */
const LIVE = 0;
/** Taken when no live contact waits, and then finished. */
const FINISHED = 1;
/** The same, and put aside at once when a live contact comes. */
export const GIVES_WAY = 2;

/** Above every preference that is written: agents see to live contacts first, whatever their skills. */
export const DEFERRED_FIRST_PREFERENCE = 1_000_000_000;

/** How a group works on a channel. */
export function deferralOf(channel: Channel, spec: NonNullable<GroupSpec['channels']>[Channel]): number {
  if (!(spec?.deferred ?? DEFERRED_CHANNELS.includes(channel))) return LIVE;
  return spec?.interrupted === false ? FINISHED : GIVES_WAY;
}
