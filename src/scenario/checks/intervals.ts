/** Schedules and forecasts in files, as far as the scenario tells: when an interval starts is said, and dates meet a run that has some. */
import { isSchedule } from '../agent-windows.ts';
import { meanDuration } from '../mean-duration.ts';
import type { Path } from '../path.ts';
import type { ForecastSpec, Scenario, ScheduleSpec, SourceSpec } from '../schema.ts';
import type { CheckContext } from './context.ts';

export function checkIntervalFiles(world: Scenario, { report }: CheckContext): void {
  for (const [id, { agents }] of Object.entries(world.humans?.groups ?? {}))
    if (isSchedule(agents)) checkWhen(['humans', 'groups', id, 'agents'], agents, world, report);
  for (const [id, { arrivals }] of Object.entries(world.sources))
    if (arrivals?.forecast !== undefined) {
      checkWhen(['sources', id, 'arrivals', 'forecast'], arrivals.forecast, world, report);
      if (arrivals.forecast.columns.handle !== undefined) checkHandled(id, world, report);
    }
}

/** What a forecast says of handle times stretches and shortens those of the intents: there are some. */
function checkHandled(source: string, world: Scenario, report: CheckContext['report']): void {
  const spec = world.sources[source]!;
  if (Object.keys(world.intents).some((intent) => brings(spec, intent) && takesTime(world, intent, spec))) return;
  report(['sources', source, 'arrivals', 'forecast', 'columns', 'handle'], {
    code: 'E142',
    message: `no contact of \`${source}\` takes a person any time, so there is nothing to make longer or shorter`,
    help: 'give its intents a handle time: `human: { handle: { lognormal: { mean: 5m, cv: 1 } } }`',
    key: true,
  });
}

function brings({ intents }: SourceSpec, intent: string): boolean {
  return intents === undefined || (intents[intent] ?? 0) > 0;
}

/** A mean that only a file knows is some time. */
function takesTime(world: Scenario, intent: string, { channel }: SourceSpec): boolean {
  const human = world.intents[intent]!.human;
  const own = human?.['by-channel']?.[channel];
  return [own?.handle ?? human?.handle, own?.['after-contact'] ?? human?.['after-contact']].some((spec) => spec !== undefined && meanDuration(spec) !== 0);
}

function checkWhen(path: Path, { columns }: ScheduleSpec | ForecastSpec, { experiment }: Scenario, report: CheckContext['report']): void {
  const place = [...path, 'columns'];
  if (columns.date === undefined && columns.time === undefined)
    report(place, {
      code: 'E141',
      message: 'no column says when an interval starts',
      help: 'name `date`, `time` (every day is like the file), or both',
      key: true,
    });
  if (columns.date === undefined) return;
  if (experiment.start === undefined)
    report([...place, 'date'], {
      code: 'E142',
      message: 'the file has dates, and the experiment has none',
      help: 'add `start: 2026-03-02` to `experiment`, or leave `date` out: every day is then like the file',
      key: true,
    });
  if (experiment.needs !== undefined)
    report([...place, 'date'], {
      code: 'E142',
      message: 'an experiment of so many `needs` ends on no particular day, and the file has dates',
      help: 'write `length:` in days instead of `needs`',
      key: true,
      also: { path: ['experiment', 'needs'], label: 'the other one' },
    });
}
