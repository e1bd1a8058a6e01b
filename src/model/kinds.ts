/**
 * Kinds of contact: every source × intent × segment (× channel, where a list of contacts may say another than the source's), with
 * all that the engine asks about a contact of that kind. A contact then carries one number, and a row of observations too.
 */
import { CHANNELS } from '../scenario/schema.ts';
import type { GroupModel, IntentModel, KindModel, LineModel, SegmentModel, SourceModel } from './model.ts';

interface World {
  readonly sources: readonly Omit<SourceModel, 'firstKind' | 'channels'>[];
  readonly intents: readonly IntentModel[];
  readonly segments: readonly SegmentModel[];
  readonly priorities: readonly number[];
  readonly lineOf: Int32Array;
  readonly lines: readonly LineModel[];
  readonly groups: readonly GroupModel[];
}

/** Whether the groups that a line asks first have people whom a customer can know. */
function canBeKnown({ choices, groups: served }: LineModel, groups: readonly GroupModel[]): boolean {
  return (choices?.[0]?.groups ?? served.subarray(0, 1)).some((group) => groups[group]!.most > 0);
}

/** The kinds, and each source with the place of its first one. */
export function compileKinds({ sources, intents, segments, priorities, lineOf, lines, groups }: World): {
  readonly kinds: readonly KindModel[];
  readonly sources: readonly SourceModel[];
} {
  const kinds: KindModel[] = [];
  const placed = sources.map((source, s): SourceModel => {
    const firstKind = kinds.length;
    const varies = source.list !== null && source.list.columns.channel.some((channel) => channel >= 0);
    const channels = varies ? CHANNELS.map((_, channel) => channel) : [source.channel];
    intents.forEach(({ ai, human, stakesHigh, sensitive }, intent) => {
      segments.forEach(({ prefersHuman, priority, adviser }, segment) => {
        for (const channel of channels) {
          const line = lineOf[(intent * CHANNELS.length + channel) * segments.length + segment]!;
          const deferred = line >= 0 && lines[line]!.groups.some((group) => groups[group]!.deferral[channel]! > 0);
          kinds.push({
            ...{ source: s, intent, segment, channel, line, ai, human, prefersHuman, stakesHigh, sensitive },
            queue: line < 0 ? -1 : lines[line]!.queue,
            hours: channel,
            priority: priorities.indexOf(priority),
            patience: source.patience[(intent * segments.length + segment) * CHANNELS.length + channel]!,
            handle: human?.handle[channel] ?? null,
            afterContact: human?.afterContact[channel] ?? null,
            handleFactor: source.handleFactor,
            deferred,
            adviser: line < 0 || deferred || !canBeKnown(lines[line]!, groups) ? null : adviser,
            due: source.due,
            silent: channel === CHANNELS.indexOf('voice') ? 0 : source.silent,
            foundOutAfter: source.foundOutAfter,
          });
        }
      });
    });
    return { ...source, firstKind, channels: channels.length };
  });
  return { kinds, sources: placed };
}
