/** The intervals of a schedule or a forecast against each other and against the run: each once, one after the other, and no day left out. */
import type { Complaints } from './contact-complaints.ts';
import type { IntervalUse } from './interval-columns.ts';
import type { Interval } from './interval-row.ts';
import { dateText } from './run-dates.ts';
import type { RunDates } from './run-dates.ts';
import { duration, timeOfDay } from './units.ts';
import { afterGap, mayChange } from './wall-clock.ts';

const DAY = 86400;

/** What the checks of whole days need. */
export interface Days {
  readonly use: IntervalUse;
  readonly run: RunDates | null;
  readonly zone: string;
  readonly dated: boolean;
  readonly complaints: Complaints;
}

/** By date and time; the second of two rows of one interval is complained about and left out. */
export function withoutDoubles(intervals: readonly Interval[], days: Days): readonly Interval[] {
  const sorted = [...intervals].sort((a, b) => a.date - b.date || a.time - b.time || a.line - b.line);
  return sorted.filter((interval, index) => {
    const before = sorted[index - 1];
    if (before === undefined || before.date !== interval.date || before.time !== interval.time) return true;
    const also = { place: days.complaints.place(before.line), label: 'first here' };
    const help =
      days.use.spec.where === undefined
        ? 'keep one row an interval, or choose rows with `where: { Queue: Voice }`'
        : 'keep one row an interval; an hour that the clock shows twice is written once';
    days.complaints.add('E413', interval.line, `${nameOf(interval, days.dated)} is written twice`, help, also);
    return false;
  });
}

/** Seconds of an interval: said, or the shortest step between two rows of a day. */
export function stepOf({ spec, path }: IntervalUse, intervals: readonly Interval[], scenario: string, complaints: Complaints): number | undefined {
  let shortest = Infinity;
  intervals.forEach(({ date, time }, index) => {
    const before = intervals[index - 1];
    if (before?.date === date) shortest = Math.min(shortest, time - before.time);
  });
  const step = spec.step ?? (shortest === Infinity ? undefined : shortest);
  if (step === undefined) {
    if (intervals.length > 0)
      complaints.addAt('E142', { file: scenario, path }, 'no day of the file has two intervals, so their length is not known', 'add `step: 30m`');
    return undefined;
  }
  if (step >= 60 && DAY % step === 0) return step;
  const place = spec.step === undefined ? complaints.place(undefined) : { file: scenario, path: `${path}.step` };
  complaints.addAt('E152', place, `intervals of ${duration.encode(step)} do not divide a day`, 'write a `step` such as `15m`, `30m` or `1h`');
  return undefined;
}

/** The dates of the run are all there, and within each day one interval follows the other. */
export function checkDays(intervals: readonly Interval[], step: number, days: Days): void {
  const { run, complaints } = days;
  for (let date = run?.first ?? 0; date <= (run?.last ?? 0); date++) {
    const day = intervals.filter((interval) => interval.date === date);
    if (day.length > 0) checkDay(day, step, days);
    else {
      const before = intervals.findLast((interval) => interval.date < date);
      complaints.add(
        'E412',
        (before ?? intervals[0]!).line,
        `${dateText(date)} is a day of the run and has no row`,
        'add its rows; one with 0 is a day without anybody',
      );
    }
  }
}

function checkDay(day: readonly Interval[], step: number, days: Days): void {
  const { complaints, dated, use, zone } = days;
  const skipped = ({ date, time }: Pick<Interval, 'date' | 'time'>): boolean =>
    dated && mayChange(date, zone) && afterGap(`${dateText(date)}T${timeOfDay.encode(time)}`, zone) !== null;
  day.forEach((interval, index) => {
    const before = day[index - 1];
    const due = before === undefined ? interval.time : before.time + step;
    if (before !== undefined && interval.time < due)
      complaints.add(
        'E413',
        interval.line,
        `${nameOf(interval, dated)} begins before the ${duration.encode(step)} of ${timeOfDay.encode(before.time)} are over`,
        'correct the row, or `step`',
      );
    for (let time = due; time < interval.time; time += step) {
      if (skipped({ date: interval.date, time })) continue;
      complaints.add(
        'E412',
        interval.line,
        `${nameOf({ date: interval.date, time }, dated)} has no row: the one before is ${timeOfDay.encode(before!.time)}, the next ${timeOfDay.encode(interval.time)}`,
        'add it, with 0 for nobody',
      );
    }
    if (use.what === 'offered' && interval.value > 0 && skipped(interval))
      complaints.add(
        'E156',
        interval.line,
        `${nameOf(interval, dated)} does not exist: clocks in ${zone} are put forward`,
        'write 0, and these contacts in the interval after the change',
      );
  });
  const last = day.at(-1)!;
  if (last.time + step > DAY) complaints.add('E413', last.line, `${nameOf(last, dated)} lasts into the next day`, 'let the last interval end at midnight');
}

/** `2026-03-02 08:30`, or the time of day alone. */
function nameOf({ date, time }: Pick<Interval, 'date' | 'time'>, dated: boolean): string {
  return dated ? `${dateText(date)} ${timeOfDay.encode(time)}` : timeOfDay.encode(time);
}
