/** Suffixes of metric ids: thresholds (`service-level.sl1@25s`, `wait.over@3m`), times of day (`ai.sessions@10:00`), means of days (`wait.mean.day-mean`). */

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600 };

/** Seconds of `25s`, `3m`, `1m30s`; undefined when it is no duration. */
function secondsOf(text: string): number | undefined {
  if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(text)) return undefined;
  let seconds = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)) seconds += Number(amount) * SECONDS[unit!]!;
  return seconds;
}

/** The metric and the threshold (seconds) that an id names; undefined when the suffix is no duration. */
export function splitThreshold(id: string): { readonly base: string; readonly suffix: string; readonly seconds: number | null } | undefined {
  const at = id.indexOf('@');
  if (at < 0) return { base: id, suffix: '', seconds: null };
  const suffix = id.slice(at + 1);
  const seconds = secondsOf(suffix);
  return seconds === undefined ? undefined : { base: id.slice(0, at), suffix, seconds };
}

/** The metric and the time of day that an id names, in minutes after midnight; null when its suffix is none. */
export function splitTime(id: string): { readonly base: string; readonly time: string; readonly minute: number } | null {
  const [, base, time, hour, minute] = /^([^@]+)@(([01]\d|2[0-3]):([0-5]\d))$/u.exec(id) ?? [];
  return base === undefined || time === undefined ? null : { base, time, minute: 60 * Number(hour) + Number(minute) };
}

/** The number of AI sessions that an id asks about (`ai.sessions.at-least-40`, with or without a time of day or `.day-mean`); null when it asks about none. */
export function splitSessions(id: string): number | null {
  const [, level] = /^ai\.sessions\.at-least-([1-9]\d{0,6})(?=$|@|\.)/u.exec(id) ?? [];
  return level === undefined ? null : Number(level);
}

const DAY_MEAN = '.day-mean';

/** The metric of which an id names the mean of days, its threshold kept; null when it names none. */
export function splitDayMean(id: string): string | null {
  const [base = '', ...suffix] = id.split('@');
  return base.endsWith(DAY_MEAN) ? [base.slice(0, -DAY_MEAN.length), ...suffix].join('@') : null;
}
