/** Who arrives: one kind of arrivals a source, mixes that sum to all, names that exist. */
import type { Path } from '../path.ts';
import { valueOf, type Scenario, type SourceSpec } from '../schema.ts';
import { didYouMean } from '../suggest.ts';
import type { CheckContext } from './context.ts';

export function checkSources(world: Scenario, context: CheckContext): void {
  const { report } = context;
  if (Object.keys(world.sources).length === 0)
    report(['sources'], {
      code: 'E154',
      message: 'there is no source: nobody arrives',
      help: 'add one: `calls: { channel: voice, arrivals: { rate: 60/h } }`',
      key: true,
    });
  if (Object.keys(world.intents).length === 0)
    report(['intents'], {
      code: 'E154',
      message: 'there is no intent: nobody wants anything',
      help: 'add one: `request: { human: { handle: 4m } }`',
      key: true,
    });
  const streams = new Map<string, string>();
  for (const [id, source] of Object.entries(world.sources)) {
    const path = ['sources', id];
    const kinds = (['arrivals', 'list', 'contacts'] as const).filter((kind) => source[kind] !== undefined);
    if (kinds.length === 0)
      report(path, {
        code: 'E141',
        message: `the source \`${id}\` does not say who arrives`,
        help: 'add `arrivals: { rate: 60/h }`, `list: { file: …, columns: … }` or `contacts: [ … ]`',
        key: true,
      });
    if (kinds.length > 1)
      report([...path, kinds[1]!], {
        code: 'E141',
        message: `\`${kinds.join('` and `')}\` exclude each other`,
        help: 'write a second source for the other one',
        key: true,
        also: { path: [...path, kinds[0]!], label: 'the other one' },
      });
    checkMixes(id, source, world, context);
    checkContacts(id, source, world, context);
    const stream = source.stream ?? id;
    const other = streams.get(stream);
    if (other !== undefined)
      report(source.stream === undefined ? path : [...path, 'stream'], {
        code: 'E155',
        message: `two sources draw from the stream \`${stream}\`: their customers would be the same`,
        help: 'give each its own `stream`',
        also: { path: ['sources', other], label: 'the other one' },
      });
    streams.set(stream, id);
  }
}

export function checkArrivals(world: Scenario, { report }: CheckContext): void {
  const sources = Object.entries(world.sources);
  for (const [id, { arrivals }] of sources) {
    if (arrivals === undefined) continue;
    const path = ['sources', id, 'arrivals'];
    const totals = (['rate', 'per-day', 'per-week', 'steps', 'points', 'wave', 'forecast'] as const).filter((key) => arrivals[key] !== undefined);
    if (totals.length === 0)
      report(path, {
        code: 'E141',
        message: '`rate`, `per-day` or `per-week` is missing',
        help: 'write for example `rate: 120/h` or `per-week: 16800`',
        key: true,
      });
    if (totals.length > 1)
      report([...path, totals[1]!], {
        code: 'E141',
        message: `\`${totals.join('` and `')}\` exclude each other`,
        help: 'keep one of them',
        key: true,
        also: { path: [...path, totals[0]!], label: 'the other one' },
      });
    for (const shape of ['by-weekday', 'by-interval'] as const) {
      const flat = (['rate', 'wave', 'forecast', ...(shape === 'by-interval' ? (['steps', 'points'] as const) : [])] as const).find(
        (key) => arrivals[key] !== undefined,
      );
      if (flat !== undefined && arrivals[shape] !== undefined)
        report([...path, shape], {
          code: 'E142',
          message: flat === 'rate' ? `a constant \`rate\` has no \`${shape}\`` : `\`${flat}\` says when how many arrive: it takes no \`${shape}\``,
          help: 'use `per-day` or `per-week` for arrivals with a shape',
          key: true,
        });
    }
    checkProfile(path, arrivals, report);
  }
  const silent = ({ arrivals, contacts }: SourceSpec) => (arrivals?.rate !== undefined && valueOf(arrivals.rate) === 0) || contacts?.length === 0;
  const first = sources[0];
  if (first !== undefined && sources.every(([, source]) => silent(source))) {
    const place = first[1].arrivals?.rate === undefined ? 'contacts' : 'arrivals';
    report(['sources', first[0], place], {
      code: 'E154',
      message: 'nobody arrives: there is nothing to simulate',
      help: place === 'arrivals' ? 'write a rate above 0/h' : 'list at least one contact',
      key: true,
    });
  }
}

type Arrivals = NonNullable<SourceSpec['arrivals']>;

