/** Opening hours of groups: staff are there only then, and a contact whose groups are all closed meets what meets it when its channel is closed. */
import type { AgentSteps } from './agent-steps.ts';
import type { ChannelHours, GroupModel, KindModel, LineModel, Stretch } from './model.ts';
import { joined } from './opening.ts';

interface Open {
  readonly from: number;
  readonly to: number;
}

/** From each even place of `edges` to the next. */
function stretchesOf(edges: Float64Array): readonly Open[] {
  return Array.from({ length: Math.ceil(edges.length / 2) }, (_, i) => ({ from: edges[2 * i]!, to: edges[2 * i + 1] ?? Infinity }));
}

/** What of `some` lies within the hours. */
function within<Some extends Open>(some: Some, hours: readonly Open[]): readonly Some[] {
  return hours
    .filter(({ from, to }) => from < some.to && some.from < to)
    .map(({ from, to }) => ({ ...some, from: Math.max(from, some.from), to: Math.min(to, some.to) }));
}

/** Nobody is due while the group is closed. */
export function cutSteps({ times, agents }: AgentSteps, opening: Float64Array | null): AgentSteps {
  if (opening === null) return { times, agents };
  const hours = stretchesOf(opening);
  const isOpenAt = (time: number) => hours.some(({ from, to }) => from <= time && time < to);
  const moments = [...new Set([...times, ...opening.filter((edge) => edge > 0)])].sort((a, b) => a - b);
  return {
    times: moments,
    agents: moments.map((moment) => (isOpenAt(moment) ? agents[times.findLastIndex((time) => time <= moment)]! : 0)),
  };
}

/** Nobody is at work while the group is closed; the shift ends when it did. */
export function cutStretches(stretches: readonly Stretch[], opening: Float64Array | null): readonly Stretch[] {
  if (opening === null) return stretches;
  const hours = stretchesOf(opening);
  return stretches.flatMap((stretch) => within(stretch, hours));
}

/** When both are open. */
function both(one: Float64Array, other: Float64Array): Float64Array {
  const hours = stretchesOf(other);
  return joined(stretchesOf(one).flatMap((stretch) => within(stretch, hours)));
}

/** When some group of a line is open; null: always, as far as groups go. */
function openForLine({ groups }: LineModel, all: readonly GroupModel[]): Float64Array | null {
  const hours = Array.from(groups, (group) => all[group]!.opening);
  return hours.some((opening) => opening === null) ? null : joined(hours.flatMap((opening) => stretchesOf(opening!)));
}

interface Hours {
  readonly opening: readonly ChannelHours[] | null;
  readonly kinds: readonly KindModel[];
}

/** Hours by line, where a group has its own: open when the channel and some group of the line are. */
export function withGroupHours(
  { opening, kinds }: Hours,
  {
    closed,
    groups,
    lines,
  }: { readonly closed: readonly ChannelHours['closed'][]; readonly groups: readonly GroupModel[]; readonly lines: readonly LineModel[] },
): Hours {
  if (groups.every((group) => group.opening === null)) return { opening, kinds };
  const byChannel = opening ?? closed.map((rule) => ({ edges: Float64Array.of(-Infinity), closed: rule }));
  const byLine = lines.map((line): ChannelHours => {
    const hours = byChannel[line.channel]!;
    const ofGroups = openForLine(line, groups);
    return ofGroups === null ? hours : { ...hours, edges: both(hours.edges, ofGroups) };
  });
  return {
    opening: [...byChannel, ...byLine],
    kinds: kinds.map((kind) => (kind.line < 0 ? kind : { ...kind, hours: byChannel.length + kind.line })),
  };
}
