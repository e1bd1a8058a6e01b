/** Arrivals on the run clock: a rate that is constant on pieces, or the rows of a list. */
import type { ContactColumns, IntervalTable } from '../scenario/attachments.ts';
import { valueOf } from '../scenario/schema.ts';
import type { SourceSpec } from '../scenario/schema.ts';
import type { Calendar } from './calendar.ts';
import { pointRate, stepRate } from './daily-rate.ts';
import { onRunClock } from './intervals.ts';
import type { Tables } from './intervals.ts';
import type { ListArrivals } from './model.ts';
import { scaled } from './rate-profile.ts';
import type { Factor, RateProfile } from './rate-profile.ts';

const DAY = 86400;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

type Arrivals = NonNullable<SourceSpec['arrivals']>;
/** Expected contacts of each interval, spread evenly over it: their sum is that of the file on days with a clock change, too. Nobody comes outside. */
function forecastRate(table: IntervalTable, calendar: Calendar): RateProfile {
  const times = [calendar.days.starts[0]!];
  const rates = [0];
  const add = (time: number, rate: number): void => {
    // One interval follows the other: what ends and what begins at a moment are one change.
    if (times[times.length - 1] === time) {
      times.pop();
      rates.pop();
    }
    if (rates.at(-1) === rate) return;
    times.push(time);
    rates.push(rate);
  };
  for (const { from, to, value } of onRunClock(table, calendar)) {
    add(from, value / (to - from));
    add(to, 0);
  }
  return { times: Float64Array.from(times), rates: Float64Array.from(rates), slopes: null, wave: null };
}

type Columns = (file: string, column: string) => Float64Array;

/** Weights of the intervals of each weekday (1 … 7 → index 0 … 6), before the weekday's own weight. */
function profiles(byInterval: Arrivals['by-interval'], columns: Columns): readonly (readonly number[])[] {
  const flat: readonly number[] = [1];
  const read = (profile: readonly number[] | { file: string; column: string }) =>
    'file' in profile ? Array.from(columns(profile.file, profile.column)) : profile;
  if (byInterval === undefined) return WEEKDAYS.map(() => flat);
  if (Array.isArray(byInterval)) return WEEKDAYS.map(() => byInterval);
  if ('file' in byInterval && typeof byInterval['file'] === 'string') {
    const same = read(byInterval as { file: string; column: string });
    return WEEKDAYS.map(() => same);
  }
  const byDay: (readonly number[])[] = WEEKDAYS.map(() => [0]);
  for (const { days, weights } of Object.values(
    byInterval as Record<string, { days: number[]; weights: readonly number[] | { file: string; column: string } }>,
  )) {
    for (const day of days) byDay[day - 1] = read(weights);
  }
  return byDay;
}

/** The rate through the run, as far as it is known before the run: the profile, times growth, what is said of dates, and surges. */
export function compileRate(arrivals: Arrivals, calendar: Calendar, files: { columns: Columns; intervals: Tables }, surges: Factor): RateProfile {
  const profile = scaled(profileOf(arrivals, calendar, files), surges);
  if (arrivals.growth === undefined && arrivals['by-date'] === undefined) return profile;
  return scaled(profile, { times: calendar.days.starts, values: Float64Array.from(calendar.days.dates, (date) => dateFactor(arrivals, date, calendar)) });
}

/** What `growth` and `by-date` make of a local date. */
function dateFactor({ growth, 'by-date': byDate }: Arrivals, date: number, { days, span }: Calendar): number {
  const first = days.dates[days.starts.findLastIndex((start) => start <= span.windowStart)]!;
  const grown = growth === undefined ? 1 : Math.exp((Math.log(growth.factor) * (date - first) * DAY) / growth.every);
  return grown * (byDate?.[new Date(date * DAY * 1000).toISOString().slice(0, 10)] ?? 1);
}

