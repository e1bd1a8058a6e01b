/** Days that differ and moments of the calendar: shapes of arrivals in clock time, surges, kinds of days, dates that exist. */
import type { Path } from '../path.ts';
import { valueOf, type Scenario, type SourceSpec } from '../schema.ts';
import { didYouMean } from '../suggest.ts';
import { moment } from '../units.ts';
import { afterGap } from '../wall-clock.ts';
import type { CheckContext } from './context.ts';
import { checkSum } from './demand.ts';

type Arrivals = NonNullable<SourceSpec['arrivals']>;
type Report = CheckContext['report'];

/** What sources say of clock times, waves and days. */
export function checkShapes(world: Scenario, { report }: CheckContext): void {
  for (const [id, { arrivals }] of Object.entries(world.sources)) if (arrivals !== undefined) checkShape(['sources', id, 'arrivals'], arrivals, world, report);
}

function checkShape(path: Path, arrivals: Arrivals, { experiment }: Scenario, report: Report): void {
  for (const key of ['steps', 'points'] as const) {
    const written = arrivals[key];
    if (written === undefined) continue;
    checkTimes([...path, key], written, report);
    if (written.every(([, rate]) => rate === 0))
      report([...path, key], { code: 'E154', message: 'every rate is 0: nobody would arrive', help: 'give one time a rate above 0/h', key: true });
  }
  checkWave([...path, 'wave'], arrivals.wave, report);
  if (arrivals.growth?.every === 0)
    report([...path, 'growth', 'every'], { code: 'E106', message: 'growth needs a time in which it happens', help: 'write `every: 1w`' });
  for (const date of Object.keys(arrivals['by-date'] ?? {})) {
    if (!isDate(date))
      report([...path, 'by-date', date], { code: 'E150', message: `\`${date}\` is not a date`, help: 'write for example `2026-03-04: 1.3`', key: true });
  }
  for (const key of ['day-factor', 'growth', 'by-date'] as const) if (arrivals[key] !== undefined) needsDays([...path, key], key, experiment, report);
}

function checkTimes(path: Path, written: readonly (readonly [number, number])[], report: Report): void {
  written.forEach(([time], index) => {
    if (index > 0 && time <= written[index - 1]![0])
      report([...path, index], { code: 'E144', message: 'the times do not rise', help: 'write them in the order of the day, each once' });
  });
}

function checkWave(path: Path, wave: Arrivals['wave'], report: Report): void {
  if (wave === undefined) return;
  const [mean, amplitude] = [valueOf(wave.mean), valueOf(wave.amplitude)];
  const written = `${Number((mean * 3600).toPrecision(6))}/h`;
  if (mean === 0) report([...path, 'mean'], { code: 'E154', message: 'the mean rate is 0: nobody would arrive', help: 'write a rate above 0/h' });
  else if (amplitude > mean)
    report([...path, 'amplitude'], {
      code: 'E144',
      message: 'the rate would fall below zero: the wave swings further than its mean',
      help: `write an amplitude of at most ${written}`,
      also: { path: [...path, 'mean'], label: 'the mean' },
    });
  if (wave.period === 0) report([...path, 'period'], { code: 'E106', message: 'the wave has no period', help: 'write for example `period: 24h`' });
}

/** Days that differ need days: a run of so many needs has no calendar of its own. */
function needsDays(path: Path, key: string, { needs }: Scenario['experiment'], report: Report): void {
  if (needs === undefined) return;
  report(path, {
    code: 'E142',
    message: `an experiment of so many \`needs\` ends on no particular day, and \`${key}\` makes days differ`,
    help: `write \`length:\` in days instead of \`needs\`, or remove \`${key}\``,
    key: true,
    also: { path: ['experiment', 'needs'], label: 'the other one' },
  });
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && moment.safeDecode(text).success;
}

