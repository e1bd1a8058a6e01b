/** Calls that the centre makes of its own accord: on the telephone, by people, who have time for them. */
import type { Path } from '../path.ts';
import type { OutboundSpec, Scenario, SourceSpec } from '../schema.ts';
import { valueOf } from '../schema.ts';
import type { CheckContext } from './context.ts';
import { agentsAtMost } from './staffing.ts';

export function checkOutbound(world: Scenario, { report }: CheckContext): void {
  for (const [id, source] of Object.entries(world.sources)) {
    const { outbound } = source;
    if (outbound === undefined) continue;
    const path = ['sources', id, 'outbound'];
    if (world.humans === undefined)
      report(path, {
        code: 'E142',
        message: 'people make these calls, and there are none',
        help: 'add `humans: { groups: { desk: { agents: 10 } } }`, or remove `outbound`',
        key: true,
      });
    checkTelephone(['sources', id], source, report);
    checkTries(path, outbound, report);
    checkQuiet(path, outbound, world, report);
  }
}

/** The centre calls on the telephone only. */
function checkTelephone(path: Path, { channel, contacts, list }: SourceSpec, report: CheckContext['report']): void {
  const help = 'write `channel: voice`, or remove `outbound` and let contacts of this channel come by themselves';
  const message = (other: string) => `customers are called on the telephone, not by ${other}`;
  if (channel !== 'voice')
    report([...path, 'channel'], { code: 'E142', message: message(channel), help, also: { path: [...path, 'outbound'], label: 'called' } });
  contacts?.forEach((contact, index) => {
    if (contact.channel !== undefined && contact.channel !== 'voice')
      report([...path, 'contacts', index, 'channel'], { code: 'E142', message: message(contact.channel), help: 'write `voice`, or remove it' });
  });
  if (list?.columns.channel !== undefined)
    report([...path, 'list', 'columns', 'channel'], {
      code: 'E142',
      message: 'customers are called on the telephone: their channel is `voice`',
      help: 'remove `channel`, or remove `outbound`',
      key: true,
    });
}

/** Agents who are kept from calls: of those who can be idle at all, and only where calls wait for a quiet moment. */
function checkQuiet(path: Path, { 'keep-idle': keepIdle, 'keeps-place': keepsPlace }: OutboundSpec, world: Scenario, report: CheckContext['report']): void {
  if (keepIdle === undefined) return;
  const groups = Object.values(world.humans?.groups ?? {});
  const most = Math.max(0, ...groups.map(agentsAtMost));
  if (keepsPlace === true)
    report([...path, 'keep-idle'], {
      code: 'E142',
      message: 'a call that keeps its place is made in turn, whoever is idle',
      help: 'remove `keeps-place`, or remove `keep-idle`',
      key: true,
    });
  else if (groups.length > 0 && keepIdle >= most)
    report([...path, 'keep-idle'], {
      code: 'E144',
      message: `nobody is ever called: no group has more than ${most} agents, and ${keepIdle} are kept idle`,
      help: most > 1 ? `write at most ${most - 1}, or give a group more agents` : 'remove `keep-idle`, or give a group more agents',
    });
}

/** What is said of calls that nobody answers. */
export function checkTries(path: Path, calls: OutboundSpec, report: CheckContext['report']): void {
  const answers = calls.answers === undefined ? 1 : valueOf(calls.answers);
  for (const key of ['ring', 'attempts', 'again-after'] as const) {
    if (calls[key] !== undefined && answers === 1)
      report([...path, key], {
        code: 'E142',
        message: `\`${key}\` speaks of calls that nobody answers, and every call is answered here`,
        help: `add \`answers: 85%\`, or remove \`${key}\``,
        key: true,
      });
  }
  if (calls['again-after'] !== undefined && answers < 1 && (calls.attempts ?? 1) === 1)
    report([...path, 'again-after'], {
      code: 'E142',
      message: 'there is no second call: `attempts` is 1',
      help: 'add `attempts: 2`, or remove `again-after`',
      key: true,
    });
}
