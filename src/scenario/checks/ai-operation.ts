/** How the AI is operated: outages that say when, and that can be. */
import { meanDuration } from '../mean-duration.ts';
import type { Scenario } from '../schema.ts';
import type { CheckContext } from './context.ts';

export function checkAiOperation(world: Scenario, context: CheckContext): void {
  checkOutages(world, context);
  checkDrift(world, context);
  checkPrice(world, context);
  checkAvailability(world, context);
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

function checkDrift(world: Scenario, { report }: CheckContext): void {
  const drift = world.ai?.drift;
  if (drift === undefined) return;
  const at = (...keys: readonly string[]) => ['ai', 'drift', ...keys];
  if (drift.each === 0) report(at('each'), { code: 'E106', message: 'nothing changes by so much in no time', help: 'write for example `each: 1w`' });
  if (drift.resolves === undefined && drift.shift === undefined)
    report(at(), { code: 'E142', message: '`drift` does not say what changes', help: 'add `resolves: -1pp`, or `shift: 0.1`', key: true });
  if (drift.shift !== undefined && world.ai?.confidence?.auc === undefined)
    report(at('shift'), {
      code: 'E164',
      message: 'the AI states no confidence: `ai.confidence.auc` is missing',
      help: 'add `confidence: { auc: 0.72 }`, or remove `shift`',
    });
  if (world.experiment.kind !== 'terminating')
    report(at(), {
      code: 'E165',
      message: 'an AI that drifts changes with time: there is no steady state',
      help: 'remove `drift`, or write `kind: terminating` and a `length`',
      key: true,
    });
}

function checkPrice(world: Scenario, { report }: CheckContext): void {
  const price = world.ai?.price;
  if (price?.['taken-back-within'] !== undefined && price['per-resolution'] === undefined)
    report(['ai', 'price', 'taken-back-within'], {
      code: 'E142',
      message: 'there is no price of a resolution to take back',
      help: 'add `per-resolution: 0.99 EUR`, or remove `taken-back-within`',
      key: true,
    });
}

function checkAvailability({ ai, humans }: Scenario, { report }: CheckContext): void {
  if (ai?.['says-availability'] === true && humans === undefined)
    report(['ai', 'says-availability'], {
      code: 'E142',
      message: 'the AI says whether people are there, and there are none',
      help: 'add `humans` with a group, or remove `says-availability`',
      key: true,
    });
}
