/**
 * Dates and times as logs write them. Without a pattern: ISO 8601. With one: yyyy MM dd HH mm ss SSS (M d H: one digit or two),
 * XXX an offset; other signs stand for themselves.
 */

export interface ReadMoment {
  /** Seconds since 1970-01-01T00:00, of Unix time when `absolute`, else of a wall clock. */
  readonly seconds: number;
  /** True when the text carries an offset from UTC. */
  readonly absolute: boolean;
}

export type MomentReader = (text: string) => ReadMoment | undefined;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly offset: string | undefined;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:[.,]\d{1,9})?))?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** ISO 8601: a date, or a date and time, with an offset or without. */
export function readIsoMoment(text: string): ReadMoment | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, offset] = match;
  return momentOf({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number((second ?? '0').replace(',', '.')),
    offset,
  });
}

const TOKENS: Readonly<Record<string, string>> = {
  yyyy: String.raw`(?<year>\d{4})`,
  MM: String.raw`(?<month>\d{2})`,
  M: String.raw`(?<month>\d{1,2})`,
  dd: String.raw`(?<day>\d{2})`,
  d: String.raw`(?<day>\d{1,2})`,
  HH: String.raw`(?<hour>\d{2})`,
  H: String.raw`(?<hour>\d{1,2})`,
  mm: String.raw`(?<minute>\d{2})`,
  ss: String.raw`(?<second>\d{2})`,
  SSS: String.raw`(?<millisecond>\d{3})`,
  XXX: String.raw`(?<offset>Z|[+-]\d{2}:?\d{2})`,
};
const TOKEN = /yyyy|MM|M|dd|d|HH|H|mm|ss|SSS|XXX/g;

/** A reader for a pattern such as `dd/MM/yyyy HH:mm`; undefined when the pattern holds unknown letters or lacks year, month or day. */
export function momentReader(pattern: string): MomentReader | undefined {
  let source = '';
  let at = 0;
  const seen = new Set<string>();
  for (const match of pattern.matchAll(TOKEN)) {
    const token = match[0];
    source += literal(pattern.slice(at, match.index)) + (TOKENS[token] ?? '');
    at = match.index + token.length;
    const field = token.slice(0, 1);
    if (seen.has(field)) return undefined;
    seen.add(field);
  }
  source += literal(pattern.slice(at));
  const unknownLetter = /[A-SU-Za-z]/.test(pattern.replace(TOKEN, ''));
  if (unknownLetter || !['y', 'M', 'd'].every((field) => seen.has(field))) return undefined;
  const regex = new RegExp(`^${source}$`);
  return (text) => {
    const groups = regex.exec(text)?.groups;
    if (groups === undefined) return undefined;
    return momentOf({
      year: Number(groups['year']),
      month: Number(groups['month']),
      day: Number(groups['day']),
      hour: Number(groups['hour'] ?? 0),
      minute: Number(groups['minute'] ?? 0),
      second: Number(groups['second'] ?? 0) + Number(groups['millisecond'] ?? 0) / 1000,
      offset: groups['offset'],
    });
  };
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

function momentOf({ year, month, day, hour, minute, second, offset }: Parts): ReadMoment | undefined {
  if (year < 1000 || day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59 || second >= 60) return undefined;
  const local = Date.UTC(year, month - 1, day) / 1000 + hour * 3600 + minute * 60 + second;
  if (offset === undefined) return { seconds: local, absolute: false };
  if (offset === 'Z') return { seconds: local, absolute: true };
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(3).replace(':', '') || 0)];
  if (hours > 18 || minutes > 59) return undefined;
  const east = (hours * 60 + minutes) * 60;
  return { seconds: offset.startsWith('-') ? local + east : local - east, absolute: true };
}
