/** How the AI is operated, on the run clock: outages, drift, requests. */
import { valueOf } from '../scenario/schema.ts';
import type { DistributionSpec, Scenario } from '../scenario/schema.ts';
import { readIsoMoment } from '../scenario/moments.ts';
import type { Calendar } from './calendar.ts';
import type { Sampler } from './distribution.ts';
import type { AiModel, DriftModel, OutagesModel, RequestsModel } from './model.ts';

type Ai = NonNullable<Scenario['ai']>;
type Outages = NonNullable<Ai['outages']>;

function compileOutages(outages: Outages, calendar: Calendar, compile: (spec: DistributionSpec) => Sampler): OutagesModel {
  const { windows, random } = outages;
  const planned = apart(
    Object.values(windows ?? {}).map(({ from, length }): readonly [number, number] => {
      const start = onRunClock(from, calendar);
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

/** Time since the start of the window, or a local date and time. */
function onRunClock(moment: number | string, calendar: Calendar): number {
  return typeof moment === 'number' ? calendar.span.windowStart + moment : calendar.fromLocal(readIsoMoment(moment)!.seconds);
}

function compileDrift(drift: NonNullable<Ai['drift']>, calendar: Calendar): DriftModel {
  const each = (change: number) => change / drift.each;
  return {
    from: onRunClock(drift.from ?? 0, calendar),
    resolves: drift.resolves === undefined ? 0 : each(valueOf(drift.resolves)),
    shift: drift.shift === undefined ? 0 : each(valueOf(drift.shift)),
  };
}

function compileRequests(requests: NonNullable<Ai['requests']>): RequestsModel {
  return { spacing: 60 / requests['per-minute'], burst: requests.burst, whenLimited: requests['when-limited'] };
}

/** What needs the calendar; absent blocks are off. */
export function compileOperation(
  ai: Ai,
  calendar: Calendar,
  compile: (spec: DistributionSpec) => Sampler,
): Pick<AiModel, 'latency' | 'outages' | 'drift' | 'requests'> {
  return {
    latency: ai.latency === undefined ? null : compile(ai.latency),
    outages: ai.outages === undefined ? null : compileOutages(ai.outages, calendar, compile),
    drift: ai.drift === undefined ? null : compileDrift(ai.drift, calendar),
    requests: ai.requests === undefined ? null : compileRequests(ai.requests),
  };
}
