/** How people differ, and which of them takes a contact: stages that exist, mixes of all, and somebody to choose from. */
import type { Path } from '../path.ts';
import { valueOf, type GroupSpec, type Scenario } from '../schema.ts';
import { didYouMean } from '../suggest.ts';
import type { CheckContext } from './context.ts';
import { checkSum } from './demand.ts';

export function checkPeople({ humans }: Scenario, { report }: CheckContext): void {
  for (const [id, group] of Object.entries(humans?.groups ?? {})) {
    const path = ['humans', 'groups', id];
    checkTenure(path, group, Object.keys(humans?.tenures ?? {}), report);
    checkSpread(path, group, report);
    checkLimited(path, group, report);
    checkSelect(path, group, report);
  }
}

function checkTenure(path: Path, { tenure }: GroupSpec, known: readonly string[], report: CheckContext['report']): void {
  if (tenure === undefined) return;
  for (const name of Object.keys(tenure)) {
    if (!known.includes(name))
      report([...path, 'tenure', name], {
        code: 'E150',
        message: `there is no tenure \`${name}\``,
        help: known.length === 0 ? 'add `tenures: { novice: { speed: 0.85 }, … }` to `humans`' : didYouMean(name, known),
        key: true,
      });
  }
  checkSum([...path, 'tenure'], tenure, report);
}

function checkSpread(path: Path, { 'agent-spread': spread }: GroupSpec, report: CheckContext['report']): void {
  const sd = spread?.['resolves-sd'];
  if (sd !== undefined && valueOf(sd) < 0)
    report([...path, 'agent-spread', 'resolves-sd'], { code: 'E106', message: 'a standard deviation is not negative', help: 'write for example `4pp`' });
}

/** Where there is no end of agents they are nobody in particular. */
function checkLimited(path: Path, group: GroupSpec, report: CheckContext['report']): void {
  if (group.agents !== 'unlimited') return;
  for (const key of ['tenure', 'agent-spread', 'select'] as const) {
    if (group[key] !== undefined)
      report([...path, key], {
        code: 'E142',
        message: `\`${key}\` needs people, and \`unlimited\` agents are nobody in particular`,
        help: `write a number of agents or \`shifts\`, or remove \`${key}\``,
        key: true,
      });
  }
}

function checkSelect(path: Path, { select, tenure, 'agent-spread': spread }: GroupSpec, report: CheckContext['report']): void {
  if (select !== 'best-skill' || tenure !== undefined || spread !== undefined) return;
  report([...path, 'select'], {
    code: 'E142',
    message: 'all agents of the group are alike: there is no best one',
    help: 'add `tenure` or `agent-spread`, or remove `select`',
  });
}
