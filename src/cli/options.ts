/** The options that mean the same wherever they are accepted, each with its reader. */
import { InvalidArgumentError, Option } from 'commander';
import { didYouMean } from '../scenario/suggest.ts';

const REPORTERS = ['terminal', 'json', 'markdown', 'html', 'csv'] as const;
type ReporterName = (typeof REPORTERS)[number];
const LATER_REPORTERS = ['junit', 'github'];
const VERIFY_REPORTERS = ['terminal', 'json', 'markdown', 'junit'] as const;

/** Where a reporter writes: a file, or standard output when it is undefined. */
export interface Reporter<Name extends string = ReporterName> {
  readonly name: Name;
  readonly file: string | undefined;
}

export type VerifyReporter = Reporter<(typeof VERIFY_REPORTERS)[number]>;

type Replications = number | { readonly min: number; readonly max: number };

/** All options of all commands; a command gets those that it accepts, with defaults. */
export interface Options {
  readonly set: readonly string[];
  readonly replications?: Replications;
  readonly seed?: string;
  readonly jobs?: number;
  readonly json?: boolean;
  readonly reporter: readonly Reporter[];
  readonly out: string;
  readonly quiet?: boolean;
  readonly color: boolean;
  readonly lang: 'en' | 'fr';
  readonly confidence?: number;
  readonly by: readonly (readonly string[])[];
  readonly policy?: string;
  readonly verifyReporter: readonly VerifyReporter[];
  /** Texts with units, which the command reads. */
  readonly calls?: string;
  readonly aht?: string;
  readonly patience?: string;
  readonly target?: string;
  readonly agents?: number;
  /** A file. */
  readonly csv?: string;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) < 1) throw new InvalidArgumentError('write a whole number from 1, for example 4');
  return Number(text);
}

function replications(text: string): Replications {
  const range = /^(\d+)\.\.(\d+)$/.exec(text);
  if (range === null) {
    if (!/^\d+$/.test(text) || Number(text) < 1) throw new InvalidArgumentError('write a whole number, or a range such as 20..200');
    return Number(text);
  }
  const [min, max] = [Number(range[1]), Number(range[2])];
  if (min < 2 || max < min) throw new InvalidArgumentError('write the smaller number first, from 2 on, for example 20..200');
  return { min, max };
}

function confidence(text: string): number {
  const value = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (!(value > 0.5 && value < 1)) throw new InvalidArgumentError('write a share above 50%, for example 0.99 or 99%');
  return value;
}

function overlay(text: string, before: readonly string[]): readonly string[] {
  if (!/^[^=]+=/.test(text)) throw new InvalidArgumentError('write path=value, for example humans.groups.tier1.agents=20');
  return [...before, text];
}

function reporterFrom<Name extends string>(names: readonly Name[], later: readonly string[]) {
  return (text: string, before: readonly Reporter<Name>[]): readonly Reporter<Name>[] => {
    const [name = '', ...rest] = text.split('=');
    if (later.includes(name)) throw new InvalidArgumentError(`${name} is not built yet; there are ${names.join(', ')}`);
    const known = names.find((candidate) => candidate === name);
    if (known === undefined) throw new InvalidArgumentError(didYouMean(name, names) ?? `there are ${names.join(', ')}`);
    const file = rest.length === 0 ? undefined : rest.join('=');
    if (file === '') throw new InvalidArgumentError(`name the file, for example ${name}=report.${name}`);
    if (file === undefined && before.some((other) => other.file === undefined))
      throw new InvalidArgumentError('only one reporter can write to standard output; give the others a file');
    return [...before, { name: known, file }];
  };
}

function reporterOption<Name extends string>(names: readonly Name[], later: readonly string[]): Option {
  return new Option('--reporter <name[=file]>', `${names.join(', ')}; repeatable`).argParser(reporterFrom(names, later)).default([]);
}

/** The same flag, with forms of its own and its own place among the options. */
function verifyReporterOption(): Option {
  return Object.assign(reporterOption(VERIFY_REPORTERS, []), { attributeName: () => 'verifyReporter' });
}

function dimensions(text: string, before: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.includes('')) throw new InvalidArgumentError('write one dimension, or several to cross, for example intent,interval');
  return [...before, parts];
}

function language(text: string): 'en' | 'fr' {
  if (text !== 'en' && text !== 'fr') throw new InvalidArgumentError('there are en and fr');
  return text;
}

/** One maker an option, in the order in which help lists them; a maker each, because commander keeps state in its options. */
const MAKERS = {
  policy: () => new Option('--policy <id>', 'the policy to run').makeOptionMandatory(),
  calls: () => new Option('--calls <rate>', 'arrivals, for example 240/h'),
  aht: () => new Option('--aht <time>', 'mean handle time, for example 5m'),
  patience: () => new Option('--patience <time>', 'mean patience (default: endless)'),
  target: () => new Option('--target <share/time>', 'service level, for example 80%/20s').makeOptionMandatory(),
  agents: () => new Option('--agents <n>', 'also what this many agents give').argParser(wholeNumber),
  csv: () => new Option('--csv <file>', 'a day of half-hours: columns calls and aht'),
  set: () => new Option('--set <path=value>', 'change the scenario; repeatable').argParser(overlay).default([]),
  replications: () => new Option('--replications <n|min..max>', 'how often to simulate each policy').argParser(replications),
  seed: () => new Option('--seed <text>', 'other customers, other luck'),
  confidence: () => new Option('--confidence <share>', 'of the intervals (default: 95%)').argParser(confidence),
  by: () => new Option('--by <a,b>', 'break metrics down; repeatable').argParser(dimensions).default([]),
  jobs: () => new Option('--jobs <n>', 'threads (default: all cores)').argParser(wholeNumber),
  json: () => new Option('--json', 'print JSON and nothing else'),
  reporter: () => reporterOption(REPORTERS, LATER_REPORTERS),
  verifyReporter: () => verifyReporterOption(),
  out: () => new Option('--out <dir>', 'write to DIR/<scenario>').default('reports'),
  lang: () => new Option('--lang <en|fr>', 'language of results').argParser(language).default('en'),
  quiet: () => new Option('--quiet', 'no progress, only errors'),
  color: () => new Option('--no-color', 'no colours (as NO_COLOR=1)'),
} as const;

export type OptionName = keyof typeof MAKERS;

/** The options of a command, fresh, in the usual order. */
export function optionsFor(names: readonly OptionName[]): Option[] {
  return (Object.keys(MAKERS) as OptionName[]).filter((name) => names.includes(name)).map((name) => MAKERS[name]());
}
