/** Who comes and goes when: the plan of a run, as changes of the world. */
import { offerWork } from './human-leg.ts';
import type { Run } from './run.ts';

/** At one time: group by group, and within a group those who leave before those who come. */
interface Planned {
  readonly time: number;
  readonly group: number;
  readonly comes: boolean;
  readonly happen: (run: Run) => void;
}

/** Staff come and go as planned. */
export function planStaff(run: Run): void {
  const planned = run.model.groups.flatMap((_, group) => [...numbersOf(run, group), ...hoursOf(run, group)]);
  planned.sort((a, b) => a.time - b.time || a.group - b.group || Number(a.comes) - Number(b.comes));
  for (const { time, happen } of planned) run.changes.add(time, happen);
}

/** A group whose agents are a number. */
function numbersOf({ model }: Run, g: number): readonly Planned[] {
  const { agents, roster, times, unlimited } = model.groups[g]!;
  if (unlimited || roster !== null) return [];
  return Array.from(times, (time, i) => ({
    ...{ time, group: g, comes: true },
    happen: (run) => run.staff.setDue(g, agents[i]!, (agent) => offerWork(run, agent)),
  }));
}

/** People with hours of their own. */
function hoursOf({ model, staff }: Run, group: number): readonly Planned[] {
  const { hours } = staff;
  const { roster } = model.groups[group]!;
  if (roster === null || hours === null) return [];
  const first = staff.firstOf(group);
  return roster.stretches.flatMap(({ agent, from, to, shiftEnd }): Planned[] => [
    {
      ...{ time: from, group, comes: true },
      happen: (run) => {
        run.staff.begin(first + agent, hours, shiftEnd);
        offerWork(run, first + agent);
      },
    },
    { time: to, group, comes: false, happen: (run) => run.staff.end(first + agent, hours) },
  ]);
}
