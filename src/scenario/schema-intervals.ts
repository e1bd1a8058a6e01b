/** Numbers interval by interval in a file, as forecasts and schedules come out of workforce management. */
import * as z from 'zod';
import { duration } from './units.ts';

const when = (what: string) =>
  z
    .union([
      z.string(),
      z.strictObject({ column: z.string(), format: z.string().describe('of a date, or of a date and time of day, e.g. `dd/MM/yyyy` or `dd/MM/yyyy HH:mm`') }),
    ])
    .describe(what);

/** A table of intervals whose numbers stand in the column that the key `number` names, with further columns. */
export function intervalTable<Key extends string, More extends z.ZodRawShape>(number: Key, what: string, more: More) {
  const columns = {
    date: when('local date, or local date and time of day of the start of the interval; absent: every day is like the file').optional(),
    time: z.string().optional().describe('column of the time of day at which the interval starts; absent: `date` says it'),
    [number]: z.string().describe(what),
    ...more,
  };
  return z.strictObject({
    file: z.string().describe('CSV or JSONL, plain or gz, relative to this file'),
    columns: z.strictObject(columns as { date: typeof columns.date; time: typeof columns.time } & Record<Key, z.ZodString> & More),
    where: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .optional()
      .describe('column → value: only rows with these values count, as in `{ Queue: Voice }`'),
    step: duration.optional().describe('length of the intervals; absent: the shortest step between two rows of a day'),
  });
}
