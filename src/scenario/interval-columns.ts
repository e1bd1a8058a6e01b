/** Which columns of a schedule or a forecast hold the date, the time of day and the number, and which rows count. */
import { UNIT_SECONDS } from './contact-columns.ts';
import type { Complaints } from './contact-complaints.ts';
import { momentReader, readIsoMoment } from './moments.ts';
import type { MomentReader } from './moments.ts';
import type { ForecastSpec, ScheduleSpec } from './schema.ts';
import { didYouMean } from './suggest.ts';

/** A file named in the scenario, with what its numbers are. */
export type IntervalUse = { readonly path: string } & (
  { readonly what: 'agents'; readonly spec: ScheduleSpec } | { readonly what: 'offered'; readonly spec: ForecastSpec }
);

interface Place {
  readonly name: string;
  readonly index: number;
}

export interface IntervalPlan {
  readonly date: (Place & { readonly read: MomentReader; readonly written: string }) | null;
  readonly time: Place | null;
  readonly number: Place;
  /** With the seconds of one unit; undefined: none was written. */
  readonly handle: (Place & { readonly unit: number | undefined }) | null;
  readonly where: readonly (Place & { readonly is: string })[];
}

/** Finds the columns in the header; undefined: something is wrong with them, and has been said. */
export function planIntervals(use: IntervalUse, header: readonly string[], scenario: string, file: string, complaints: Complaints): IntervalPlan | undefined {
  const { path, spec } = use;
  const place = (name: string, key: string): Place => {
    const index = header.indexOf(name);
    if (index < 0)
      complaints.addAt(
        'E401',
        { file, line: 1, path: `${path}.${key}` },
        `there is no column \`${name}\``,
        didYouMean(name, header) ?? 'name one of its columns',
      );
    return { name, index };
  };
  const { date, time } = spec.columns;
  const plan = {
    date: date === undefined ? null : dateOf(date),
    time: time === undefined ? null : place(time, 'columns.time'),
    number: place(use.what === 'agents' ? use.spec.columns.agents : use.spec.columns.offered, `columns.${use.what}`),
    handle: use.what === 'offered' && use.spec.columns.handle !== undefined ? handleOf(use.spec.columns.handle) : null,
    where: Object.entries(spec.where ?? {}).map(([name, is]) => ({ ...place(name, `where."${name}"`), is: String(is) })),
  };
  return complaints.count > 0 ? undefined : plan;

  function handleOf(written: string | { column: string; unit?: keyof typeof UNIT_SECONDS | undefined }): NonNullable<IntervalPlan['handle']> {
    const { column, unit } = typeof written === 'string' ? { column: written } : written;
    return { ...place(column, 'columns.handle'), unit: unit === undefined ? undefined : UNIT_SECONDS[unit] };
  }

  function dateOf(written: NonNullable<typeof date>): IntervalPlan['date'] {
    const { column, format } = typeof written === 'string' ? { column: written, format: undefined } : written;
    const read = format === undefined ? readIsoMoment : momentReader(format);
    if (read === undefined)
      complaints.addAt(
        'E402',
        { file: scenario, path: `${path}.columns.date.format` },
        `\`${format}\` is not a date pattern`,
        'use yyyy MM dd HH mm, as in `dd/MM/yyyy` or `dd/MM/yyyy HH:mm`',
      );
    return { ...place(column, 'columns.date'), read: read ?? readIsoMoment, written: format ?? 'yyyy-MM-dd' };
  }
}
