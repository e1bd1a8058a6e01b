/**
 * zod's issues → complaints with code, place, and what would work. Where the schema offers a choice, the error told is that of
 * the alternative which the author meant, found from the kind of value that was written.
 */
import type * as z from 'zod';
import type { Code } from './codes.ts';
import { complaintParts } from './complaint.ts';
import type { Path } from './path.ts';
import type { Report } from './report.ts';
import { didYouMean, nearest } from './suggest.ts';
import { alternatives, defOf, keysAt, below, schemasAt, unwrapped } from './walk.ts';
import { inWords, namesOf, unitOf } from './words.ts';

type Issue = z.core.$ZodIssue;

/** A complaint about a path, and whether that part can be left out so that the rest can still be checked. */
export interface Flaw {
  readonly path: Path;
  readonly code: Code;
  readonly message: string;
  readonly help: string | undefined;
  readonly key: boolean;
}

export function reportFlaws(flaws: readonly Flaw[], report: Report): void {
  for (const { path, ...complaint } of flaws) report(path, complaint);
}

/** All issues of a value that `schema` refused. */
export function flawsOf(schema: z.ZodType, value: unknown, issues: readonly Issue[]): Flaw[] {
  return issues.flatMap((issue) => flaws(schema, value, issue, []));
}

function flaws(schema: z.ZodType, value: unknown, issue: Issue, prefix: Path): Flaw[] {
  const below = issue.path as Path;
  const path = [...prefix, ...below];
  const input = valueAt(value, below);
  const schemas = schemasAt(schema, below);
  const one = (code: Code, message: string, help?: string, key = false): Flaw[] => [{ path, code, message, help, key }];

  const own = complaintParts(issue.message);
  if (input === undefined && issue.code === 'invalid_type') return [wrongValue(schemas, input, issue, path)];
  if (own !== null) return one(own.code, own.message, own.help, own.code === 'E107' && issue.code === 'invalid_type');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey([...path, key], key, schemas));
    case 'invalid_key': {
      const key = complaintParts(issue.issues[0]?.message ?? '');
      const message = key === null ? `\`${path.at(-1)}\` cannot stand here` : `\`${path.at(-1)}\` is not an id: ${key.message}`;
      return one('E108', message, keyHelp(String(path.at(-1))), true);
    }
    case 'invalid_union':
      return unionFlaws(schemas, input, issue, path);
    default:
      return [wrongValue(schemas, input, issue, path)];
  }
}

function wrongValue(schemas: readonly z.ZodType[], input: unknown, issue: Issue, path: Path): Flaw {
  const expected = [...new Set(schemas.map(inWords))].join(' or ');
  const flaw = (code: Code, message: string, help: string | undefined, key = false): Flaw => ({ path, code, message, help, key });
  if (input === undefined) return flaw('E102', `\`${path.at(-1)}\` is missing`, `add \`${path.at(-1)}:\` with ${expected}`, true);
  if (issue.code === 'invalid_value') return notOneOf(schemas.flatMap(alternatives).flatMap(namesOf), input, path);
  if (issue.code === 'too_small' && issue.origin === 'array')
    return flaw('E111', `expected ${atLeast(issue.minimum, issue.exact)}, found ${Array.isArray(input) ? input.length : 0}`, 'add what is missing');
  if (issue.code === 'too_big' && issue.origin === 'array') return flaw('E111', `expected no more than ${issue.maximum} values`, 'remove what is too much');
  if (issue.code === 'too_small')
    return flaw('E106', `${shown(input)} is ${issue.inclusive === true ? `less than ${issue.minimum}` : `not above ${issue.minimum}`}`, `write ${expected}`);
  if (issue.code === 'too_big')
    return flaw('E106', `${shown(input)} is ${issue.inclusive === true ? `more than ${issue.maximum}` : `not below ${issue.maximum}`}`, `write ${expected}`);
  return flaw('E104', `expected ${expected}, found ${kindInWords(input)}`, kindHelp(schemas, input));
}

function atLeast(minimum: number | bigint, exact: boolean | undefined): string {
  return `${exact === true ? 'exactly' : 'at least'} ${minimum} ${Number(minimum) === 1 ? 'value' : 'values'}`;
}

function notOneOf(names: readonly string[], input: unknown, path: Path): Flaw {
  const message = `${shown(input)} is not one of ${names.join(', ')}`;
  const close = typeof input === 'string' ? nearest(input, names) : null;
  const help = close === null ? (names.length === 1 ? `write \`${names[0]}\`` : undefined) : `did you mean \`${close}\`?`;
  return { path, code: 'E103', message, help, key: false };
}

function unknownKey(path: Path, key: string, schemas: readonly z.ZodType[]): Flaw {
  const known = keysAt(schemas);
  const close = nearest(key, known);
  const home = close === null ? known.find((block) => keysAt(schemas.flatMap((schema) => below(schema, block))).includes(key)) : undefined;
  const help = close !== null ? `did you mean \`${close}\`?` : home !== undefined ? `\`${key}\` belongs into \`${home}\`` : didYouMean(key, known);
  return { path, code: 'E101', message: `\`${clipped(key)}\` is not known here`, help, key: true };
}

