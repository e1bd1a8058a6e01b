/** Roles: taken from a group that exists and has so many people, and leaving somebody to take contacts. */
import type { Path } from '../path.ts';
import type { Scenario } from '../schema.ts';
import { shrinkageOf } from '../shrinkage.ts';
import { didYouMean } from '../suggest.ts';
import type { CheckContext } from './context.ts';
import { agentsThere } from './shrinkage.ts';

export function checkRoles({ humans }: Scenario, { report }: CheckContext): void {
  if (humans?.roles === undefined) return;
  const before = new Map<string, { readonly agents: number; readonly path: Path }>();
  for (const [id, { from, agents }] of Object.entries(humans.roles)) {
    const path = ['humans', 'roles', id];
    const group = humans.groups[from];
    if (group === undefined) {
      report([...path, 'from'], { code: 'E150', message: `there is no group \`${from}\``, help: didYouMean(from, Object.keys(humans.groups)) });
      continue;
    }
    if (group.agents === 'unlimited') {
      report([...path, 'from'], {
        code: 'E142',
        message: `a role takes people from the floor, and of \`unlimited\` agents none is missed there`,
        help: `write a number of agents or \`shifts\` for \`${from}\`, or remove the role`,
      });
      continue;
    }
    const others = before.get(from);
    const taken = (others?.agents ?? 0) + agents;
    const most = agentsThere(group, shrinkageOf(humans.shrinkage));
    if (agents > 0 && most > 0 && taken >= most) {
      report([...path, 'agents'], {
        code: 'E154',
        message: `${taken > agents ? `roles take ${taken} agents together` : `the role takes ${taken} ${taken === 1 ? 'agent' : 'agents'}`}, and of \`${from}\` never more than ${most} ${most === 1 ? 'is' : 'are'} there: nobody is left to take contacts`,
        help:
          most - taken + agents > 1
            ? `write at most ${most - taken + agents - 1}, or give the group more agents`
            : 'remove the role, or give the group more agents',
        ...(others === undefined ? {} : { also: { path: others.path, label: 'another role of the group' } }),
      });
      continue;
    }
    before.set(from, { agents: taken, path: [...path, 'agents'] });
  }
}