export function checkSurges(world: Scenario, context: CheckContext): void {
  const { report } = context;
  for (const [id, surge] of Object.entries(world.surges ?? {})) {
    const path = ['surges', id];
    checkTouched(path, surge.sources, world, context);
    if (world.experiment.start === undefined)
      report([...path, 'from'], {
        code: 'E142',
        message: 'a surge has a date, and the experiment has none',
        help: `add \`start: ${surge.from.slice(0, 10)}\` to \`experiment\``,
      });
    if (surge.length === 0) report([...path, 'length'], { code: 'E106', message: 'the surge has no length', help: 'write for example `length: 3h`' });
    const extra = surge['extra-intents'];
    if (extra === undefined) continue;
    for (const name of Object.keys(extra)) {
      if (world.intents[name] === undefined)
        report([...path, 'extra-intents', name], {
          code: 'E150',
          message: `there is no intent \`${name}\``,
          help: didYouMean(name, Object.keys(world.intents)),
          key: true,
        });
    }
    checkSum([...path, 'extra-intents'], extra, report);
    if (valueOf(surge.factor) <= 1)
      report([...path, 'extra-intents'], {
        code: 'E142',
        message: 'nobody comes extra: the factor is not above 1',
        help: 'raise `factor`, or remove `extra-intents`',
        key: true,
        also: { path: [...path, 'factor'], label: 'the factor' },
      });
  }
}

export function checkDayTypes(world: Scenario, context: CheckContext): void {
  const { report } = context;
  const types = Object.entries(world['day-types'] ?? {});
  const dates = new Map<string, string>();
  for (const [id, type] of types) {
    const path = ['day-types', id];
    checkTouched(path, type.sources, world, context);
    needsDays(path, 'day-types', world.experiment, report);
    if (type.share === undefined && type.dates === undefined)
      report(path, { code: 'E141', message: `no day is of the type \`${id}\``, help: 'add `share: 10%`, or `dates: [2026-03-04]`', key: true });
    type.dates?.forEach((date, index) => {
      const place = [...path, 'dates', index];
      const other = dates.get(date);
      if (date.includes('T')) report(place, { code: 'E105', message: `\`${date}\` is more than a date`, help: `write \`${date.slice(0, 10)}\`` });
      if (other !== undefined)
        report(place, {
          code: 'E145',
          message: `${date} has two types`,
          help: 'let each date stand in one of them',
          also: { path: ['day-types', other], label: 'the other one' },
        });
      dates.set(date, id);
    });
  }
  const sum = types.reduce((total, [, { share }]) => total + (share === undefined ? 0 : valueOf(share)), 0);
  if (sum > 1 + 1e-9)
    report(['day-types'], {
      code: 'E140',
      message: `the shares of days sum to ${Number((sum * 100).toPrecision(10))}%`,
      help: 'they sum to at most 100%; the rest are ordinary days',
      key: true,
    });
}

/** Sources that a surge or a kind of day touches: they exist, and have a rate that it can change. */
function checkTouched(path: Path, sources: readonly string[] | undefined, world: Scenario, { report }: CheckContext): void {
  sources?.forEach((name, index) => {
    const source = world.sources[name];
    const place = [...path, 'sources', index];
    if (source === undefined) report(place, { code: 'E150', message: `there is no source \`${name}\``, help: didYouMean(name, Object.keys(world.sources)) });
    else if (source.arrivals === undefined)
      report(place, {
        code: 'E142',
        message: `the contacts of \`${name}\` are listed one by one: no factor changes how many there are`,
        help: 'leave it out here, or put the extra contacts into the list',
      });
  });
}

/** Written local times that the clock of the zone skips. */
export function checkMoments({ experiment, surges, sources }: Scenario, { report }: CheckContext): void {
  const { timezone, start } = experiment;
  if (timezone === undefined || !isZone(timezone)) return;
  const check = (path: Path, written: string): void => {
    const instead = written.includes('T') ? afterGap(written, timezone) : null;
    if (instead !== null)
      report(path, {
        code: 'E156',
        message: `there is no ${written.slice(11)} on ${written.slice(0, 10)} in ${timezone}: the clock is put forward`,
        help: `write \`${instead}\``,
      });
  };
  if (start !== undefined) check(['experiment', 'start'], start);
  for (const [id, { from }] of Object.entries(surges ?? {})) check(['surges', id, 'from'], from);
  for (const [id, { contacts }] of Object.entries(sources)) {
    contacts?.forEach(({ arrives }, index) => {
      if (typeof arrives === 'string') check(['sources', id, 'contacts', index, 'arrives'], arrives);
    });
  }
}

/** The list of names is at hand; making a format for one takes ten times as long, and only other names of a zone, such as `UTC`, need it. */
function isZone(name: string): boolean {
  if (Intl.supportedValuesOf('timeZone').includes(name)) return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
