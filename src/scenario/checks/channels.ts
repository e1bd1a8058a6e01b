/** Channels as they are worked on: what can be deferred, how many at once, and queues whose groups take what they promise. */
import type { Path } from '../path.ts';
import { DEFERRED_CHANNELS, type Channel, type GroupSpec, type QueueSpec, type Scenario } from '../schema.ts';
import { groupsOfQueue } from '../group-choice.ts';
import type { CheckContext } from './context.ts';

type Report = CheckContext['report'];
type ChannelSpec = NonNullable<NonNullable<GroupSpec['channels']>[Channel]>;

export function checkChannels({ humans, sources }: Scenario, { report }: CheckContext): void {
  for (const [id, { channels }] of Object.entries(humans?.groups ?? {})) {
    for (const [channel, spec] of channelsOf(channels)) checkChannel(['humans', 'groups', id, 'channels', channel], channel, spec, report);
  }
  for (const [id, queue] of Object.entries(humans?.queues ?? {})) checkTaken(['humans', 'queues', id], id, queue, humans?.groups ?? {}, report);
  for (const [id, { due }] of Object.entries(sources)) {
    if (due === 0)
      report(['sources', id, 'due'], { code: 'E106', message: '`due` must be above 0s', help: 'it is the time from arrival to the end, such as `due: 24h`' });
  }
}

function channelsOf(channels: GroupSpec['channels']): readonly (readonly [Channel, ChannelSpec])[] {
  return (Object.keys(channels ?? {}) as Channel[]).flatMap((channel) => {
    const spec = channels?.[channel];
    return spec === undefined ? [] : [[channel, spec] as const];
  });
}

function checkChannel(path: Path, channel: Channel, { deferred, interrupted, slots, ...rest }: ChannelSpec, report: Report): void {
  const isDeferred = deferred ?? DEFERRED_CHANNELS.includes(channel);
  if (channel === 'voice' && deferred === true)
    report([...path, 'deferred'], {
      code: 'E142',
      message: 'a caller cannot be put aside: voice is never deferred',
      help: 'remove `deferred`, or let the calls be called back',
    });
  if (!isDeferred && interrupted !== undefined)
    report([...path, 'interrupted'], {
      code: 'E142',
      message: `work on ${channel} is live here, and live work is never put aside`,
      help: 'remove `interrupted`, or add `deferred: true`',
      key: true,
    });
  const paced = (['pace', 'total-pace'] as const).find((key) => rest[key] !== undefined);
  if (isDeferred && slots === 1 && paced !== undefined)
    report([...path, paced], {
      code: 'E142',
      message: 'deferred work is done one at a time: nothing slows it down',
      help: 'remove it, or write `deferred: false` and `slots` for conversations side by side',
      key: true,
    });
  if (isDeferred && slots > 1)
    report([...path, 'slots'], {
      code: 'E142',
      message: `deferred work is done one at a time, not ${slots} at once`,
      help: 'remove `slots`, or write `deferred: false` for conversations side by side',
    });
}

/** A queue names channels that it takes: one of its groups must take each. */
function checkTaken(path: Path, id: string, queue: QueueSpec, groups: Readonly<Record<string, GroupSpec>>, report: Report): void {
  const served = groupsOfQueue(queue).flatMap((group) => groups[group] ?? []);
  queue.takes?.channels?.forEach((channel, index) => {
    if (served.length === 0 || served.some(({ channels }) => channels === undefined || channels[channel] !== undefined)) return;
    report([...path, 'takes', 'channels', index], {
      code: 'E154',
      message: `no group of the queue \`${id}\` takes ${channel}`,
      help: `add \`${channel}: {}\` to the \`channels\` of one, or remove ${channel} here`,
    });
  });
}
