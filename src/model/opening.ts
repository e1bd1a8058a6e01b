/** Opening hours of the human side on the run clock, by channel, and what meets a customer outside them. */
import { CHANNELS } from '../scenario/schema.ts';
import type { Channel, Scenario } from '../scenario/schema.ts';
import type { Calendar } from './calendar.ts';
import type { ChannelHours } from './model.ts';

type Humans = NonNullable<Scenario['humans']>;
type Window = NonNullable<Humans['opening']>[string];

/** By channel; null: always open. */
export function compileOpening({ opening, closed }: Pick<Humans, 'opening' | 'closed'>, calendar: Calendar): readonly ChannelHours[] | null {
  if (opening === undefined) return null;
  const windows = Object.values(opening);
  const named = new Set(windows.flatMap(({ channels }) => channels ?? []));
  return CHANNELS.map((channel) => ({
    edges: edgesOf(
      windows.filter(({ channels }) => (named.has(channel) ? channels?.includes(channel) === true : channels === undefined)),
      calendar,
    ),
    closed: closedRule(closed, channel),
  }));
}

/** What meets a contact outside the hours, by channel. */
export function closedRules(closed: Humans['closed']): readonly ChannelHours['closed'][] {
  return CHANNELS.map((channel) => closedRule(closed, channel));
}

function closedRule(closed: Humans['closed'], channel: Channel): ChannelHours['closed'] {
  return closed?.[channel] ?? 'queue';
}

/** When it opens, closes, opens …; windows that meet or overlap are one. */
export function edgesOf(windows: readonly Window[], { days, at }: Calendar): Float64Array {
  const stretches = Array.from(days.weekdays.entries()).flatMap(([day, weekday]) =>
    windows
      .filter((window) => window.days?.includes(weekday) ?? true)
      .map(({ from, to }) => ({ from: at(day, from), to: at(day, to) }))
      .filter(({ from, to }) => to > from),
  );
  return joined(stretches);
}

/** Stretches as edges, in order; those that meet or overlap are one. */
export function joined(stretches: readonly { readonly from: number; readonly to: number }[]): Float64Array {
  const edges: number[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = edges.length - 1;
    if (last > 0 && from <= edges[last]!) edges[last] = Math.max(edges[last]!, to);
    else edges.push(from, to);
  }
  return Float64Array.from(edges);
}

/** When at least one of some channels is open. */
export function openForAny(hours: readonly ChannelHours[]): Float64Array {
  return joined(hours.flatMap(({ edges }) => Array.from({ length: edges.length / 2 }, (_, i) => ({ from: edges[2 * i]!, to: edges[2 * i + 1]! }))));
}
