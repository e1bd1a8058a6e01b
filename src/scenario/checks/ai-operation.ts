/** How the AI is operated: outages that say when, and that can be. */
import { meanDuration } from '../mean-duration.ts';
import type { Scenario } from '../schema.ts';
import type { CheckContext } from './context.ts';

export function checkAiOperation(world: Scenario, context: CheckContext): void {
  checkOutages(world, context);
}

function checkOutages(world: Scenario, { report }: CheckContext): void {
  const outages = world.ai?.outages;
  if (outages === undefined) return;
  const { windows, random } = outages;
  const at = (...keys: readonly string[]) => ['ai', 'outages', ...keys];
  if (windows === undefined && random === undefined)
    report(at(), {
      code: 'E142',
      message: '`outages` does not say when the AI is down',
      help: 'add `random: { up: { exponential: { mean: 10d } }, down: { exponential: { mean: 25m } } }`, or `windows`',
      key: true,
    });
  for (const [id, { length }] of Object.entries(windows ?? {}))
    if (length === 0)
      report(at('windows', id, 'length'), { code: 'E106', message: 'an outage without a length is none', help: 'write for example `length: 30m`' });
  if (windows !== undefined && world.experiment.kind !== 'terminating')
    report(at('windows'), {
      code: 'E165',
      message: 'a planned outage comes once: there is no steady state',
      help: 'write `random`, whose outages come all the time, or `kind: terminating` and a `length`',
      key: true,
    });
  if (random !== undefined && meanDuration(random.up) === 0)
    report(at('random', 'up'), { code: 'E106', message: 'the AI is never up', help: 'write for example `up: { exponential: { mean: 10d } }`' });
}
