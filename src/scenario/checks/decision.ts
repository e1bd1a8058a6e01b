/** What "better" means, and the guards: metrics that exist, bounds in their units. */
import type { Path } from '../path.ts';
import type { Scenario } from '../schema.ts';
import { didYouMean, nearest } from '../suggest.ts';
import type { CheckContext } from './context.ts';
import { checkGuardScope } from './guard-scope.ts';
import { metricOf } from './metrics.ts';

export function checkDecision(scenario: Scenario, context: CheckContext): void {
  const { report } = context;
  const { decide, policies } = scenario;
  for (const [id, guard] of Object.entries(scenario.guards ?? {})) {
    checkLimit(['guards', id], guard.metric, guard, ['guards', id, 'metric'], context);
    checkGuardScope(id, guard, scenario, context);
  }
  if (decide === undefined) return;
  if (decide.maximise !== undefined && decide.minimise !== undefined) {
    report(['decide', 'minimise'], {
      code: 'E141',
      message: '`maximise` and `minimise` exclude each other',
      help: 'keep one; what else must hold goes into `subject-to`',
      key: true,
      also: { path: ['decide', 'maximise'], label: 'the other one' },
    });
  }
  for (const direction of ['maximise', 'minimise'] as const) {
    const id = decide[direction];
    if (id !== undefined) metricOf(['decide', direction], id, context);
  }
  for (const [id, limit] of Object.entries(decide['subject-to'] ?? {})) {
    const path = ['decide', 'subject-to', id];
    if (limit === 'kept') checkGuardNamed(path, id, scenario, context);
    else checkLimit(path, id, limit, path, context, true);
  }
  if (decide.reference !== undefined && !Object.hasOwn(policies, decide.reference)) {
    report(['decide', 'reference'], {
      code: 'E150',
      message: `there is no policy \`${decide.reference}\``,
      help: didYouMean(decide.reference, Object.keys(policies)),
    });
  }
}

function checkGuardNamed(path: Path, id: string, { guards }: Scenario, { report, vocabulary }: CheckContext): void {
  if (Object.hasOwn(guards ?? {}, id)) return;
  const known = Object.keys(guards ?? {});
  const isMetric = vocabulary.metrics.some((metric) => metric.id === id.split('@')[0]);
  const help =
    nearest(id, known) === null && isMetric ? 'for a metric, write a bound: `{ at-least: 90% }`' : (didYouMean(id, known) ?? 'write it under `guards`');
  report(path, { code: 'E150', message: `there is no guard \`${id}\``, help, key: true });
}

interface Limit {
  readonly 'at-least'?: unknown;
  readonly 'at-most'?: unknown;
}

function checkLimit(path: Path, id: string, limit: Limit, idPath: Path, context: CheckContext, key = false): void {
  const { report, written } = context;
  const metric = metricOf(idPath, id, context, { key });
  const sides = (['at-least', 'at-most'] as const).filter((side) => limit[side] !== undefined);
  if (sides.length === 0) report(path, { code: 'E142', message: `\`${id}\` has no bound`, help: 'add `at-least:` or `at-most:`', key: true });
  if (metric === null) return;
  const kind = BOUNDS[metric.unit] ?? BARE;
  for (const side of sides) {
    const text = String(written([...path, side]));
    if (!kind.pattern.test(text))
      report([...path, side], {
        code: 'E105',
        message: `\`${text}\` does not fit \`${id}\`, which is ${kind.noun}`,
        help: `write for example \`${kind.example}\``,
      });
  }
  const [low, high] = [limit['at-least'], limit['at-most']];
  if (typeof low === 'number' && typeof high === 'number' && low > high) {
    report([...path, 'at-most'], {
      code: 'E144',
      message: 'no value is both',
      help: '`at-least` must not exceed `at-most`',
      also: { path: [...path, 'at-least'], label: 'at least this' },
    });
  }
}

const BARE = { noun: 'a plain number', example: '4.2', pattern: /^[+-]?[\d.]+(?:e[+-]?\d+)?$/ };
const BOUNDS: Readonly<Record<string, { readonly noun: string; readonly example: string; readonly pattern: RegExp }>> = {
  share: { noun: 'a share', example: '95%', pattern: /%$/ },
  seconds: { noun: 'a duration', example: '30s', pattern: /^[\d.]+(?:ms|s|m|h|d|w)/ },
  money: { noun: 'an amount of money', example: '4.00 EUR', pattern: / [A-Z]{3}$/ },
};