function keyHelp(key: string): string {
  const better = key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `write ${better === '' ? 'for example `order-status`' : `\`${better}\``}`;
}

// ---- choices -----------------------------------------------------------------------------------------------------

function unionFlaws(schemas: readonly z.ZodType[], input: unknown, issue: z.core.$ZodIssueInvalidUnion, path: Path): Flaw[] {
  const union = schemas.map(unwrapped).find((schema) => defOf(schema).options?.length === issue.errors.length);
  if (input === undefined || union === undefined) return [wrongValue(schemas, input, issue, path)];
  const options = defOf(union).options ?? [];
  const meant = typeof input === 'object' && input !== null ? blockMeant(options, input, issue.errors) : scalarMeant(options, input, issue.errors);
  if (meant === null) return [wrongChoice(union, input, path)];
  const found = (issue.errors[meant] ?? []).flatMap((nested) => flaws(options[meant]!, input, nested, path));
  const first = found[0];
  // One wrong scalar: the cure names the words that would do as well.
  const names = alternatives(union).flatMap(namesOf);
  if (found.length === 1 && first !== undefined && first.path.length === path.length && names.length > 0 && first.help !== undefined && first.code !== 'E103') {
    return [{ ...first, help: `${first.help.replace(/\?$/, '')}, or ${names.map((name) => `\`${name}\``).join(', ')}` }];
  }
  return found;
}

function wrongChoice(union: z.ZodType, input: unknown, path: Path): Flaw {
  const names = alternatives(union).flatMap(namesOf);
  const close = typeof input === 'string' ? nearest(input, names) : null;
  const keys = typeof input === 'object' && input !== null && !Array.isArray(input) ? keysAt([union]) : [];
  const help = close !== null ? `did you mean \`${close}\`?` : keys.length > 0 ? `a block here has ${keys.join(', ')}` : kindHelp([union], input);
  return { path, code: 'E104', message: `expected ${inWords(union)}, found ${kindInWords(input)}`, help, key: false };
}

/** The alternative of a map or list: lists for lists; of blocks the one that knows most of the keys, then the one with the fewest errors. */
function blockMeant(options: readonly z.ZodType[], input: object, errors: readonly Issue[][]): number | null {
  const keys = Object.keys(input);
  const type = Array.isArray(input) ? ['array', 'tuple'] : ['object', 'record', 'union'];
  let best: number | null = null;
  let rank = [0, 0];
  options.forEach((option, index) => {
    const kinds = alternatives(option).map(defOf);
    if (!kinds.some((kind) => type.includes(kind.type))) return;
    const known = kinds.flatMap((kind) => Object.keys(kind.shape ?? {}));
    const recognised = keys.filter((key) => known.includes(key)).length;
    const open = Array.isArray(input) || keys.length === 0 || kinds.some((kind) => kind.type === 'record');
    if (recognised === 0 && !open) return;
    const mine = [recognised, -(errors[index]?.length ?? 0)];
    if (best === null || mine[0]! > rank[0]! || (mine[0] === rank[0] && mine[1]! > rank[1]!)) [best, rank] = [index, mine];
  });
  return best;
}

/** The alternative of a scalar: the only one that takes its type, or a value with a unit when the text looks like one or there is no other. */
function scalarMeant(options: readonly z.ZodType[], input: unknown, errors: readonly Issue[][]): number | null {
  if (typeof input === 'string' && options.length > 1 && nearest(input, options.flatMap(alternatives).flatMap(namesOf)) !== null) return null;
  const fits = options.flatMap((option, index) => (alternatives(option).some((one) => takes(one, input)) ? [index] : []));
  if (fits.length === 1) return fits[0]!;
  const spoken = options.flatMap((_, index) => (errors[index]?.some((issue) => complaintParts(issue.message) !== null) ? [index] : []));
  const looksLikeNumber = typeof input === 'number' || (typeof input === 'string' && /^[+-]?[.\d]/.test(input));
  return spoken.length === 1 && (looksLikeNumber || fits.length === 0) && !Array.isArray(input) ? spoken[0]! : null;
}

function takes(schema: z.ZodType, input: unknown): boolean {
  const { type } = defOf(schema);
  if (typeof input === 'number') return type === 'number' || unitOf(schema) !== undefined;
  if (typeof input === 'string') return type === 'string' || unitOf(schema) !== undefined;
  return typeof input === 'boolean' && type === 'boolean';
}

// ---- words -------------------------------------------------------------------------------------------------------

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const segment of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, segment)) return undefined;
    here = (here as Record<string, unknown>)[String(segment)];
  }
  return here;
}

function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function shown(input: unknown): string {
  if (input === null) return 'nothing';
  return typeof input === 'object' ? kindInWords(input) : `\`${clipped(String(input))}\``;
}

function kindInWords(input: unknown): string {
  if (input === null) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a block';
  return typeof input === 'string' ? `the text \`${clipped(input)}\`` : `\`${String(input)}\``;
}

function kindHelp(schemas: readonly z.ZodType[], input: unknown): string | undefined {
  const types = schemas.flatMap(alternatives).map((schema) => defOf(schema).type);
  if (typeof input === 'string' && types.includes('number')) {
    const percent = /^([+-]?[\d.]+)\s*%$/.exec(input);
    if (percent) return `write \`${Number((Number(percent[1]) / 100).toPrecision(12))}\``;
    if (input.trim() !== '' && Number.isFinite(Number(input))) return `write \`${Number(input)}\`, without quotes`;
  }
  if (input === null && (types.includes('object') || types.includes('record'))) return 'write `{}` for an empty block, or remove the line';
  if (typeof input === 'boolean' || input === null) return undefined;
  if (typeof input === 'number' && types.includes('string')) return `write \`"${input}"\`, in quotes`;
  if (typeof input === 'number' && types.includes('number') && !Number.isInteger(input)) return `write \`${Math.round(input)}\``;
  return undefined;
}
