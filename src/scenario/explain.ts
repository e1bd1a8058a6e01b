/** What `tandem explain PATH` and `tandem explain CODE` print, read from the schema, the presets and the table of codes. */
import type * as z from 'zod';
import { CODES } from './codes.ts';
import { OBSERVABLE } from './observable.ts';
import { parsePath } from './path.ts';
import type { Preset, PresetValue } from './preset.ts';
import { scenarioSchema } from './schema.ts';
import { didYouMean } from './suggest.ts';
import { UNIT_WORDS } from './units.ts';
import { alternatives, below, defOf, isMapOfIds, isRefused, isTrusted, keysAt, unwrapped } from './walk.ts';
import { inWords, unitOf } from './words.ts';

/** The meaning of a place in a scenario, such as `humans.groups.*.agents`; ids and `*` are alike. Undefined when there is no such place. */
export function explainPath(path: string, presets: readonly Preset[]): string | undefined {
  const segments = parsePath(path)?.map(({ name }) => name);
  const schemas = segments === undefined ? [] : walk(segments);
  const first = schemas[0];
  if (segments === undefined || first === undefined) return undefined;
  if (schemas.every(isRefused)) return `${path}\n  part of the format, but not built yet: a scenario that has it is refused`;
  const lines = [path, ...detail('', descriptionOf(schemas)), ...detail('takes', [...new Set(schemas.map(inWords))].join(' or '))];
  for (const kind of new Set(schemas.flatMap(alternatives).map(unitOf)))
    if (kind !== undefined) lines.push(...detail('written', `${UNIT_WORDS[kind].rule}, e.g. ${UNIT_WORDS[kind].example}`));
  if (isTrusted(schemas)) lines.push(...detail('or', '{ value, range: [low, high], source, mark }, to say where it comes from'));
  const fallback = defaultOf(first);
  if (fallback !== undefined) lines.push(...detail('default', fallback));
  if (isMapOfIds(schemas)) lines.push(...detail('keys', 'ids of your choice (a-z, 0-9, -)'));
  lines.push(...keyLines(schemas), ...presetLines(segments, presets));
  return lines.join('\n');
}

/** The closest path to one that does not exist, as a sentence. */
export function suggestPath(path: string): string | undefined {
  const segments = parsePath(path)?.map(({ name }) => name) ?? [];
  let schemas: readonly z.ZodType[] = [scenarioSchema];
  for (const [depth, segment] of segments.entries()) {
    const next = step(schemas, segment);
    if (next.length === 0) {
      const here = segments.slice(0, depth).join('.');
      const known = didYouMean(segment, keysAt(schemas));
      return known === undefined ? undefined : `${here === '' ? 'a scenario' : `\`${here}\``} has no \`${segment}\`; ${known}`;
    }
    schemas = next;
  }
  return undefined;
}

/** A code of a problem in full; undefined when there is no such code. */
export function explainCode(code: string): string | undefined {
  const name = code.toUpperCase();
  if (!Object.hasOwn(CODES, name)) return undefined;
  const { title, explanation, cure } = CODES[name as keyof typeof CODES];
  return [`${name}  ${title}`, ...detail('', explanation), ...detail('cure', cure)].join('\n');
}

/** The fields that rules can read. */
export function explainRules(): string {
  const width = Math.max(...OBSERVABLE.map(({ path }) => path.length));
  const fields = OBSERVABLE.map(({ path, type, values, doc }) => {
    const known = values === undefined ? '' : typeof values === 'string' ? ` (one of the ${values})` : ` (${values.join(', ')})`;
    return `  ${path.padEnd(width)}  ${type.padEnd(8)}  ${doc}${known}`;
  });
  return [
    'Rules are CEL expressions over what a router can see, for example',
    "  contact.segment == 'premium' && ai.turn > 4",
    "  humans.estimatedWait < duration('1m')",
    'Fields:',
    ...fields,
  ].join('\n');
}

function walk(segments: readonly string[]): readonly z.ZodType[] {
  let here: readonly z.ZodType[] = [scenarioSchema];
  for (const segment of segments) here = step(here, segment);
  return here;
}

/** One segment down; items of a list are addressed by id, so any name leads into it. */
function step(schemas: readonly z.ZodType[], segment: string): readonly z.ZodType[] {
  return schemas.flatMap((schema) => below(schema, segment));
}

function descriptionOf(schemas: readonly z.ZodType[]): string {
  const found = schemas.flatMap((schema) => [schema, unwrapped(schema), ...alternatives(schema)]).map((schema) => schema.description);
  return found.find((text) => text !== undefined) ?? '';
}

function defaultOf(schema: z.ZodType): string | undefined {
  const { type, innerType, defaultValue } = defOf(schema);
  if (type === 'default') return typeof defaultValue === 'string' ? defaultValue : JSON.stringify(defaultValue);
  return innerType === undefined ? undefined : defaultOf(innerType);
}

function keyLines(schemas: readonly z.ZodType[]): readonly string[] {
  const keys = keysAt(schemas).filter((key) => !(isTrusted(schemas) && ['value', 'range', 'source', 'mark'].includes(key)));
  if (keys.length === 0) return [];
  const width = Math.max(...keys.map((key) => key.length));
  return [
    '  has',
    ...keys.map((key) => {
      const inner = schemas.flatMap((schema) => below(schema, key));
      const text = descriptionOf(inner);
      return `    ${key.padEnd(width)}  ${text === '' ? [...new Set(inner.map(inWords))].join(' or ') : text}`;
    }),
  ];
}

function presetLines(segments: readonly string[], presets: readonly Preset[]): readonly string[] {
  const matches = (pattern: string): boolean => {
    const parts = pattern.split('.');
    return parts.length === segments.length && parts.every((part, index) => part === '*' || segments[index] === '*' || part === segments[index]);
  };
  return presets.flatMap(({ id, values }) => values.filter(({ path }) => matches(path)).flatMap((value) => detail(id, presetText(value))));
}

function presetText({ value, range, source, mark }: PresetValue): string {
  return `${value}${range === undefined ? '' : ` (${range[0]} to ${range[1]})`}, ${mark}: ${source}`;
}

/** A label and a text, wrapped at 100 columns. */
function detail(label: string, text: string): readonly string[] {
  if (text === '') return [];
  const indent = label === '' ? 2 : 12;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > 100 - indent) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((part, index) =>
    label === '' ? `  ${part}` : `  ${(index === 0 ? label : '').padEnd(Math.max(9, index === 0 ? label.length : 9))} ${part}`,
  );
}
