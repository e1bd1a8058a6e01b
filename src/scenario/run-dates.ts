/** The local dates that a run touches, asked of the scenario alone, without a calendar library. */
import type { Scenario } from './schema.ts';

const DAY = 86400;

export interface RunDates {
  /** Days since 1970-01-01, both included. */
  readonly first: number;
  readonly last: number;
}

/** From the lead-in to the end of the window; null: the run has no dates. A clock change can shift the ends by its hour. */
export function runDates({ start, length, 'lead-in': leadIn = 0 }: Scenario['experiment']): RunDates | null {
  if (start === undefined) return null;
  const begins = Date.parse(start.includes('T') ? `${start}Z` : `${start}T00:00Z`) / 1000;
  const ends = begins + (length ?? 0);
  return { first: Math.floor((begins - leadIn) / DAY), last: Math.max(Math.floor(begins / DAY), Math.ceil(ends / DAY) - 1) };
}

/** `2026-03-02` of days since 1970-01-01. */
export function dateText(date: number): string {
  return new Date(date * DAY * 1000).toISOString().slice(0, 10);
}
