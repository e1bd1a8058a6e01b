/** Queues: they name what exists, and their conditions can be met. */
import { groupChoices } from '../group-choice.ts';
import type { Path } from '../path.ts';
import { valueOf, type QueueSpec, type Scenario } from '../schema.ts';
import { didYouMean } from '../suggest.ts';
import type { CheckContext } from './context.ts';
import { agentsInRoles } from '../roles.ts';
import { agentsAtMost } from './staffing.ts';

type Report = CheckContext['report'];

export function checkQueues(world: Scenario, { report }: CheckContext): void {
  const { humans } = world;
  if (humans?.lines === 0)
    report(['humans', 'lines'], {
      code: 'E154',
      message: 'without a telephone line nobody gets through',
      help: 'write at least 1, or remove `lines` for no limit',
    });
  for (const [id, queue] of Object.entries(humans?.queues ?? {})) {
    const path = ['humans', 'queues', id];
    checkNames(path, queue, world, report);
    checkConditions(path, queue, world, report);
    checkAgeing(path, queue, report);
    checkWhenFull(path, queue, world, report);
  }
}

function checkNames(path: Path, queue: QueueSpec, world: Scenario, report: Report): void {
  const groups = Object.keys(world.humans?.groups ?? {});
  const unknown = (where: Path, what: string, name: string, known: readonly string[]): void => {
    if (!known.includes(name)) report(where, { code: 'E150', message: `there is no ${what} \`${name}\``, help: didYouMean(name, known) });
  };
  const named = groupsWithPlaces(path, queue);
  named.forEach(({ name, where }, index) => {
    unknown(where, 'group', name, groups);
    twice(named, index, report);
  });
  queue.takes?.intents?.forEach((name, index) => unknown([...path, 'takes', 'intents', index], 'intent', name, Object.keys(world.intents)));
  queue.takes?.segments?.forEach((name, index) => unknown([...path, 'takes', 'segments', index], 'segment', name, Object.keys(world.segments ?? {})));
  const keys = queue.order?.map((name, index) => ({ name, where: [...path, 'order', index] })) ?? [];
  keys.forEach((_, index) => twice(keys, index, report));
}

interface Named {
  readonly name: string;
  readonly where: Path;
}

/** Every group that a queue names, and where it does. */
function groupsWithPlaces(path: Path, queue: QueueSpec): readonly Named[] {
  const listed = (names: string | readonly string[], where: Path): readonly Named[] =>
    typeof names === 'string' ? [{ name: names, where }] : names.map((name, index) => ({ name, where: [...where, index] }));
  return queue.groups.flatMap((choice, index) => {
    const where = [...path, 'groups', index];
    return typeof choice === 'string' || Array.isArray(choice) ? listed(choice, where) : listed(choice.group, [...where, 'group']);
  });
}

function twice(all: readonly Named[], index: number, report: Report): void {
  const { name, where } = all[index]!;
  const first = all.find((other) => other.name === name)!;
  if (first.where !== where)
    report(where, {
      code: 'E155',
      message: `\`${name}\` is named twice`,
      help: 'name it once',
      also: { path: first.where, label: 'first named here' },
    });
}

/** A group that keeps as many agents idle as it ever has takes nothing from the queue. */
function checkConditions(path: Path, queue: QueueSpec, world: Scenario, report: Report): void {
  groupChoices(queue).forEach(({ groups, keepIdle }, index) => {
    for (const name of keepIdle > 0 ? groups : []) {
      const group = world.humans?.groups[name];
      const most = group === undefined ? Infinity : agentsAtMost(group) - agentsInRoles(world, name);
      if (most <= keepIdle)
        report([...path, 'groups', index, 'keep-idle'], {
          code: 'E154',
          message: `\`${name}\` never has more than ${most} ${most === 1 ? 'agent' : 'agents'}, and keeps ${keepIdle} idle: it takes nothing from this queue`,
          help: most > 1 ? `write at most ${most - 1}, or give the group more agents` : 'remove `keep-idle`, or give the group more agents',
        });
    }
  });
}

function checkAgeing(path: Path, { ageing, order = ['priority', 'oldest'] }: QueueSpec, report: Report): void {
  if (ageing === undefined) return;
  if (valueOf(ageing) <= 0)
    report([...path, 'ageing'], {
      code: 'E106',
      message: '`ageing` must be above 0s',
      help: 'it is the time in which a waiting contact gains one priority, such as `5m`; for the oldest first, write `order: [oldest]`',
    });
  if (order.every((key) => key === 'oldest'))
    report([...path, 'ageing'], {
      code: 'E142',
      message: 'the oldest is served first here: there is no priority to gain',
      help: 'name `priority` or `escalated` in `order`, or remove `ageing`',
      key: true,
    });
}

function checkWhenFull(path: Path, queue: QueueSpec, world: Scenario, report: Report): void {
  if (queue['when-full'] !== 'ai' || world.ai !== undefined || Object.values(world.intents).some(({ ai }) => ai !== undefined)) return;
  report([...path, 'when-full'], {
    code: 'E142',
    message: 'there is no AI to take what finds no place',
    help: 'give an intent an `ai` side, or write `blocked`',
  });
}
