/**
 * Local days and times on the run clock. Everything calendar is turned into seconds before the run; days with a change to or from
 * daylight-saving time are 23 or 25 hours long, and a time of day that a change skips is the moment after the change.
 */
import { Temporal } from 'temporal-polyfill';
import type { Scenario } from '../scenario/schema.ts';
import type { LocalDays, Span, Stretches } from './model.ts';

const DAY = 86400;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** How long open needs are followed when the scenario does not say. */
const FOLLOW_AT_MOST = 7 * DAY;
/** Without a start a run begins on a Monday; which one changes nothing else. */
const SOME_MONDAY = '2026-01-05';

export interface Calendar {
  readonly span: Span;
  readonly days: LocalDays;
  readonly labels: { readonly intervals: Stretches; readonly days: Stretches };
  /** Run time of a time of day (seconds after local midnight, 0 … 86400) on the local day `day` (index into `days`). */
  readonly at: (day: number, timeOfDay: number) => number;
  /** Run time of a wall-clock instant counted in seconds from 1970-01-01T00:00 local. */
  readonly fromLocal: (seconds: number) => number;
  /** Run time of a Unix time. */
  readonly fromUnix: (seconds: number) => number;
}

type Zoned = Temporal.ZonedDateTime;

function unix(moment: Zoned): number {
  return moment.epochMilliseconds / 1000;
}

function plus(moment: Zoned, seconds: number): Zoned {
  const wholeDays = Math.floor(seconds / DAY);
  const rest = seconds - wholeDays * DAY;
  return moment.add({ days: wholeDays }).add({ milliseconds: Math.round(rest * 1000) });
}

function minus(moment: Zoned, seconds: number): Zoned {
  const wholeDays = Math.floor(seconds / DAY);
  const rest = seconds - wholeDays * DAY;
  return moment.subtract({ days: wholeDays }).subtract({ milliseconds: Math.round(rest * 1000) });
}

/** Local date as days since 1970-01-01. */
function dateNumber(midnight: Zoned): number {
  return Math.round(Date.UTC(midnight.year, midnight.month - 1, midnight.day) / 1000 / DAY);
}

function clockTime(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return hours! * 3600 + minutes! * 60;
}

function onDay(midnight: Zoned, timeOfDay: number): Zoned {
  if (timeOfDay >= DAY) return midnight.add({ days: 1 });
  const time = Temporal.PlainTime.from({ hour: Math.floor(timeOfDay / 3600), minute: Math.floor((timeOfDay % 3600) / 60), second: Math.floor(timeOfDay % 60) });
  const found = midnight.toPlainDate().toZonedDateTime({ timeZone: midnight.timeZoneId, plainTime: time });
  // Where the clock skips the time, Temporal goes as far beyond the change; then a later time of day could come earlier.
  return found.toPlainTime().equals(time) ? found : found.add({ seconds: 1 }).getTimeZoneTransition('previous')!;
}

function startOf(experiment: Scenario['experiment'], zone: string): Zoned {
  const written = experiment.start ?? SOME_MONDAY;
  const start = Temporal.PlainDateTime.from(written).toZonedDateTime(zone);
  return experiment.day === undefined ? start : onDay(start.startOfDay(), clockTime(experiment.day.split('-')[0]!));
}

function endOf(experiment: Scenario['experiment'], start: Zoned): Zoned | null {
  if (experiment.day !== undefined) return onDay(start.startOfDay(), clockTime(experiment.day.split('-')[1]!));
  return experiment.length === undefined ? null : plus(start, experiment.length);
}

/** Seconds that are run before the window and not counted. A warm-up that is still to be found is none: such a run is the pilot that finds it. */
function uncounted(experiment: Scenario['experiment']): number {
  if (experiment.kind === 'terminating') return experiment['lead-in'] ?? 0;
  const warmUp = experiment['warm-up'] ?? 'auto';
  return warmUp === 'auto' ? 0 : warmUp;
}

/** Edges of the measured window: local intervals of `length` seconds from each local midnight, cut to the window. */
function intervalEdges(window: { start: number; end: number }, days: LocalDays, at: Calendar['at'], length: number): Float64Array {
  if (!Number.isFinite(window.end)) return Float64Array.of(0, Infinity);
  const edges = [window.start];
  for (let day = 0; day < days.starts.length; day++) {
    for (let time = 0; time < DAY; time += length) {
      const edge = at(day, time);
      if (edge > edges[edges.length - 1]! && edge < window.end) edges.push(edge);
    }
  }
  edges.push(window.end);
  return Float64Array.from(edges);
}

