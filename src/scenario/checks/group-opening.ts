/** Opening hours of groups: they exist, somebody is there in them, and the centre is open. */
import { isWindows } from '../agent-windows.ts';
import type { Path } from '../path.ts';
import type { GroupSpec, Scenario, ShiftSpec } from '../schema.ts';
import type { CheckContext } from './context.ts';
import { checkHours, touch, type Windows } from './opening.ts';

type Report = CheckContext['report'];

const DAY = 86400;

export function checkGroupOpening(world: Scenario, { report }: CheckContext): void {
  for (const [id, group] of Object.entries(world.humans?.groups ?? {})) {
    const { opening } = group;
    if (opening === undefined) continue;
    const path = ['humans', 'groups', id];
    checkHours([...path, 'opening'], opening, report);
    checkSense(path, id, group, world, report);
    if (Object.keys(opening).length === 0) continue;
    checkStaff(path, group, opening, report);
    checkCentre(path, id, opening, world.humans?.opening, report);
  }
}

/** Hours have a meaning for this group in this experiment. */
function checkSense(path: Path, id: string, group: GroupSpec, { experiment }: Scenario, report: Report): void {
  const where = [...path, 'opening'];
  if (Object.keys(group.opening ?? {}).length === 0)
    report(where, {
      code: 'E154',
      message: `the group \`${id}\` never opens`,
      help: 'add `week: { days: mon-fri, from: "08:00", to: "18:00" }`, or remove `opening`',
      key: true,
    });
  if (experiment.needs !== undefined)
    report(where, {
      code: 'E142',
      message: 'an experiment of so many `needs` ends on no particular day, and opening hours make days differ',
      help: 'write `length:` in days instead of `needs`, or remove `opening`',
      key: true,
      also: { path: ['experiment', 'needs'], label: 'the other one' },
    });
  if (group.agents === 'unlimited')
    report([...path, 'agents'], {
      code: 'E142',
      message: 'a group without limit has no closing time',
      help: 'write a number of agents, or remove `opening`',
      also: { path: where, label: 'its hours' },
    });
}

/** Staff who are there on no day on which, and at no time at which, their group is open. */
function checkStaff(path: Path, { agents, shifts }: GroupSpec, opening: Windows, report: Report): void {
  const isMet = (window: Windows[string]): boolean => Object.values(opening).some((open) => touch(open, window));
  const complain = (where: Path, who: string): void =>
    report(where, {
      code: 'E144',
      message: `${who} are there only when the group is closed`,
      help: 'move their hours, or let the group open longer',
      key: true,
      also: { path: [...path, 'opening'], label: 'its hours' },
    });
  for (const [id, window] of Object.entries(isWindows(agents) ? agents : {})) if (!isMet(window)) complain([...path, 'agents', id], `the agents of \`${id}\``);
  for (const [id, shift] of Object.entries(shifts ?? {})) if (!windowsOf(shift).some(isMet)) complain([...path, 'shifts', id], `the people of \`${id}\``);
}

/** The hours of a shift, cut at midnight. */
function windowsOf({ days, start, length }: ShiftSpec): readonly Windows[string][] {
  const end = start + length;
  const next = days?.map((day) => (day % 7) + 1);
  return [{ days, from: start, to: Math.min(end, DAY) }, ...(end > DAY ? [{ days: next, from: 0, to: end - DAY }] : [])];
}

/** The group opens only when the centre is closed. */
function checkCentre(path: Path, id: string, opening: Windows, centre: Windows | undefined, report: Report): void {
  const hours = Object.values(centre ?? {});
  if (hours.length === 0 || Object.values(opening).some((window) => hours.some((open) => touch(open, window)))) return;
  report([...path, 'opening'], {
    code: 'E144',
    message: `the group \`${id}\` is open only when humans are closed`,
    help: 'move its hours, or let the centre open longer',
    key: true,
    also: { path: ['humans', 'opening'], label: 'the opening hours' },
  });
}
