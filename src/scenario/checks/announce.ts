/** Announcements: somebody must have to wait, and what is said can only change a patience that has an end. */
import type { Path } from '../path.ts';
import type { Scenario } from '../schema.ts';
import type { CheckContext } from './context.ts';
import { mayGiveUp } from './giving-up.ts';

const PATH: Path = ['humans', 'announce'];
const EFFECTS = ['hangs-up-above', 'patience', 'longer-than-told'] as const;

export function checkAnnounce({ humans, sources }: Scenario, { report }: CheckContext): void {
  if (humans?.announce === undefined) return;
  const why = whyNobodyWaits(humans);
  if (why !== null) report(PATH, { code: 'E142', message: `the wait is announced to those who must wait, and ${why.message}`, help: why.help, key: true });
  if (Object.values(sources).some(mayGiveUp)) return;
  for (const key of EFFECTS) {
    if (humans.announce[key] !== undefined)
      report([...PATH, key], {
        code: 'E142',
        message: `\`${key}\` changes how long customers wait, and all of them wait for ever here`,
        help: `add for example \`patience: 5m\` to a source, or remove \`${key}\``,
        key: true,
      });
  }
}

function whyNobodyWaits({ groups, queues }: NonNullable<Scenario['humans']>): { readonly message: string; readonly help: string } | null {
  const all = Object.values(groups);
  if (all.length > 0 && all.every(({ agents }) => agents === 'unlimited'))
    return { message: 'nobody has to: agents are unlimited', help: 'give a group a number of agents, or remove `announce`' };
  if (queues !== undefined && Object.values(queues).every(({ places }) => places === 0))
    return { message: 'no queue has a place to wait', help: 'give a queue `places`, or remove `announce`' };
  return null;
}
