/** Distributions: one shape each, with parameters that make one. */
import type { Path } from '../path.ts';
import { valueOf, type DistributionSpec, type PatienceSpec, type Scenario, type ShapesSpec } from '../schema.ts';
import type { CheckContext } from './context.ts';
import { checkSum } from './demand.ts';

export const SHAPES = ['constant', 'exponential', 'lognormal', 'gamma', 'weibull', 'uniform', 'triangular', 'beta', 'empirical', 'points', 'mixture'] as const;
type Report = CheckContext['report'];
type Component = Omit<ShapesSpec, 'mixture'>;

export function checkDistributions(world: Scenario, { report }: CheckContext): void {
  for (const [path, spec] of distributionsOf(world)) {
    if (typeof spec !== 'object') continue;
    checkShape(path, spec, report);
    const what = MUST_END.find((key) => key === path.at(-1));
    if (what !== undefined) checkEnds(path, spec, what, report);
  }
}

/** Work and conversations end some time; patience, and the time until somebody is back, need not. */
const MUST_END = ['handle', 'after-contact', 'duration'] as const;

function checkEnds(path: Path, { points, mixture }: ShapesSpec, what: (typeof MUST_END)[number], report: Report): void {
  const last = points?.at(-1)?.[1] ?? 1;
  if (last < 1)
    report([...path, 'points', points!.length - 1], {
      code: 'E106',
      message: `some of \`${what}\` would never end: the last share is ${Number((last * 100).toPrecision(6))}%`,
      help: 'let the share of the last point be 100%',
    });
  for (const [id, component] of Object.entries(mixture ?? {})) checkEnds([...path, 'mixture', id], component, what, report);
}

/** Every distribution of a scenario and where it is. */
function distributionsOf(world: Scenario): readonly (readonly [Path, DistributionSpec | undefined])[] {
  const intents = Object.entries(world.intents).flatMap(([id, { ai, human }]) => [
    [['intents', id, 'ai', 'duration'], ai?.duration] as const,
    ...handling(['intents', id, 'human'], human),
    ...Object.entries(human?.['by-channel'] ?? {}).flatMap(([channel, own]) => handling(['intents', id, 'human', 'by-channel', channel], own)),
  ]);
  const sources = Object.entries(world.sources).flatMap(([id, { patience, redial }]) => [
    [['sources', id, 'redial', 'delay'], redial?.delay] as const,
    [['sources', id, 'redial', 'delay-after-busy'], redial?.['delay-after-busy']] as const,
    ...patiences(['sources', id, 'patience'], patience),
  ]);
  return [...intents, ...sources, [['returns', 'delay'], world.returns?.delay] as const];
}

function handling(path: Path, spec: { readonly handle?: DistributionSpec | undefined; readonly 'after-contact'?: DistributionSpec | undefined } | undefined) {
  return (['handle', 'after-contact'] as const).map((key) => [[...path, key], spec?.[key]] as const);
}

function patiences(path: Path, patience: PatienceSpec | undefined): (readonly [Path, DistributionSpec])[] {
  if (typeof patience !== 'object') return [];
  const {
    balks,
    'never-leaves': neverLeaves,
    'kaplan-meier': observed,
    silent: _silent,
    'found-out-after': _found,
    'by-intent': byIntent,
    'by-segment': bySegment,
    'by-channel': byChannel,
    ...own
  } = patience;
  const special = (['by-intent', 'by-segment', 'by-channel'] as const).flatMap((by) =>
    Object.entries({ 'by-intent': byIntent, 'by-segment': bySegment, 'by-channel': byChannel }[by] ?? {}).map(([id, spec]) => [by, id, spec] as const),
  );
  // Without a shape of its own, patience is endless except where it is given by intent, segment or channel.
  const nothing = special.length === 0 && balks === undefined && neverLeaves === undefined && observed === undefined;
  const hasOwn = SHAPES.some((shape) => own[shape] !== undefined) || nothing;
  return [...(hasOwn ? [[path, own] as const] : []), ...special.flatMap(([by, id, spec]) => (spec === 'none' ? [] : [[[...path, by, id], spec] as const]))];
}

function checkShape(path: Path, spec: ShapesSpec, report: Report): void {
  const named = SHAPES.filter((shape) => spec[shape] !== undefined);
  if (named.length === 0) report(path, { code: 'E141', message: 'a distribution needs a shape', help: `name one of ${SHAPES.join(', ')}`, key: true });
  if (named.length > 1)
    report([...path, named[1]!], {
      code: 'E141',
      message: `a distribution has one shape, not \`${named.join('` and `')}\``,
      help: 'keep one, or put both into a `mixture`',
      key: true,
      also: { path: [...path, named[0]!], label: 'the other one' },
    });
  checkParameters(path, spec, report);
  if (spec.mixture === undefined) return;
  checkSum([...path, 'mixture'], Object.fromEntries(Object.entries(spec.mixture).map(([id, { share }]) => [id, share])), report);
  for (const [id, { share: _share, ...component }] of Object.entries(spec.mixture)) checkShape([...path, 'mixture', id], component, report);
}

function checkParameters(path: Path, spec: Component, report: Report): void {
  for (const shape of ['exponential', 'lognormal', 'gamma', 'weibull'] as const) {
    const parameters = spec[shape];
    if (parameters !== undefined && valueOf(parameters.mean) <= 0)
      report([...path, shape, 'mean'], {
        code: 'E106',
        message: `the mean of \`${shape}\` must be above 0`,
        help: 'for no time at all, write `0s` as the whole value',
      });
  }
  const { uniform, triangular, beta, points } = spec;
  for (const [shape, bounds] of [
    ['uniform', uniform],
    ['triangular', triangular],
    ['beta', beta],
  ] as const) {
    if (bounds === undefined || valueOf(bounds.from) < valueOf(bounds.to)) continue;
    report([...path, shape, 'to'], {
      code: 'E144',
      message: '`to` must be above `from`',
      help: 'swap them; for a single value use `constant`',
      also: { path: [...path, shape, 'from'], label: 'from' },
    });
  }
  if (triangular !== undefined)
    within([...path, 'triangular'], 'mode', valueOf(triangular.mode), valueOf(triangular.from), valueOf(triangular.to), true, report);
  if (beta !== undefined) within([...path, 'beta'], 'mean', valueOf(beta.mean), valueOf(beta.from), valueOf(beta.to), false, report);
  points?.forEach(([value, share], index) => {
    const before = points[index - 1];
    if (before !== undefined && (value <= before[0] || share < before[1]))
      report([...path, 'points', index], {
        code: 'E144',
        message: 'points must rise in value and in share',
        help: 'sort them; a share is that of values at or below',
      });
  });
}

function within(path: Path, key: 'mode' | 'mean', value: number, from: number, to: number, inclusive: boolean, report: Report): void {
  if (from >= to || (inclusive ? value >= from && value <= to : value > from && value < to)) return;
  report([...path, key], { code: 'E144', message: `\`${key}\` must lie between \`from\` and \`to\``, help: 'move it between the two' });
}
