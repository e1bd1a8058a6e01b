/** One row of a schedule or a forecast: when its interval starts, and its number. */
import { shorten } from './contact-complaints.ts';
import type { Complaints } from './contact-complaints.ts';
import { durationOf, numberHelp, numberOf } from './contact-row.ts';
import type { ListRow } from './contact-row.ts';
import type { IntervalPlan } from './interval-columns.ts';

const DAY = 86400;

export interface Interval {
  readonly line: number;
  /** Days since 1970-01-01; 0 where every day is like the file. */
  readonly date: number;
  /** Seconds after local midnight. */
  readonly time: number;
  readonly value: number;
  /** Seconds; NaN: not said, or nobody comes. */
  readonly handle: number;
}

/** Undefined: something is wrong with the row, and has been said. */
export function readInterval(plan: IntervalPlan, row: ListRow, what: 'agents' | 'offered', complaints: Complaints): Interval | undefined {
  const moment = plan.date === null ? { date: 0, time: 0 } : readDate(plan.date, row, complaints);
  const time = plan.time === null ? moment?.time : readTime(plan.time, row, complaints);
  const value = readValue(plan.number, row, what, complaints);
  const handle = plan.handle === null || value === 0 ? Number.NaN : readHandle(plan.handle, row, complaints);
  if (moment === undefined || time === undefined || value === undefined || handle === undefined) return undefined;
  return { line: row.line, date: moment.date, time, value, handle };
}

function readDate(column: NonNullable<IntervalPlan['date']>, row: ListRow, complaints: Complaints): { date: number; time: number } | undefined {
  const text = row.values[column.index]!;
  const read = column.read(text);
  if (read !== undefined && !read.absolute) {
    const date = Math.floor(read.seconds / DAY);
    return { date, time: read.seconds - date * DAY };
  }
  if (read === undefined)
    complaints.add(
      'E402',
      row.line,
      `\`${column.name}\` is \`${shorten(text)}\`, not a date written \`${column.written}\``,
      `correct the row, or say how dates are written: \`date: { column: ${column.name}, format: dd/MM/yyyy }\``,
    );
  else
    complaints.add('E402', row.line, `\`${column.name}\` is \`${shorten(text)}\`, which has an offset`, 'write local times of the time zone of the experiment');
  return undefined;
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])m)?$/i;

function readTime(column: NonNullable<IntervalPlan['time']>, row: ListRow, complaints: Complaints): number | undefined {
  const text = row.values[column.index]!;
  const [, hours, minutes, seconds, half] = TIME.exec(text) ?? [];
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour < 24 && Number(minutes) < 60 && Number(seconds ?? 0) < 60 && (half === undefined || (Number(hours) >= 1 && Number(hours) <= 12)))
    return hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
  complaints.add('E402', row.line, `\`${column.name}\` is \`${shorten(text)}\`, not a time of day`, 'write when the interval starts, such as 08:30 or 8:30 am');
  return undefined;
}

function readValue(column: IntervalPlan['number'], row: ListRow, what: 'agents' | 'offered', complaints: Complaints): number | undefined {
  const text = row.values[column.index]!;
  const value = numberOf(text);
  const fault =
    value === undefined ? 'not a number' : value < 0 ? 'less than nobody' : what === 'agents' && !Number.isInteger(value) ? 'not a whole number' : undefined;
  if (fault === undefined) return value;
  const help = value === undefined ? numberHelp(text) : value < 0 ? 'write 0 or more' : 'round it: whole people sit at the desks';
  complaints.add('E406', row.line, `\`${column.name}\` is \`${shorten(text)}\`, ${fault}`, help);
  return undefined;
}

function readHandle(column: NonNullable<IntervalPlan['handle']>, row: ListRow, complaints: Complaints): number | undefined {
  const text = row.values[column.index]!;
  const said = `\`${column.name}\` is \`${shorten(text)}\``;
  const amount = numberOf(text);
  const seconds = amount === undefined ? durationOf(text) : column.unit === undefined ? undefined : amount * column.unit;
  if (seconds !== undefined && seconds > 0) return seconds;
  if (seconds !== undefined) complaints.add('E406', row.line, `${said}, and contacts are expected`, 'write how long they take');
  else if (amount !== undefined) complaints.add('E406', row.line, `${said}, which has no unit`, `say which: \`handle: { column: ${column.name}, unit: s }\``);
  else complaints.add('E406', row.line, `${said}, not a duration`, numberHelp(text));
  return undefined;
}
