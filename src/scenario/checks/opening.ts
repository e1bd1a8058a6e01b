/** Opening hours, what happens outside them, holidays: they exist, do not contradict each other, and somebody is there. */
import { isWindows } from '../agent-windows.ts';
import type { Path } from '../path.ts';
import { CHANNELS, DEFERRED_CHANNELS, type Scenario } from '../schema.ts';
import type { CheckContext } from './context.ts';

export function checkOpening(world: Scenario, context: CheckContext): void {
  const { report } = context;
  const { opening, closed, groups } = world.humans ?? {};
  const at = (...keys: (string | number)[]) => ['humans', 'opening', ...keys];
  checkHours(at(), opening ?? {}, report);
  if (opening !== undefined && Object.keys(opening).length === 0)
    report(at(), {
      code: 'E154',
      message: 'humans never open',
      help: 'add `weekdays: { days: mon-fri, from: "08:00", to: "20:00" }`, or remove `opening`',
      key: true,
    });
  if (opening !== undefined && world.experiment.needs !== undefined)
    report(at(), {
      code: 'E142',
      message: 'an experiment of so many `needs` ends on no particular day, and opening hours make days differ',
      help: 'write `length:` in days instead of `needs`, or remove `opening`',
      key: true,
      also: { path: ['experiment', 'needs'], label: 'the other one' },
    });
  for (const channel of CHANNELS) {
    const rule = closed?.[channel];
    if (rule === undefined) continue;
    if (opening === undefined && Object.values(groups ?? {}).every((group) => group.opening === undefined))
      report(['humans', 'closed', channel], {
        code: 'E142',
        message: 'humans never close: there are no opening hours',
        help: 'add `opening`, or remove `closed`',
        key: true,
      });
    if (rule === 'callback-next-day' && world.humans?.callback === undefined)
      report(['humans', 'closed', channel], {
        code: 'E142',
        message: 'who calls when humans are closed is called back, and nothing says how',
        help: 'add `callback: {}` to `humans`, or use `queue` or `refuse`',
      });
    if (rule === 'callback-next-day' && DEFERRED_CHANNELS.includes(channel))
      report(['humans', 'closed', channel], {
        code: 'E154',
        message: `nobody is called back about ${channel}: it waits to be answered`,
        help: 'use `queue`',
      });
    if (rule === 'ai-only' && !hasAi(world))
      report(['humans', 'closed', channel], {
        code: 'E142',
        message: 'there is no AI to take what comes when humans are closed',
        help: 'use `queue` or `refuse`, or give intents an `ai`',
      });
  }
  for (const [id, group] of Object.entries(groups ?? {})) {
    if (opening !== undefined && group.agents === 'unlimited')
      report(['humans', 'groups', id, 'agents'], {
        code: 'E142',
        message: 'a group without limit has no closing time',
        help: 'write a number of agents, or remove `opening`',
        also: { path: at(), label: 'the opening hours' },
      });
    if (opening !== undefined && Object.keys(opening).length > 0 && isWindows(group.agents)) checkWindows(id, group.agents, opening, context);
  }
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
export type Windows = Readonly<Record<string, { readonly days?: readonly number[] | undefined; readonly from: number; readonly to: number }>>;

/** Hours that end before they begin. */
export function checkHours(path: Path, hours: Windows, report: CheckContext['report']): void {
  for (const [id, { from, to }] of Object.entries(hours)) {
    if (from >= to)
      report([...path, id, 'to'], {
        code: 'E144',
        message: 'it closes before it opens',
        help: 'write hours through midnight as two windows, the first `to: "24:00"`',
        also: { path: [...path, id, 'from'], label: 'opens here' },
      });
  }
}

/** Whether two windows of the week have a moment in common. */
export function touch(one: Windows[string], other: Windows[string]): boolean {
  return one.from < other.to && other.from < one.to && (one.days ?? EVERY_DAY).some((day) => (other.days ?? EVERY_DAY).includes(day));
}

/** A window of staff that on no day touches an opening hour: nobody would come to them but who has waited. */
function checkWindows(group: string, agents: Windows, opening: Windows, { report }: CheckContext): void {
  for (const [id, window] of Object.entries(agents)) {
    const touches = Object.values(opening).some((open) => touch(open, window));
    if (!touches)
      report(['humans', 'groups', group, 'agents', id], {
        code: 'E144',
        message: `the agents of \`${id}\` are there only when humans are closed`,
        help: 'move the window, or open longer',
        key: true,
        also: { path: ['humans', 'opening'], label: 'the opening hours' },
      });
  }
}

function hasAi({ ai, intents }: Scenario): boolean {
  return ai !== undefined || Object.values(intents).some((intent) => intent.ai !== undefined);
}

/** Dates that are like another day. */
export function checkHolidays({ holidays, experiment }: Scenario, { report }: CheckContext): void {
  const seen = new Map<string, number>();
  holidays?.forEach((holiday, index) => {
    const date = typeof holiday === 'string' ? holiday : holiday.date;
    const path = ['holidays', index, ...(typeof holiday === 'string' ? [] : ['date'])];
    if (date.includes('T')) report(path, { code: 'E105', message: `\`${date}\` is more than a date`, help: `write \`${date.slice(0, 10)}\`` });
    const other = seen.get(date);
    if (other !== undefined)
      report(path, { code: 'E155', message: `${date} is listed twice`, help: 'keep one of them', also: { path: ['holidays', other], label: 'the other one' } });
    seen.set(date, index);
  });
  if (holidays !== undefined && experiment.start === undefined)
    report(['holidays'], {
      code: 'E142',
      message: 'holidays have dates, and the experiment has none',
      help: 'add `start: 2026-03-02` to `experiment`',
      key: true,
    });
}