function profileOf(arrivals: Arrivals, calendar: Calendar, { columns, intervals }: { columns: Columns; intervals: Tables }): RateProfile {
  const factors = WEEKDAYS.map((day) => arrivals['by-weekday']?.[day] ?? 1);
  if (arrivals.rate !== undefined) return constantRate(valueOf(arrivals.rate));
  if (arrivals.steps !== undefined) return stepRate(arrivals.steps, factors, calendar);
  if (arrivals.points !== undefined) return pointRate(arrivals.points, factors, calendar);
  if (arrivals.wave !== undefined) return waveRate(arrivals.wave, calendar);
  if (arrivals.forecast !== undefined) return forecastRate(intervals(arrivals.forecast), calendar);
  return weightedRate(arrivals, calendar, columns);
}

function constantRate(rate: number): RateProfile {
  return { times: Float64Array.of(0), rates: Float64Array.of(rate), slopes: null, wave: null };
}

function waveRate({ mean, amplitude, period, peak }: NonNullable<Arrivals['wave']>, { span }: Calendar): RateProfile {
  const [middle, swing] = [valueOf(mean), valueOf(amplitude)];
  if (swing === 0) return constantRate(middle);
  return { ...constantRate(middle), wave: { depth: swing / middle, speed: (2 * Math.PI) / period, peak: span.windowStart + (peak ?? period / 4) } };
}

/**
 * The rate by weights. `per-week` is the mean number of an ordinary week of seven 24-hour days (`per-day` a seventh of it),
 * shared out by the weights of weekday × interval, which are shapes; on a 23- or 25-hour day each local interval keeps its rate.
 */
function weightedRate(arrivals: Arrivals, calendar: Calendar, columns: Columns): RateProfile {
  const perWeek = arrivals['per-week'] === undefined ? valueOf(arrivals['per-day']!) * 7 : valueOf(arrivals['per-week']);
  const byDay = profiles(arrivals['by-interval'], columns);
  const dayWeight = (day: number) => arrivals['by-weekday']?.[WEEKDAYS[day]!] ?? 1;
  const weekTotal = byDay.reduce((sum, weights, day) => sum + dayWeight(day) * weights.reduce((a, b) => a + b, 0), 0);
  const times: number[] = [];
  const rates: number[] = [];
  calendar.days.weekdays.forEach((weekday, day) => {
    const weights = byDay[weekday - 1]!;
    const seconds = DAY / weights.length;
    weights.forEach((weight, interval) => {
      const time = calendar.at(day, interval * seconds);
      const rate = weekTotal === 0 ? 0 : (perWeek * dayWeight(weekday - 1) * weight) / weekTotal / seconds;
      // An interval that a clock change skips has no length: the next one starts at the same moment and replaces it.
      if (times.length > 0 && times[times.length - 1] === time) rates[rates.length - 1] = rate;
      else if (rates[rates.length - 1] !== rate || times.length === 0) {
        times.push(time);
        rates.push(rate);
      }
    });
  });
  return { times: Float64Array.from(times), rates: Float64Array.from(rates), slopes: null, wave: null };
}

/** The rows of a list that fall into the run, by arrival (the columns are sorted); rows outside are not replayed. */
export function compileList(columns: ContactColumns, calendar: Calendar): ListArrivals {
  const { span } = calendar;
  const rows: number[] = [];
  const times: number[] = [];
  for (let row = 0; row < columns.length; row++) {
    const written = columns.arrives[row]!;
    const time = columns.clock === 'run' ? span.windowStart + written : columns.clock === 'local' ? calendar.fromLocal(written) : calendar.fromUnix(written);
    if (time < 0 || time >= span.horizon) continue;
    rows.push(row);
    times.push(time);
  }
  // A clock that is set back can put a later wall-clock time before an earlier one.
  const order = Array.from(times.keys()).sort((a, b) => times[a]! - times[b]! || a - b);
  return { columns, rows: Int32Array.from(order, (i) => rows[i]!), times: Float64Array.from(order, (i) => times[i]!) };
}
