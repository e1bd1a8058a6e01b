/** The start of an interval, a day or a week, as the findings label it, in words: "Mon 2026-03-02 10:00". */
import { momentOf } from '../findings/moment.ts';
import { type Context, WEEK } from './context.ts';

const DAYS_A_WEEK = 7;
/** A run without a start begins on Monday 2026-01-05, 20458 days after 1970-01-01: its dates mean nothing, weekday and week do. */
const SOME_MONDAY = 20458;

export function stretchLabel({ words, findings }: Context, key: string): string {
  const moment = momentOf(key);
  if (moment === null) return key;
  const { start, windowSeconds } = findings.experiment;
  const weekday = words.weekdays[moment.weekday] ?? '';
  const week = String(Math.floor((moment.day - SOME_MONDAY) / DAYS_A_WEEK) + 1);
  const day = start !== null ? `${weekday} ${moment.date}` : windowSeconds <= WEEK ? weekday : words.inWeek(weekday, week);
  return moment.minute === null ? day : `${day} ${clockText(moment.minute)}`;
}

/** "08:30". */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
