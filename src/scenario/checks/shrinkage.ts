/** Shrinkage that leaves somebody, of whom there is a number to take it from. */
import { shrinkageOf, presentOf, shrunkShifts } from '../shrinkage.ts';
import { peopleOf } from '../people.ts';
import type { GroupSpec, Scenario } from '../schema.ts';
import { share } from '../units.ts';
import type { CheckContext } from './context.ts';
import { agentsAtMost } from './staffing.ts';

export function checkShrinkage({ humans }: Scenario, { report }: CheckContext): void {
  if (humans?.shrinkage === undefined) return;
  const path = ['humans', 'shrinkage'];
  const shrinkage = shrinkageOf(humans.shrinkage);
  for (const key of ['planned', 'absence'] as const) {
    if (shrinkage[key] < 1) continue;
    report(path, {
      code: 'E154',
      message: key === 'planned' ? 'with a shrinkage of 100% nobody is ever there' : 'with an absence of 100% nobody is ever there',
      help: 'write less than 100%, such as `28%`',
      key: true,
    });
    return;
  }
  for (const [id, group] of Object.entries(humans.groups)) {
    const scheduled = agentsAtMost(group);
    if (scheduled === 0 || scheduled === Infinity || agentsThere(group, shrinkage) > 0) continue;
    report(path, {
      code: 'E154',
      message: `with a planned shrinkage of ${share.encode(shrinkage.planned)}, \`${id}\` never has an agent: ${scheduled} scheduled ${scheduled === 1 ? 'is' : 'are'} rounded to nobody`,
      help: 'write `rounds: up`, give the group more agents, or less shrinkage',
      key: true,
    });
  }
  checkNamed(humans.groups, shrinkage.planned, report);
}

/** The most agents of a group that are ever there. */
export function agentsThere(group: GroupSpec, shrinkage: ReturnType<typeof shrinkageOf>): number {
  return group.shifts === undefined ? presentOf(agentsAtMost(group), shrinkage) : peopleOf(shrunkShifts(group.shifts, shrinkage).present).length;
}

/** A plan says of people with names when they are there. */
function checkNamed(groups: Readonly<Record<string, GroupSpec>>, planned: number, report: CheckContext['report']): void {
  if (planned === 0) return;
  for (const [id, { shifts }] of Object.entries(groups)) {
    for (const [name, { agents }] of Object.entries(shifts ?? {})) {
      if (typeof agents === 'number') continue;
      report(['humans', 'groups', id, 'shifts', name, 'agents'], {
        code: 'E144',
        message: 'planned shrinkage takes a share of a number of people, and these have names',
        help: 'leave out of the shift who is not there, write a number, or write only `absence`',
        also: { path: ['humans', 'shrinkage'], label: 'the shrinkage' },
      });
    }
  }
}
