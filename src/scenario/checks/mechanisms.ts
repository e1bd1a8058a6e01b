/** Mechanisms that are switched on: they have the values they need, from the file or from a preset. */
import type { Path } from '../path.ts';
import { valueOf, type Scenario } from '../schema.ts';
import type { CheckContext } from './context.ts';

/** Without these a satisfaction model says nothing. */
const COEFFICIENTS = [
  'level',
  'unresolved',
  'extra-contact',
  'wait-minute',
  'transfer',
  'repetition',
  're-authentication',
  'human-got',
  'human-denied',
  'abandoned',
] as const;

export function checkMechanisms(world: Scenario, context: CheckContext): void {
  const { report, vocabulary } = context;
  checkDelays(world, context);
  if (world.ai?.sessions?.limit === 0)
    report(['ai', 'sessions', 'limit'], {
      code: 'E154',
      message: 'an AI with no session serves nobody',
      help: 'write at least 1, or remove `sessions` for no limit',
    });
  const { satisfaction } = world;
  if (satisfaction === undefined) return;
  const missing = COEFFICIENTS.filter((name) => satisfaction[name] === undefined);
  if (missing.length > 0) {
    const presets = vocabulary.presets.filter((preset) => preset.values.some(({ path }) => path.startsWith('satisfaction.'))).map(({ id }) => id);
    const help = presets.length === 0 ? 'give each a number; 0 means no effect' : `add \`use: [${presets[0]}]\`, or give each a number; 0 means no effect`;
    report(['satisfaction'], {
      code: 'E142',
      message: `satisfaction is on, and ${missing.map((name) => `\`${name}\``).join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
      help,
      key: true,
    });
  }
  const { thresholds } = satisfaction;
  thresholds?.forEach((threshold, index) => {
    if (index > 0 && threshold <= thresholds[index - 1]!)
      report(['satisfaction', 'thresholds', index], { code: 'E144', message: 'thresholds must rise', help: 'sort them, for example `[-2, -1, 0, 1.5]`' });
  });
}

function checkDelays(world: Scenario, { report }: CheckContext): void {
  const needsDelay = (path: Path, chances: Readonly<Record<string, unknown>> | undefined, delay: unknown): void => {
    const chance = Object.entries(chances ?? {}).find(([, value]) => value !== undefined && valueOf(value as number) > 0);
    if (chance !== undefined && delay === undefined)
      report(path, {
        code: 'E142',
        message: `\`delay\` is missing: after how long do they come back?`,
        help: 'add for example `delay: { exponential: { mean: 20m } }`',
        key: true,
      });
  };
  for (const [id, { redial }] of Object.entries(world.sources)) {
    if (redial === undefined) continue;
    const { 'after-abandonment': abandoned, 'after-busy': busy, delay, 'delay-after-busy': delayAfterBusy } = redial;
    const chances = { abandoned, busy };
    needsDelay(['sources', id, 'redial'], delayAfterBusy === undefined ? chances : { abandoned }, delay);
    if (Object.values(chances).every((chance) => chance === undefined))
      report(['sources', id, 'redial'], {
        code: 'E142',
        message: '`redial` does not say who calls again',
        help: 'add `after-abandonment: 45%`, or a preset',
        key: true,
      });
  }
  const { returns } = world;
  if (returns !== undefined) {
    needsDelay(['returns'], returns.after, returns.delay);
    if (returns.after === undefined)
      report(['returns'], { code: 'E142', message: '`returns` does not say who comes back', help: 'add `after: { unresolved: 55% }`, or a preset', key: true });
    const always = (['unresolved', 'served', 'contained'] as const).find((kind) => returns.after?.[kind] !== undefined && valueOf(returns.after[kind]) === 1);
    if (always !== undefined && returns['at-most'] === undefined)
      report(['returns', 'after', always], {
        code: 'E142',
        message: 'a need that always comes back never ends',
        help: 'add `at-most: 4` to `returns`, or write less than 100%',
      });
  }
}
