/** The typical day of a run: what happens at each time of day, over all its days, and how much one day differs from the next. */
import { bandOf } from '../stats/band.ts';
import { metricById, measuresOf } from '../metrics/find.ts';
import type { Formula } from '../metrics/find.ts';
import type { Cut } from '../metrics/measured.ts';
import type { Metric } from '../metrics/metric.ts';
import type { ArmRecords } from './arms.ts';
import { estimate } from './estimate.ts';
import type { DayProfile, WeekProfile } from './findings.ts';
import { momentOf } from './moment.ts';
import { ownValues } from './score.ts';
import { cellKeys, cellSeries, sumOfSeries } from './series.ts';
import type { Series } from './series.ts';

/** What a day is told by, in the order of the report. */
const DAY_METRICS = ['service-level', 'wait.mean', 'queue.length', 'fte', 'load.offered', 'ai.sessions'] as const;

/** Shorter intervals are put together: 96 quarter hours are what a chart can show. */
const SHORTEST_MINUTES = 15;
const DAYS_A_WEEK = 7;
const HOURS_A_DAY = 24;

/** What the typical day needs measured. */
export function dayCut(formula: Formula = 'sl1'): Cut {
  return { by: ['interval'], measures: [...new Set(dayMetrics(formula).flatMap(measuresOf))] };
}

function dayMetrics(formula: Formula): readonly Metric[] {
  return DAY_METRICS.flatMap((id) => metricById(id, formula) ?? []);
}

/** One interval of one day. */
interface Interval {
  readonly minute: number;
  readonly day: number;
  readonly weekday: number;
  readonly series: Series;
}

/** Undefined when the run was not broken down by intervals, has none, or goes by no clock. */
export function dayOf({ records }: ArmRecords, formula: Formula, confidence: number): DayProfile | undefined {
  const intervals = cellKeys(records, 'interval').flatMap((key, cell): readonly Interval[] => {
    const moment = momentOf(key);
    if (moment === null || moment.minute === null) return [];
    return [{ minute: moment.minute, day: moment.day, weekday: moment.weekday, series: cellSeries(records, 'interval', cell) }];
  });
  const byMinute = groupBy(intervals, ({ minute }) => minute - (minute % SHORTEST_MINUTES));
  const minutes = [...byMinute.keys()].sort((a, b) => a - b);
  if (minutes.length < 2) return undefined;
  const slices = minutes.map((minute) => {
    const own = byMinute.get(minute)!;
    return { whole: sumOf(own), days: [...groupBy(own, ({ day }) => day).values()].map(sumOf) };
  });
  const metrics = dayMetrics(formula).flatMap((metric) => {
    const shown = slices.map(({ whole, days }) => {
      const { value, lo, hi } = estimate(metric, whole, confidence);
      return { value, lo, hi, ...bandOf(days.flatMap((series) => [...(ownValues(metric, series) ?? [])])) };
    });
    if (shown.every(({ value }) => value === null || value === 0)) return [];
    const column = (name: 'value' | 'lo' | 'hi' | 'p10' | 'p90') => shown.map((one) => one[name]);
    const columns = { value: column('value'), lo: column('lo'), hi: column('hi'), p10: column('p10'), p90: column('p90') };
    return [[metric.id, columns] as const];
  });
  const days = new Set(intervals.map(({ day }) => day)).size;
  const week = weekOf(intervals, formula);
  return { minutes, days, metrics: Object.fromEntries(metrics), ...(week === null ? {} : { week }) };
}

/** A value for every hour of the week, when the run has all its days: of the service level, or of the wait when no threshold is stated. */
function weekOf(intervals: readonly Interval[], formula: Formula): WeekProfile | null {
  if (new Set(intervals.map(({ weekday }) => weekday)).size < DAYS_A_WEEK) return null;
  const byHour = groupBy(intervals, ({ weekday, minute }) => weekday * HOURS_A_DAY + Math.floor(minute / 60));
  for (const id of ['service-level', 'wait.mean']) {
    const metric = metricById(id, formula)!;
    const values = Array.from({ length: DAYS_A_WEEK }, (_, weekday) =>
      Array.from({ length: HOURS_A_DAY }, (_hour, hour) => pooled(metric, byHour.get(weekday * HOURS_A_DAY + hour) ?? [])),
    );
    if (values.some((row) => row.some((value) => value !== null))) return { metric: id, values };
  }
  return null;
}

function pooled(metric: Metric, intervals: readonly Interval[]): number | null {
  if (intervals.length === 0) return null;
  return estimate(metric, sumOf(intervals), HALF).value;
}
/** The interval of a value that is shown without one is not looked at. */
const HALF = 0.5;

function groupBy<Key>(intervals: readonly Interval[], keyOf: (interval: Interval) => Key): ReadonlyMap<Key, Interval[]> {
  const groups = new Map<Key, Interval[]>();
  for (const interval of intervals) {
    const known = groups.get(keyOf(interval));
    if (known === undefined) groups.set(keyOf(interval), [interval]);
    else known.push(interval);
  }
  return groups;
}

const sumOf = (intervals: readonly Interval[]): Series => sumOfSeries(intervals.map(({ series }) => series));
