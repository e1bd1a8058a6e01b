/** A steady-state experiment: a long run of a world in which nothing changes with the calendar. */
import { rulesOf } from './policies.ts';
import { valueOf, type Scenario } from '../schema.ts';
import { shrinkageOf } from '../shrinkage.ts';
import { duration } from '../units.ts';
import type { CheckContext } from './context.ts';

type Experiment = Scenario['experiment'];

/** Window ÷ warm-up that is proposed; a tenth of the run for forgetting is the rule of thumb (Banks et al., Discrete-Event System Simulation). */
const AMPLE = 10;

/** What belongs to one kind of experiment and not to the other. */
export function checkKind({ experiment, policies }: Scenario, context: CheckContext): void {
  if (experiment.kind === 'terminating') {
    if (experiment['warm-up'] !== undefined)
      context.report(['experiment', 'warm-up'], {
        code: 'E142',
        message: '`warm-up` belongs to steady-state experiments: in a terminating one the start is part of the question',
        help: 'write `kind: steady-state`, or `lead-in: 2h` to run some time before the window',
        key: true,
      });
    return;
  }
  checkStart(experiment, context);
  checkWindow(experiment, context);
  checkClock(policies, context);
}

function checkStart(experiment: Experiment, { report }: CheckContext): void {
  const reasons = {
    'lead-in': ['a steady state forgets its start: what is run before the window is its `warm-up`', 'write `warm-up: auto`, or a duration'],
    day: ['a day has a start and an end, a steady state has neither', 'write `length: 400h`, or `kind: terminating`'],
    needs: ['a run that stops after a number of needs starts and ends empty, so it has no steady state', 'write `length: 400h`, or `kind: terminating`'],
    end: ['`end: cut` has no meaning in a steady state: needs born in the window are followed while arrivals go on', 'remove `end`'],
  } as const;
  for (const key of ['lead-in', 'day', 'needs', 'end'] as const) {
    const [message, help] = reasons[key];
    if (experiment[key] !== undefined) report(['experiment', key], { code: 'E142', message, help, key: true });
  }
}

function checkWindow(experiment: Experiment, { report }: CheckContext): void {
  const { length, 'warm-up': warmUp } = experiment;
  if (length === undefined || length === 0 || typeof warmUp !== 'number' || warmUp <= length) return;
  report(['experiment', 'length'], {
    code: 'E144',
    message: `the window (${duration.encode(length)}) is shorter than the warm-up (${duration.encode(warmUp)}) before it`,
    help: `write \`length: ${duration.encode(AMPLE * warmUp)}\` or more: \`length\` does not count the warm-up`,
    also: { path: ['experiment', 'warm-up'], label: 'run and not counted' },
  });
}

/** Rules that read the time of day make a policy that changes through the day. */
function checkClock(policies: Scenario['policies'], { report }: CheckContext): void {
  for (const [id, policy] of Object.entries(policies)) {
    for (const { path, text } of rulesOf(id, policy)) {
      if (/\bclock\s*\./.test(text))
        report(path, {
          code: 'E165',
          message: `\`${id}\` decides by the clock, so what it does changes through the day: there is no steady state`,
          help: 'remove `clock` from the rule, or write `kind: terminating` and a `length` of whole days',
        });
    }
  }
}

/** Arrivals and staff that are the same at every moment. */
export function checkUnchanging(world: Scenario, { report }: CheckContext): void {
  if (world.experiment.kind === 'terminating') return;
  for (const [id, source] of Object.entries(world.sources)) {
    for (const key of ['list', 'contacts'] as const) {
      if (source[key] !== undefined)
        report(['sources', id, key], {
          code: 'E165',
          message: `the contacts of \`${id}\` are listed one by one, and a list comes to an end: there is no steady state`,
          help: 'write `arrivals: { rate: 120/h }`, or `kind: terminating`',
          key: true,
        });
    }
    for (const key of ['steps', 'points', 'wave', 'forecast', 'by-weekday', 'by-interval', 'by-date', 'growth', 'day-factor'] as const) {
      if (source.arrivals?.[key] !== undefined)
        report(['sources', id, 'arrivals', key], {
          code: 'E165',
          message: `the arrivals of \`${id}\` change with the calendar: there is no steady state`,
          help: `remove \`${key}\` for a constant rate${typical(source.arrivals)}, or write \`kind: terminating\` and a \`length\` of whole days or weeks`,
          key: true,
        });
    }
  }
  for (const key of ['surges', 'day-types'] as const) {
    if (world[key] !== undefined)
      report([key], {
        code: 'E165',
        message: `\`${key}\` make some days busier than others: there is no steady state`,
        help: `remove \`${key}\`, or write \`kind: terminating\` and a \`length\` of whole days or weeks`,
        key: true,
      });
  }
  if (world.humans?.opening !== undefined)
    report(['humans', 'opening'], {
      code: 'E165',
      message: 'humans open and close: there is no steady state',
      help: 'remove `opening`, or write `kind: terminating` and a `length` of whole days or weeks',
      key: true,
    });
  if (world.humans !== undefined && shrinkageOf(world.humans.shrinkage).absence > 0)
    report(['humans', 'shrinkage', 'absence'], {
      code: 'E165',
      message: 'who is away differs from day to day: there is no steady state',
      help: 'write it as `planned`, or `kind: terminating` and a `length` of whole days or weeks',
      key: true,
    });
  for (const [id, { agents, opening, shifts }] of Object.entries(world.humans?.groups ?? {})) {
    if (opening !== undefined)
      report(['humans', 'groups', id, 'opening'], {
        code: 'E165',
        message: `the group \`${id}\` opens and closes: there is no steady state`,
        help: 'remove `opening`, or write `kind: terminating` and a `length` of whole days or weeks',
        key: true,
      });
    if (typeof agents === 'object' || shifts !== undefined)
      report(['humans', 'groups', id, shifts === undefined ? 'agents' : 'shifts'], {
        code: 'E165',
        message: `the staff of \`${id}\` comes and goes: there is no steady state`,
        help: 'write one number, such as `agents: 12`, or `kind: terminating` and a `length` of whole days or weeks',
        key: true,
      });
  }
}

/** The mean rate of arrivals that have a shape, as one would write it. */
function typical(arrivals: NonNullable<Scenario['sources'][string]['arrivals']>): string {
  const perDay = arrivals['per-day'] ?? arrivals['per-week'];
  if (perDay === undefined) return '';
  const hours = arrivals['per-day'] === undefined ? 168 : 24;
  return ` (${Number((valueOf(perDay) / hours).toPrecision(4))}/h is the mean of the week)`;
}
