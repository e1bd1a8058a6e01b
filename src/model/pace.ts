/** How fast each of several contacts in one agent's hands goes on. */
import { CHANNELS, valueOf } from '../scenario/schema.ts';
import type { GroupSpec } from '../scenario/schema.ts';
import type { GroupModel } from './model.ts';
import { effectiveConcurrency } from '../theory/chat-concurrency.ts';

type ChannelSpec = NonNullable<NonNullable<GroupSpec['channels']>[(typeof CHANNELS)[number]]>;

/** Pace of each contact with 1, 2, … in hand, 1 being full pace; null: always full. */
function paceOf(spec: ChannelSpec | undefined): Float64Array | null {
  if (spec === undefined) return null;
  const { pace, 'total-pace': total, slots } = spec;
  const paces = Float64Array.from({ length: slots }, (_, index) => {
    if (total !== undefined) return total[index]! / (index + 1);
    if (pace === undefined) return 1;
    if (Array.isArray(pace)) return pace[index]!;
    return effectiveConcurrency(index + 1, valueOf(pace['response-ratio'])) / (index + 1);
  });
  return paces.every((each) => each === 1) ? null : paces;
}

/** By channel. */
export function compilePaces(spec: GroupSpec): readonly (Float64Array | null)[] {
  return CHANNELS.map((channel) => paceOf(spec.channels?.[channel]));
}

/** The most work that one agent of a group does at a time, over that with one contact: over channels and numbers in hand. */
export function mostAtOnce({ slots, paces }: Pick<GroupModel, 'slots' | 'paces'>): number {
  const most = paces.map((pace, channel) => (pace === null ? slots[channel]! : Math.max(...pace.map((each, index) => each * (index + 1)))));
  return Math.max(1, ...most);
}
