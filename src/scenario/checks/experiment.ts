/** The plan of the experiment: one window, a calendar that exists, replications that fit. */
import type { Scenario } from '../schema.ts';
import { nearest } from '../suggest.ts';
import type { CheckContext } from './context.ts';
import { metricOf } from './metrics.ts';

export function checkExperiment({ experiment }: Scenario, context: CheckContext): void {
  const { report } = context;
  const at = (key: string) => ['experiment', key];
  const windows = (['length', 'day', 'needs'] as const).filter((key) => experiment[key] !== undefined);
  if (windows.length === 0)
    report(['experiment'], {
      code: 'E141',
      message: 'the experiment has no window: `length`, `day` or `needs` is missing',
      help: experiment.kind === 'terminating' ? 'write `length: 7d`, `day: "07:00-19:00"` or `needs: 100000`' : 'write for example `length: 400h`',
    });
  if (windows.length > 1)
    report(at(windows[1]!), {
      code: 'E141',
      message: `\`${windows.join('` and `')}\` exclude each other`,
      help: 'keep one of them',
      key: true,
      also: { path: at(windows[0]!), label: 'the other one' },
    });
  if (experiment.length === 0) report(at('length'), { code: 'E106', message: 'the window has no length', help: 'write `length: 7d`' });
  if (experiment.interval === 0 || (experiment.interval !== undefined && 86400 % experiment.interval !== 0)) {
    report(at('interval'), { code: 'E152', message: 'the interval does not divide a day', help: 'write 15m, 30m or 1h' });
  }
  if (experiment.needs !== undefined) {
    for (const key of ['lead-in', 'follow', 'end'] as const) {
      if (experiment[key] !== undefined)
        report(at(key), {
          code: 'E142',
          message: `\`${key}\` has no meaning with \`needs\`: such a run starts and ends empty`,
          help: `remove \`${key}\`, or use \`length\``,
          key: true,
        });
    }
  }
  if (experiment.end === 'cut' && experiment.follow !== undefined) {
    report(at('follow'), {
      code: 'E142',
      message: '`follow` has no meaning with `end: cut`',
      help: 'keep one of them',
      key: true,
      also: { path: at('end'), label: 'nothing is followed' },
    });
  }
  if (experiment.timezone !== undefined && !isTimeZone(experiment.timezone)) {
    report(at('timezone'), { code: 'E153', message: `\`${experiment.timezone}\` is not a time zone`, help: zoneHelp(experiment.timezone) });
  }
  const [from, to] = experiment.day?.split('-') ?? [];
  if (from !== undefined && to !== undefined && from >= to)
    report(at('day'), { code: 'E144', message: 'the day ends before it begins', help: `write \`"${to}-${from}"\`, or use \`start\` and \`length\`` });
  checkReplications(experiment, context);
}

function checkReplications(experiment: Scenario['experiment'], context: CheckContext): void {
  const { report } = context;
  const { replications, precision, confidence } = experiment;
  if (typeof replications === 'string') {
    const [low, high] = replications.split('..').map(Number) as [number, number];
    if (low < 2 || low > high)
      report(['experiment', 'replications'], {
        code: 'E144',
        message: `\`${replications}\` is not a range of replications`,
        help: low > high ? `write \`${high}..${low}\`` : 'begin with at least 2: an interval needs two',
      });
    if (precision === undefined || Object.keys(precision).length === 0) {
      report(['experiment', 'replications'], {
        code: 'E142',
        message: 'a range of replications needs a precision to stop at',
        help: 'add `precision: { csat.combined: 0.5pp }`, or write one number',
      });
    }
  }
  for (const id of Object.keys(precision ?? {})) metricOf(['experiment', 'precision', id], id, context, { key: true });
  if (precision !== undefined && typeof replications !== 'string') {
    report(['experiment', 'precision'], {
      code: 'E142',
      message: '`precision` needs a range of replications',
      help: 'write for example `replications: 20..200`',
      key: true,
    });
  }
  if (confidence !== undefined && (confidence < 0.5 || confidence >= 1)) {
    report(['experiment', 'confidence'], {
      code: 'E106',
      message: 'the confidence of an interval is at least 50% and below 100%',
      help: 'write `confidence: 95%`',
    });
  }
}

function zoneHelp(name: string): string {
  const close = nearest(name, Intl.supportedValuesOf('timeZone'));
  return close === null ? 'write a name such as `Europe/Paris` or `UTC`' : `did you mean \`${close}\`?`;
}

/** The list of zones is quick to get; names that it lacks (aliases such as Asia/Kolkata) are tried. */
function isTimeZone(name: string): boolean {
  if (name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name)) return true;
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
