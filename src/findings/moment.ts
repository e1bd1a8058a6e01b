/** The moment that the label of an interval or of a day names: `2026-03-02T10:00`, `2026-03-02`. */

const DAYS_A_WEEK = 7;
/** 1970-01-01 was a Thursday, the fourth day from Monday. */
const THURSDAY = 3;
const DAY_MS = 86400000;

export interface Moment {
  /** `2026-03-02`. */
  readonly date: string;
  /** Minutes after midnight; null for a whole day. */
  readonly minute: number | null;
  /** Days since 1970-01-01. */
  readonly day: number;
  /** 0 = Monday. */
  readonly weekday: number;
}

/** Null for a run without a clock. */
export function momentOf(label: string): Moment | null {
  const [, date, hour, minute] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?/u.exec(label) ?? [];
  if (date === undefined) return null;
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  return { date, minute: hour === undefined ? null : 60 * Number(hour) + Number(minute), day, weekday: (day + THURSDAY) % DAYS_A_WEEK };
}
