/**
 * Schedules and forecasts: the rows of an export turned into a table of intervals. Pure: rows come in from outside, every problem
 * goes out with its line, and names the interval.
 */
import type { IntervalTable } from './attachments.ts';
import { Complaints } from './contact-complaints.ts';
import type { ListRow } from './contact-row.ts';
import { checkDays, stepOf, withoutDoubles } from './interval-days.ts';
import type { Days } from './interval-days.ts';
import { planIntervals } from './interval-columns.ts';
import type { IntervalPlan, IntervalUse } from './interval-columns.ts';
import { readInterval } from './interval-row.ts';
import type { Interval } from './interval-row.ts';
import type { Problem } from './problem.ts';
import { runDates } from './run-dates.ts';
import type { RunDates } from './run-dates.ts';
import type { Scenario } from './schema.ts';
import { nearest } from './suggest.ts';

export type IntervalsRead = { readonly table: IntervalTable } | { readonly problems: readonly Problem[] };

/** Where a table is named, where its rows are, and which dates it must know. */
export interface IntervalOrigin {
  readonly scenario: string;
  /** The file of the rows as it should appear in messages. */
  readonly file: string;
  readonly experiment: Scenario['experiment'];
}

/** Reads the rows of a schedule or a forecast. Errors of `rows` (damaged file) pass through. */
export async function readIntervals(
  use: IntervalUse,
  header: readonly string[],
  rows: AsyncIterable<ListRow> | Iterable<ListRow>,
  { scenario, file, experiment }: IntervalOrigin,
): Promise<IntervalsRead> {
  const complaints = new Complaints(file);
  const plan = planIntervals(use, header, scenario, file, complaints);
  if (plan === undefined) return { problems: complaints.list() };
  const intervals = await gather(plan, use, header, rows, complaints);
  const dated = plan.date !== null;
  const days: Days = { use, run: dated ? runDates(experiment) : null, zone: experiment.timezone ?? 'UTC', dated, complaints };
  const distinct = withoutDoubles(intervals, days);
  const step = stepOf(use, distinct, scenario, complaints);
  if (step !== undefined && distinct.length > 0) checkDays(distinct, step, days);
  if (complaints.count === 0 && inRun(distinct, days.run).every(({ value }) => value === 0))
    complaints.add(
      'E154',
      undefined,
      `\`${plan.number.name}\` is 0 in every interval of the run`,
      'name another column, or the rows that are meant in `where`',
    );
  if (step === undefined || complaints.count > 0) return { problems: complaints.list() };
  return {
    table: {
      step,
      dates: dated ? Int32Array.from(distinct, ({ date }) => date) : null,
      times: Float64Array.from(distinct, ({ time }) => time),
      values: Float64Array.from(distinct, ({ value }) => value),
      handle: plan.handle === null ? null : Float64Array.from(distinct, ({ handle }) => handle),
    },
  };
}

/** The rows that count, in order of the file. */
async function gather(
  plan: IntervalPlan,
  use: IntervalUse,
  header: readonly string[],
  rows: AsyncIterable<ListRow> | Iterable<ListRow>,
  complaints: Complaints,
): Promise<readonly Interval[]> {
  const intervals: Interval[] = [];
  const seen = plan.where.map(() => new Set<string>());
  for await (const row of rows) {
    if (row.values.length !== header.length) {
      const counts = `the row has ${row.values.length} values, the header names ${header.length} columns`;
      complaints.add('E408', row.line, counts, 'quote values that hold the separator');
      continue;
    }
    plan.where.forEach(({ index }, i) => seen[i]!.add(row.values[index]!));
    if (!plan.where.every(({ index, is }) => row.values[index] === is)) continue;
    const interval = readInterval(plan, row, use.what, complaints);
    if (interval !== undefined) intervals.push(interval);
  }
  if (intervals.length === 0 && complaints.count === 0) complainOfNone(plan, seen, complaints);
  return intervals;
}

function complainOfNone({ where }: IntervalPlan, seen: readonly ReadonlySet<string>[], complaints: Complaints): void {
  const strange = where.findIndex(({ is }, i) => !seen[i]!.has(is));
  const wanted = where[strange];
  if (where.length === 0 || seen[0]!.size === 0) complaints.add('E407', undefined, 'the file holds no rows', 'add rows below the header');
  else if (wanted === undefined) complaints.add('E407', undefined, 'no row has all the values of `where`', 'leave one of them out');
  else {
    const values = [...seen[strange]!];
    const near = nearest(wanted.is, values);
    const help = near === null ? `it holds ${values.slice(0, 8).join(', ')}` : `did you mean \`${near}\`?`;
    complaints.add('E407', undefined, `no row has \`${wanted.is}\` as \`${wanted.name}\``, help);
  }
}

function inRun(intervals: readonly Interval[], run: RunDates | null): readonly Interval[] {
  return run === null ? intervals : intervals.filter(({ date }) => date >= run.first && date <= run.last);
}
