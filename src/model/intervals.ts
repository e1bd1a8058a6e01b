/** The intervals of a schedule or a forecast on the run clock. */
import type { IntervalTable } from '../scenario/attachments.ts';
import type { ForecastSpec, ScheduleSpec } from '../scenario/schema.ts';
import type { Calendar } from './calendar.ts';

/** The table of what a scenario says of a file. */
export type Tables = (spec: ScheduleSpec | ForecastSpec) => IntervalTable;

/** Seconds of the run, and the number that holds between them. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Seconds of the mean contact; NaN: not said. */
  readonly handle: number;
}

/** The intervals of the days of the run, in order; one that a clock change skips is left out, and one before the clock is set back lasts until the next. */
export function onRunClock({ step, dates, times, values, handle }: IntervalTable, { days, at }: Calendar): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const rowsOf = (date: number): readonly number[] => rowsByDate.get(dates === null ? 0 : date) ?? [];
  const rowsByDate = new Map<number, number[]>();
  times.forEach((_, row) => {
    const date = dates?.[row] ?? 0;
    const rows = rowsByDate.get(date);
    if (rows === undefined) rowsByDate.set(date, [row]);
    else rows.push(row);
  });
  days.dates.forEach((date, day) => {
    for (const row of rowsOf(date)) {
      const [from, to] = [at(day, times[row]!), at(day, times[row]! + step)];
      if (to > from) stretches.push({ from, to, value: values[row]!, handle: handle === null ? Number.NaN : handle[row]! });
    }
  });
  return stretches;
}
