/** Channels that a list of contacts brings along: somebody takes each of them. Which they are is known when the file is read. */
import type { ContactColumns } from './attachments.ts';
import type { Problem } from './problem.ts';
import { CHANNELS } from './schema.ts';
import type { Scenario } from './schema.ts';

/** A problem for each channel of a list that no group takes. */
export function strandedChannels({ humans, sources }: Scenario, lists: Readonly<Record<string, ContactColumns>>, file: string): readonly Problem[] {
  const groups = Object.values(humans?.groups ?? {});
  if (groups.length === 0) return [];
  return Object.entries(sources).flatMap(([id, { list }]) => {
    const contacts = lists[id];
    if (list?.columns.channel === undefined || contacts === undefined) return [];
    const stranded = CHANNELS.filter((channel, index) => {
      const taken = groups.some(({ channels }) => channels === undefined || channels[channel] !== undefined);
      return !taken && contacts.channel.includes(index);
    });
    return stranded.map((channel): Problem => {
      const number = contacts.channel.filter((index) => index === CHANNELS.indexOf(channel)).length;
      return {
        code: 'E163',
        message: `\`${list.file}\` holds ${number} ${number === 1 ? 'contact' : 'contacts'} on ${channel}, and no group takes ${channel}`,
        place: { file, path: `sources.${id}.list.columns.channel` },
        help: `add \`${channel}: {}\` to the \`channels\` of a group, or map it: \`map: { ${channel}: ${taken(groups) ?? 'voice'} }\``,
      };
    });
  });
}

/** A channel that some group takes. */
function taken(groups: readonly NonNullable<Scenario['humans']>['groups'][string][]): string | undefined {
  return CHANNELS.find((channel) => groups.some(({ channels }) => channels?.[channel] !== undefined));
}
