/** Outages of the AI on the run clock. */
import type { DistributionSpec, Scenario } from '../scenario/schema.ts';
import { readIsoMoment } from '../scenario/moments.ts';
import type { Calendar } from './calendar.ts';
import type { Sampler } from './distribution.ts';
import type { OutagesModel } from './model.ts';

type Outages = NonNullable<NonNullable<Scenario['ai']>['outages']>;

export function compileOutages(outages: Outages, calendar: Calendar, compile: (spec: DistributionSpec) => Sampler): OutagesModel {
  const { windows, random } = outages;
  const planned = apart(
    Object.values(windows ?? {}).map(({ from, length }): readonly [number, number] => {
      const start = typeof from === 'number' ? calendar.span.windowStart + from : calendar.fromLocal(readIsoMoment(from)!.seconds);
      return [start, start + length];
    }),
  );
  return {
    starts: Float64Array.from(planned, ([start]) => start),
    ends: Float64Array.from(planned, ([, end]) => end),
    random: random === undefined ? null : { up: compile(random.up), down: compile(random.down) },
    newContacts: outages['new-contacts'],
    inProgress: outages['in-progress'],
  };
}

/** Outages that touch are one; what is over before the run begins is left out. */
function apart(windows: readonly (readonly [start: number, end: number])[]): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (const [start, end] of [...windows].sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (end > 0) result.push([Math.max(0, start), end]);
  }
  return result;
}