/** Local date and time of each interval's start, local date of each day; one stretch called `run` when the end is open. */
function labelsOf(edges: Float64Array, days: LocalDays, zone: string, origin: number): Calendar['labels'] {
  const end = edges[edges.length - 1]!;
  if (end === Infinity) {
    const whole = { labels: ['run'], edges };
    return { intervals: whole, days: whole };
  }
  const local = (time: number) => Temporal.Instant.fromEpochMilliseconds(Math.round((time + origin) * 1000)).toZonedDateTimeISO(zone);
  const dayEdges = [edges[0]!, ...Array.from(days.starts).filter((start) => start > edges[0]! && start < end), end];
  return {
    intervals: { labels: Array.from(edges.subarray(0, -1), (time) => local(time).toPlainDateTime().toString({ smallestUnit: 'minute' })), edges },
    days: { labels: dayEdges.slice(0, -1).map((time) => local(time).toPlainDate().toString()), edges: Float64Array.from(dayEdges) },
  };
}

/** Local date → the weekday that it is like; a bare date is like a Sunday. */
function holidaysOf({ holidays }: Scenario): ReadonlyMap<string, number> {
  const like = (written: NonNullable<Scenario['holidays']>[number]): [string, number] =>
    typeof written === 'string' ? [written, 7] : [written.date, WEEKDAYS.indexOf(written.as) + 1];
  return new Map((holidays ?? []).map(like));
}

/** Puts the experiment of a scenario on the run clock. The scenario has been checked: dates and zone exist. */
export function compileCalendar(scenario: Scenario): Calendar {
  const { experiment } = scenario;
  const zone = experiment.timezone ?? 'UTC';
  const start = startOf(experiment, zone);
  const runStart = minus(start, uncounted(experiment));
  const origin = unix(runStart);
  const end = endOf(experiment, start);
  const windowEnd = end === null ? Infinity : unix(end) - origin;
  const cut = experiment.end === 'cut';
  const follow = cut ? 0 : (experiment.follow ?? FOLLOW_AT_MOST);
  const horizon = end === null ? Infinity : unix(plus(end, follow)) - origin;

  const starts: number[] = [];
  const weekdays: number[] = [];
  const dates: number[] = [];
  const holidays = holidaysOf(scenario);
  const midnights: Zoned[] = [];
  // An open end still needs a clock: rates and staffing repeat by week, and a year of days is more than any of them is asked for.
  const lastDay = end === null ? 366 : Infinity;
  for (let midnight = runStart.startOfDay(); unix(midnight) - origin < horizon && starts.length < lastDay; midnight = midnight.add({ days: 1 }).startOfDay()) {
    midnights.push(midnight);
    starts.push(unix(midnight) - origin);
    weekdays.push(holidays.get(midnight.toPlainDate().toString()) ?? midnight.dayOfWeek);
    dates.push(dateNumber(midnight));
  }
  const days: LocalDays = { starts: Float64Array.from(starts), weekdays: Int32Array.from(weekdays), dates: Int32Array.from(dates) };
  const at = (day: number, timeOfDay: number) => unix(onDay(midnights[day]!, timeOfDay)) - origin;
  const windowStart = unix(start) - origin;
  const edges = intervalEdges({ start: windowStart, end: windowEnd }, days, at, experiment.interval ?? 1800);
  return {
    span: { windowStart, windowEnd, horizon, needs: experiment.needs ?? 0, cut, edges },
    days,
    labels: labelsOf(edges, days, zone, origin),
    at,
    fromUnix: (seconds) => seconds - origin,
    fromLocal: localConverter(midnights, origin),
  };
}

/**
 * Wall clock → run clock. A day without a clock change is a plain shift; on the two days a year that have one, and outside
 * the run, the zone is asked.
 */
function localConverter(midnights: readonly Zoned[], origin: number): (seconds: number) => number {
  const zone = midnights[0]!.timeZoneId;
  const shifts = new Map<number, number>();
  midnights.forEach((midnight, index) => {
    const next = midnights[index + 1];
    if (next === undefined || unix(next) - unix(midnight) !== DAY) return;
    const localDay = dateNumber(midnight);
    shifts.set(localDay, unix(midnight) - origin - localDay * DAY);
  });
  return (seconds) => {
    const shift = shifts.get(Math.floor(seconds / DAY));
    if (shift !== undefined) return seconds + shift;
    const wallClock = Temporal.Instant.fromEpochMilliseconds(Math.round(seconds * 1000))
      .toZonedDateTimeISO('UTC')
      .toPlainDateTime();
    return unix(wallClock.toZonedDateTime(zone)) - origin;
  };
}
