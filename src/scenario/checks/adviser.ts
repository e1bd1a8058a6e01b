/** Known advisers: there are people whom customers can know, and whoever waits for one is heard to give up. */
import { groupChoices } from '../group-choice.ts';
import { valueOf, type Scenario } from '../schema.ts';
import type { CheckContext } from './context.ts';

export function checkAdvisers(world: Scenario, { report }: CheckContext): void {
  for (const [segment, { adviser }] of Object.entries(world.segments ?? {})) {
    if (adviser === undefined || valueOf(adviser.share) === 0) continue;
    const path = ['segments', segment, 'adviser'];
    if (world.humans === undefined) {
      report(path, { code: 'E142', message: 'there are no people whom a customer could know by name', help: 'add `humans`, or remove `adviser`', key: true });
      continue;
    }
    const nobody = askedFirst(world).find((id) => world.humans?.groups[id]?.agents === 'unlimited');
    if (nobody !== undefined)
      report(path, {
        code: 'E142',
        message: `an adviser is one of the people of the group that is asked first, and the \`unlimited\` agents of \`${nobody}\` are nobody in particular`,
        help: `write a number of agents or \`shifts\` for \`${nobody}\`, or remove \`adviser\``,
        key: true,
        also: { path: ['humans', 'groups', nobody, 'agents'], label: 'nobody in particular' },
      });
    const silent = silentSource(world, segment);
    if (silent !== undefined)
      report(path, {
        code: 'E142',
        message: `customers of \`${silent}\` leave without a word, and it is not modelled what becomes of an adviser’s customer who does`,
        help: 'remove `silent`, or `adviser`, or give the source other segments',
        key: true,
        also: { path: ['sources', silent, 'patience'], label: 'without a word' },
      });
  }
}

/** Groups that some queue asks first. Without queues, any may be. */
function askedFirst({ humans }: Scenario): readonly string[] {
  if (humans?.queues === undefined) return Object.keys(humans?.groups ?? {});
  return Object.values(humans.queues).flatMap((queue) => groupChoices(queue)[0]?.groups ?? []);
}

/** A source of such customers some of whom give up without a word. */
function silentSource({ sources }: Scenario, segment: string): string | undefined {
  return Object.entries(sources).find(([, { patience, segments, list, contacts }]) => {
    const silent = typeof patience === 'object' && patience.silent !== undefined && valueOf(patience.silent) > 0;
    return silent && (segments === undefined || list !== undefined || contacts !== undefined || (segments[segment] ?? 0) > 0);
  })?.[0];
}
