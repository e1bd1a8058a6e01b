/** Surges: for a while a source has a factor times its arrivals, and the contacts that a surge adds may want something else than the usual ones. */
import { valueOf } from '../scenario/schema.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Calendar } from './calendar.ts';
import type { ChangingMix } from './model.ts';
import type { Factor } from './rate-profile.ts';

interface Surge {
  readonly from: number;
  readonly to: number;
  readonly factor: number;
  readonly extra: Readonly<Record<string, number>> | undefined;
}

function surgesOf(source: string, { surges }: Scenario, calendar: Calendar): readonly Surge[] {
  return Object.values(surges ?? {})
    .filter(({ sources }) => sources?.includes(source) ?? true)
    .map(({ from, length, factor, 'extra-intents': extra }) => {
      const start = calendar.fromLocal(localSeconds(from));
      return { from: start, to: start + length, factor: valueOf(factor), extra };
    });
}

/** A local date, or date and time, in seconds from 1970-01-01T00:00 of the same clock. */
function localSeconds(moment: string): number {
  return Date.parse(`${moment.includes('T') ? moment : `${moment}T00:00`}Z`) / 1000;
}

function edgesOf(surges: readonly Surge[]): number[] {
  return [...new Set(surges.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
}

const during = (time: number) => (surge: Surge) => surge.from <= time && time < surge.to;

/** What all surges of a source together make of its rate; overlapping ones multiply. */
export function surgeFactor(source: string, world: Scenario, calendar: Calendar): Factor {
  const surges = surgesOf(source, world, calendar);
  const times = edgesOf(surges);
  return { times, values: times.map((time) => surges.filter(during(time)).reduce((product, { factor }) => product * factor, 1)) };
}

/**
 * The mix of intents through time, where surges change it: a surge with factor f adds (f − 1) contacts of its own mix to each one that comes anyway, surges that overlap
 * in the order in which they are written. null: the mix never changes.
 */
export function surgeMix(
  source: string,
  world: Scenario,
  calendar: Calendar,
  usual: (id: string) => number,
  cumulative: (mix: Readonly<Record<string, number>>) => Float64Array,
): ChangingMix | null {
  const surges = surgesOf(source, world, calendar);
  if (surges.every(({ extra }) => extra === undefined)) return null;
  const times = [-Infinity, ...edgesOf(surges)];
  const ids = Object.keys(world.intents);
  const mixes = times.map((time) => {
    let mix = Object.fromEntries(ids.map((id) => [id, usual(id)]));
    for (const { factor, extra } of surges.filter(during(time))) {
      if (extra === undefined) continue;
      mix = Object.fromEntries(ids.map((id) => [id, (mix[id]! + (factor - 1) * (extra[id] ?? 0)) / factor]));
    }
    return cumulative(mix);
  });
  return { times: Float64Array.from(times), mixes };
}
