/** The start of an interval, a day or a week, as the findings label it, in words: "Mon 2026-03-02 10:00". */
import { type Context, DAY, WEEK } from './context.ts';

const DAYS_A_WEEK = 7;
/** 1970-01-01 was a Thursday, the fourth day from Monday. */
const THURSDAY = 3;
/** A run without a start begins on Monday 2026-01-05, 20458 days after 1970-01-01: its dates mean nothing, weekday and week do. */
const SOME_MONDAY = 20458;

export function stretchLabel({ words, findings }: Context, key: string): string {
  const moment = momentOf(key);
  if (moment === null) return key;
  const { start, windowSeconds } = findings.experiment;
  const weekday = words.weekdays[moment.weekday] ?? '';
  const week = String(Math.floor((moment.day - SOME_MONDAY) / DAYS_A_WEEK) + 1);
  const day = start !== null ? `${weekday} ${moment.date}` : windowSeconds <= WEEK ? weekday : words.inWeek(weekday, week);
  return moment.time === null ? day : `${day} ${moment.time}`;
}

interface Moment {
  /** `2026-03-02`. */
  readonly date: string;
  /** `10:00`; null for a whole day. */
  readonly time: string | null;
  /** Days since 1970-01-01. */
  readonly day: number;
  /** 0 = Monday. */
  readonly weekday: number;
}

/** The moment that a label names; null for a run without a clock. */
function momentOf(key: string): Moment | null {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/u.exec(key) ?? [];
  if (date === undefined) return null;
  const day = Date.parse(`${date}T00:00:00Z`) / (1000 * DAY);
  return { date, time: time ?? null, day, weekday: (day + THURSDAY) % DAYS_A_WEEK };
}
