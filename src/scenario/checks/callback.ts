/** Callbacks: somebody must have to wait, and what is promised can be kept. */
import type { Path } from '../path.ts';
import type { Scenario } from '../schema.ts';
import { checkTries } from './calls.ts';
import type { CheckContext } from './context.ts';

type Report = CheckContext['report'];
const PATH: Path = ['humans', 'callback'];

export function checkCallback(world: Scenario, { report }: CheckContext): void {
  const { humans } = world;
  if (humans === undefined) return;
  const { callback } = humans;
  if (callback === undefined) {
    for (const [id, queue] of Object.entries(humans.queues ?? {})) {
      if (queue['when-full'] === 'callback')
        report(['humans', 'queues', id, 'when-full'], {
          code: 'E142',
          message: 'there is no callback to offer',
          help: 'add `callback: { within: 2h }` to `humans`, or write `blocked`',
        });
    }
    return;
  }
  checkSomebodyWaits(humans, report);
  checkTries(PATH, callback, report);
  if (callback['keep-idle'] !== undefined && callback['keeps-place'] !== false)
    report([...PATH, 'keep-idle'], {
      code: 'E142',
      message: 'a callback that keeps its place is called in turn, whoever is idle',
      help: 'add `keeps-place: false`, or remove `keep-idle`',
      key: true,
    });
}

/** A callback is offered to those who must wait; where nobody can, it is offered to nobody. */
function checkSomebodyWaits({ groups, queues }: NonNullable<Scenario['humans']>, report: Report): void {
  const everybodyAtOnce = Object.keys(groups).length > 0 && Object.values(groups).every(({ agents }) => agents === 'unlimited');
  const noPlace = queues !== undefined && Object.values(queues).every((queue) => queue.places === 0 && queue['when-full'] !== 'callback');
  if (everybodyAtOnce || noPlace)
    report(PATH, {
      code: 'E142',
      message: `a callback is offered to those who must wait, and ${everybodyAtOnce ? 'nobody has to: agents are unlimited' : 'no queue has a place to wait'}`,
      help: everybodyAtOnce ? 'give a group a number of agents, or remove `callback`' : 'write `when-full: callback` in a queue, or give it `places`',
      key: true,
    });
}

/** A rule of the offer where there is nothing to offer. */
export function checkOffers(scenario: Scenario, { report }: CheckContext): void {
  for (const [id, { offer }] of Object.entries(scenario.policies)) {
    if (offer?.callback !== undefined && scenario.humans?.callback === undefined)
      report(['policies', id, 'offer', 'callback'], {
        code: 'E142',
        message: 'there is no callback to offer',
        help: 'add `callback: { within: 2h }` to `humans`, or remove the offer',
        key: true,
      });
  }
}
