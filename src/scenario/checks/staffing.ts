/** The human side: somebody is there, windows do not overlap, skills and queues name what exists. */
import { checkPace } from './pace.ts';
import type { Path } from '../path.ts';
import { peopleOf } from '../people.ts';
import type { AgentWindowsSpec, GroupSpec, Scenario } from '../schema.ts';
import { isSchedule, isWindows, mostOf } from '../agent-windows.ts';
import { didYouMean } from '../suggest.ts';
import { timeOfDay } from '../units.ts';
import type { CheckContext } from './context.ts';
import { checkIntervals } from './agent-intervals.ts';
import { checkNamedOnce, checkShifts } from './shifts.ts';

type Report = CheckContext['report'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function checkStaffing(world: Scenario, { report }: CheckContext): void {
  const { humans } = world;
  if (humans === undefined) return;
  const groups = Object.entries(humans.groups);
  if (groups.length === 0)
    report(['humans', 'groups'], { code: 'E154', message: 'there is no group of agents', help: 'add one, or remove `humans`', key: true });
  for (const [id, group] of groups) checkGroup(['humans', 'groups', id], id, group, world, report);
  checkNamedOnce(humans.groups, report);
}

function checkGroup(path: Path, id: string, group: GroupSpec, world: Scenario, report: Report): void {
  checkShifts(path, id, group, report);
  checkPace(path, group, report);
  if ((group.agents !== undefined || group.shifts !== undefined) && agentsAtMost(group) === 0)
    report([...path, group.shifts === undefined ? 'agents' : 'shifts'], {
      code: 'E154',
      message: `the group \`${id}\` never has an agent`,
      help: 'give it at least one, or remove the group',
      key: true,
    });
  if (isWindows(group.agents)) checkWindows([...path, 'agents'], group.agents, report);
  if (group.channels !== undefined && Object.keys(group.channels).length === 0)
    report([...path, 'channels'], {
      code: 'E154',
      message: `the group \`${id}\` serves no channel`,
      help: 'name voice, chat or email, or remove `channels` for all of them',
      key: true,
    });
  if (group.skills !== undefined && Object.keys(group.skills).length === 0)
    report([...path, 'skills'], {
      code: 'E154',
      message: `the group \`${id}\` can do nothing`,
      help: 'name intents, or remove `skills` for all of them',
      key: true,
    });
  for (const intent of Object.keys(group.skills ?? {})) {
    if (!Object.hasOwn(world.intents, intent))
      report([...path, 'skills', intent], {
        code: 'E150',
        message: `there is no intent \`${intent}\``,
        help: didYouMean(intent, Object.keys(world.intents)),
        key: true,
      });
  }
}

/** The most agents that a group ever has. */
export function agentsAtMost({ agents, shifts }: GroupSpec): number {
  if (shifts !== undefined) return peopleOf(shifts).length;
  if (agents === undefined) return 0;
  // How many a file has is known when it is read, which refuses one that has nobody.
  if (agents === 'unlimited' || isSchedule(agents)) return Infinity;
  return typeof agents === 'number' ? agents : Object.values(agents).reduce((most, window) => Math.max(most, mostOf(window)), 0);
}

function checkWindows(path: Path, windows: AgentWindowsSpec, report: Report): void {
  const entries = Object.entries(windows);
  entries.forEach(([id, window], index) => {
    if (window.from >= window.to) {
      report([...path, id, 'to'], {
        code: 'E144',
        message: `the window \`${id}\` ends before it begins`,
        help: 'for a night, write two windows: one up to "24:00", one from "00:00"',
        also: { path: [...path, id, 'from'], label: 'begins' },
      });
      return;
    }
    checkIntervals([...path, id], window, report);
    for (const [other, before] of entries.slice(0, index)) {
      const day = (window.days ?? [1, 2, 3, 4, 5, 6, 7]).find((one) => before.days?.includes(one) ?? true);
      const from = Math.max(window.from, before.from);
      if (day === undefined || from >= Math.min(window.to, before.to) || before.from >= before.to) continue;
      report([...path, id], {
        code: 'E145',
        message: `windows overlap on ${WEEKDAYS[day - 1]} ${timeOfDay.encode(from)}`,
        help: 'let each moment belong to one window, with the agents of both',
        key: true,
        also: { path: [...path, other], label: 'the other window' },
      });
      return;
    }
  });
}
