/** Who comes and goes when: the plan of a run, as changes of the world. */
import type { GroupModel, Stretch } from '../model/model.ts';
import type { RoleModel } from '../model/roles.ts';
import { Absences } from './absences.ts';
import { letGo, offerWork } from './human-leg.ts';
import { shareWithRoles } from './role-shifts.ts';
import type { Run } from './run.ts';

/** At one time: group by group, and within a group those who leave before those who come. */
interface Planned {
  readonly time: number;
  readonly group: number;
  readonly comes: boolean;
  readonly happen: (run: Run) => void;
}

/** Staff come and go as planned, but for those who are away. */
export function planStaff(run: Run): void {
  const planned = run.model.groups.flatMap((model, group) => {
    if (model.unlimited) return [];
    const absences = new Absences(model, run.seed, run.replication);
    return model.roster === null ? numbersOf(run, group, absences) : [...hoursOf(run, group, absences), ...hoursOfNobody(group, model)];
  });
  planned.sort((a, b) => a.time - b.time || a.group - b.group || Number(a.comes) - Number(b.comes));
  for (const { time, happen } of planned) run.changes.add(time, happen);
}

/** A group whose agents are a number. */
function numbersOf({ model }: Run, g: number, absences: Absences): readonly Planned[] {
  const group = model.groups[g]!;
  return stepsOf(group, model.days, absences).map(({ time, due, scheduled }) => ({
    ...{ time, group: g, comes: true },
    happen: (run) => {
      if (group.shrinkage !== null) {
        const { areas } = run;
        areas.scheduled.add(g, scheduled - areas.scheduled.value[g]!);
        areas.absent.add(g, scheduled - due - areas.absent.value[g]!);
      }
      run.staff.setDue(g, fillRoles(run, g, due), (agent) => offerWork(run, agent));
      if (run.advisers !== null) for (const agent of run.staff.rowsOf(g)) letGo(run, agent);
    },
  }));
}

/** So many of a group are there: its roles are filled first, in their order. Says how many are left for the floor. */
function fillRoles({ areas, model }: Run, group: number, there: number): number {
  let left = there;
  model.roles.forEach(({ agents, group: from }: RoleModel, role) => {
    if (from !== group) return;
    const taken = Math.min(agents, left);
    areas.inRole.add(role, taken - areas.inRole.value[role]!);
    left -= taken;
  });
  return left;
}

interface Step {
  readonly time: number;
  readonly due: number;
  readonly scheduled: number;
}

/** How many are due from when on; where people can be away, anew each day. */
function stepsOf({ agents, shrinkage, times }: GroupModel, days: Run['model']['days'], absences: Absences): readonly Step[] {
  const scheduledAt = (step: number): number => (shrinkage === null ? agents[step]! : shrinkage.scheduled[step]!);
  if (!absences.any) return Array.from(times, (time, step) => ({ time, due: agents[step]!, scheduled: scheduledAt(step) }));
  const moments = [...new Set([...times, ...days.starts.filter((start) => start > 0)])].sort((a, b) => a - b);
  return moments.map((time) => {
    const step = times.findLastIndex((start) => start <= time);
    const date = days.dates[days.starts.findLastIndex((start) => start <= time)]!;
    const away = Array.from({ length: agents[step]! }, (_, agent) => absences.isAway(agent, date)).filter(Boolean).length;
    return { time, due: agents[step]! - away, scheduled: scheduledAt(step) };
  });
}

/** People with hours of their own. */
function hoursOf({ model, staff }: Run, group: number, absences: Absences): readonly Planned[] {
  const { hours, roles } = staff;
  const { roster, shrinkage } = model.groups[group]!;
  if (roster === null || hours === null) return [];
  const first = staff.firstOf(group);
  const count = (run: Run, by: number): void => {
    if (shrinkage !== null) run.areas.scheduled.add(group, by);
  };
  const isAway = ({ agent, date }: Stretch): boolean => absences.isAway(agent, date);
  const { floor, inRoles } = shareWithRoles(
    roster.stretches.filter((stretch) => !isAway(stretch)),
    group,
    model.roles,
  );
  return [
    ...roster.stretches.filter(isAway).flatMap((stretch) => hoursAway(group, stretch)),
    ...floor.flatMap(({ agent, from, to, shiftEnd }): readonly Planned[] => [
      {
        ...{ time: from, group, comes: true },
        happen: (run) => {
          count(run, 1);
          run.staff.begin(first + agent, hours, shiftEnd);
          offerWork(run, first + agent);
        },
      },
      {
        ...{ time: to, group, comes: false },
        happen: (run) => {
          count(run, -1);
          run.staff.end(first + agent, hours);
          letGo(run, first + agent);
        },
      },
    ]),
    ...inRoles.flatMap(({ agent, from, to, role }): readonly Planned[] => [
      {
        ...{ time: from, group, comes: true },
        happen: (run) => {
          count(run, 1);
          roles!.begin(first + agent, role, run.staff.load[first + agent]! > 0);
        },
      },
      {
        ...{ time: to, group, comes: false },
        happen: (run) => {
          count(run, -1);
          roles!.end(first + agent);
        },
      },
    ]),
  ];
}

/** Hours that nobody works because so many are planned to be elsewhere. */
function hoursOfNobody(group: number, { shrinkage }: GroupModel): readonly Planned[] {
  return (shrinkage?.away ?? []).flatMap((stretch) => hoursAway(group, stretch));
}

/** Scheduled, and not there. */
function hoursAway(group: number, { from, to }: Stretch): readonly Planned[] {
  const count = (by: number) => (run: Run) => {
    run.areas.scheduled.add(group, by);
    run.areas.absent.add(group, by);
  };
  return [
    { time: from, group, comes: true, happen: count(1) },
    { time: to, group, comes: false, happen: count(-1) },
  ];
}