function checkProfile(path: Path, arrivals: Arrivals, report: CheckContext['report']): void {
  const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
  const byWeekday = arrivals['by-weekday'];
  if (byWeekday !== undefined && week.every((day) => byWeekday[day] === 0))
    report([...path, 'by-weekday'], { code: 'E154', message: 'every day weighs 0: nobody would arrive', help: 'give one day a weight above 0', key: true });
  const byInterval = arrivals['by-interval'];
  if (byInterval === undefined) return;
  const where = [...path, 'by-interval'];
  if (Array.isArray(byInterval)) checkWeights(where, byInterval, report);
  else if (!isFile(byInterval)) {
    const seen = new Map<number, string>();
    for (const [id, { days, weights }] of Object.entries(byInterval)) {
      if (Array.isArray(weights)) checkWeights([...where, id, 'weights'], weights, report);
      const twice = days.find((day) => seen.has(day));
      if (twice !== undefined)
        report([...where, id, 'days'], {
          code: 'E145',
          message: `two profiles are given for ${week[twice - 1]}`,
          help: 'let each day stand in one of them',
          also: { path: [...where, seen.get(twice)!, 'days'], label: 'the other one' },
        });
      for (const day of days) seen.set(day, id);
    }
  }
}

function isFile(profile: object): profile is { file: string; column: string } {
  return 'file' in profile && typeof profile.file === 'string';
}

function checkWeights(path: Path, weights: readonly number[], report: CheckContext['report']): void {
  if (weights.every((weight) => weight === 0))
    report(path, { code: 'E154', message: 'every interval weighs 0: nobody would arrive', help: 'give one interval a weight above 0', key: true });
  if (86400 % weights.length !== 0)
    report(path, {
      code: 'E152',
      message: `${weights.length} weights do not divide a day into equal intervals`,
      help: 'write 24 (hours), 48 (half hours) or 96 (quarters) weights',
      key: true,
    });
}

function checkMixes(id: string, source: SourceSpec, world: Scenario, { report }: CheckContext): void {
  const given = { intents: Object.keys(world.intents), segments: Object.keys(world.segments ?? {}) };
  for (const kind of ['intents', 'segments'] as const) {
    const path = ['sources', id, kind];
    const mix = source[kind];
    const noun = kind.slice(0, -1);
    if (mix === undefined) {
      const named = kind === 'intents' ? 'intent' : 'segment';
      const fromList = source.list?.columns[named] !== undefined || source.contacts?.every((contact) => contact[named] !== undefined) === true;
      if (given[kind].length > 1 && !fromList)
        report(['sources', id], {
          code: 'E140',
          message: `the source \`${id}\` does not say how its contacts divide over the ${given[kind].length} ${kind}`,
          help: `add \`${kind}:\` with a share for each, such as \`${kind}: { ${example(given[kind])} }\``,
          key: true,
        });
      continue;
    }
    for (const name of Object.keys(mix)) {
      if (!given[kind].includes(name))
        report([...path, name], { code: 'E150', message: `there is no ${noun} \`${name}\``, help: didYouMean(name, given[kind]), key: true });
    }
    checkSum(path, mix, report);
  }
}

function example(ids: readonly string[]): string {
  const [first, second] = ids;
  return `${first}: 60%, ${second}: 40%`;
}

/** Shares that must sum to 100 %. */
export function checkSum(path: Path, mix: Readonly<Record<string, number>>, report: CheckContext['report']): void {
  const sum = Object.values(mix).reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) <= 1e-9) return;
  const percent = (share: number): string => `${Number((share * 100).toPrecision(10))}%`;
  const [last, share] = Object.entries(mix).at(-1) ?? [];
  const rest = share === undefined ? -1 : share + 1 - sum;
  const help = last === undefined || rest < 0 || rest > 1 ? 'shares of a mix sum to 100%' : `for example \`${last}: ${percent(rest)}\``;
  report(path, { code: 'E140', message: `the shares sum to ${percent(sum)}, not 100%`, help, key: true });
}

function checkContacts(id: string, { contacts }: SourceSpec, world: Scenario, { report }: CheckContext): void {
  const known = { intent: Object.keys(world.intents), segment: Object.keys(world.segments ?? {}) };
  for (const kind of ['intent', 'segment'] as const) {
    contacts?.forEach((contact, index) => {
      const name = contact[kind];
      if (name !== undefined && !known[kind].includes(name))
        report(['sources', id, 'contacts', index, kind], { code: 'E150', message: `there is no ${kind} \`${name}\``, help: didYouMean(name, known[kind]) });
    });
  }
  const seen = new Map<string, number>();
  contacts?.forEach((contact, index) => {
    const before = seen.get(contact.id);
    if (before !== undefined)
      report(['sources', id, 'contacts', index, 'id'], {
        code: 'E155',
        message: `two contacts have the id \`${contact.id}\``,
        help: 'every contact needs an id of its own',
        also: { path: ['sources', id, 'contacts', before, 'id'], label: 'first used here' },
      });
    else seen.set(contact.id, index);
  });
}
