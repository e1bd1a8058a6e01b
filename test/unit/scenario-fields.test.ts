/** Every field of the format, broken in every way that its kind of value allows: the code, the place, the sentence and a cure. */
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { scenarioSchema } from '../../src/scenario/schema.ts';
import { at, type Tree } from '../../src/scenario/tree.ts';
import type { UnitKind } from '../../src/scenario/units.ts';
import { alternatives, defOf, isRefused, isTrusted, unwrapped } from '../../src/scenario/walk.ts';
import { unitOf } from '../../src/scenario/words.ts';
import { added, placeIn, removed, replaced, segments, treeOf } from '../support/scenario-edits.ts';
import { BASE, FULL, OTHER, SMALL, STEADY, WAITING } from '../support/scenario-texts.ts';
import { AI_OPERATION } from '../support/scenario-texts-ai.ts';
import { CALLS } from '../support/scenario-texts-calls.ts';
import { DEMAND } from '../support/scenario-texts-demand.ts';
import { FILES } from '../support/scenario-texts-files.ts';
import { HOURS } from '../support/scenario-texts-hours.ts';
import { ON_CHANNELS } from '../support/scenario-texts-channels.ts';
import { STAFFING, STAFFING_BY_NUMBER } from '../support/scenario-texts-staffing.ts';
import { printed, readText } from '../support/scenario-reading.ts';

const TEXTS = [FULL, SMALL, OTHER, STEADY, WAITING, DEMAND, AI_OPERATION, STAFFING, STAFFING_BY_NUMBER, ON_CHANNELS, CALLS, FILES, HOURS] as const;
const OTHERS = { 'base.yaml': BASE };

// ---- the fields, from the schema ---------------------------------------------------------------------------------

interface Field {
  /** `*` for ids, `0` for items of a list. */
  readonly pattern: string;
  readonly schema: z.ZodType;
  readonly kind: 'value' | 'block' | 'refused';
  readonly required: boolean;
}

/** Every field of the schema; a block that occurs in several places is opened once. */
function fieldsOf(): readonly Field[] {
  const opened = new Set<z.ZodType>();
  const fields: Field[] = [];
  const open = (pattern: string, schema: z.ZodType): void => {
    for (const option of alternatives(schema)) {
      if (isTrusted([option])) continue;
      const { shape, valueType, element, items } = defOf(option);
      const inner: [string, z.ZodType][] = [
        ...Object.entries(shape ?? {}),
        ...(valueType === undefined ? [] : [['*', valueType] as [string, z.ZodType]]),
        ...(element === undefined ? [] : [['0', element] as [string, z.ZodType]]),
        ...(items ?? []).map((item, index) => [String(index), item] as [string, z.ZodType]),
      ];
      if (inner.length === 0 || opened.has(option)) continue;
      opened.add(option);
      for (const [key, value] of inner) visit(pattern === '' ? key : `${pattern}.${key}`, value, shape !== undefined);
    }
  };
  const seen = new Set<z.ZodType>();
  const visit = (pattern: string, schema: z.ZodType, isKey: boolean): void => {
    // The shapes of a distribution are the same schemas wherever a distribution may stand.
    if (seen.has(schema) && /patience\.|mixture\./.test(pattern)) return;
    seen.add(schema);
    const kind = isRefused(schema) ? 'refused' : isBlock(schema) ? 'block' : 'value';
    fields.push({ pattern, schema, kind, required: isKey && defOf(schema).type !== 'optional' && defOf(schema).type !== 'default' });
    if (kind !== 'refused') open(pattern, schema);
  };
  open('', scenarioSchema);
  return fields;
}

function isBlock(schema: z.ZodType): boolean {
  return alternatives(schema).every((option) => ['object', 'record', 'array', 'tuple'].includes(defOf(option).type));
}

/** Blocks that stand in several places are opened at the first; the texts show them at another. */
const ELSEWHERE: readonly (readonly [string, string])[] = [
  ['intents.*.ai.duration.', 'intents.*.human.handle.'],
  ['handoff.context.transcript.', 'handoff.context.summary.'],
  ['sources.*.list.columns.id.', 'sources.*.list.columns.*.'],
];

/** Where a pattern occurs in one of the texts. */
function occurrence(pattern: string): { readonly text: string; readonly path: string } | undefined {
  const shown = ELSEWHERE.find(([first]) => pattern.startsWith(first));
  const patterns = shown === undefined ? [pattern] : [pattern, pattern.replace(shown[0], shown[1])];
  for (const text of TEXTS) {
    for (const one of patterns) {
      const path = match(treeOf(text), one.split('.'));
      if (path !== null) return { text, path: path.map((part) => (/[^\w-]/.test(part) ? `"${part}"` : part)).join('.') };
    }
  }
  return undefined;
}

function match(tree: Tree | undefined, [segment, ...rest]: readonly string[]): readonly string[] | null {
  if (tree === undefined) return null;
  if (segment === undefined) return [];
  const names = segment === '*' ? (tree.kind === 'map' ? [...tree.entries.keys()] : []) : [segment];
  if (tree.kind === 'list' && segment === '0') names.push(...tree.items.map((_, index) => String(index)));
  for (const name of names) {
    const tail = match(at(tree, [tree.kind === 'list' ? Number(name) : name]), rest);
    if (tail !== null) return [name, ...tail];
  }
  return null;
}

const FIELDS = fieldsOf();

// ---- what is wrong for each kind of value ------------------------------------------------------------------------

type Bad = readonly [written: string, code: string, message: string | RegExp, help?: string];

const UNITS: Readonly<Record<UnitKind, readonly Bad[]>> = {
  duration: [
    ['5', 'E105', '`5` has no unit', 'write `5s`'],
    ['-5m', 'E106', '`-5m` is negative'],
    ['5 min', 'E105', '`5 min` is not a duration', 'did you mean `5m`?'],
    ['[5m]', 'E104', /^expected .*a duration/],
  ],
  rate: [
    ['120', 'E105', '`120` has no unit', 'write `120/h`'],
    ['-120/h', 'E106', '`-120/h` is negative'],
    ['120 per hour', 'E105', '`120 per hour` is not a rate', 'did you mean `120/h`?'],
  ],
  'rate-per-hour': [
    ['30', 'E105', '`30` has no unit', 'write `30/h`'],
    ['-30/h', 'E106', '`-30/h` is negative'],
    ['240/d', 'E105', '`240/d` is not a rate per hour of work', 'a rate per hour of work is a number per /h; write for example `30/h`'],
    ['30 per hour', 'E105', '`30 per hour` is not a rate per hour of work', 'did you mean `30/h`?'],
  ],
  share: [
    ['0.3', 'E105', '`0.3` has no unit', 'write `30%`'],
    ['-3%', 'E106', '`-3%` is negative'],
    ['130%', 'E106', '`130%` is out of range'],
    ['3pp', 'E105', '`3pp` is not a share', 'did you mean `3%`?'],
  ],
  points: [
    ['4', 'E105', '`4` has no unit', 'write `+4pp`'],
    ['140pp', 'E106', '`140pp` is out of range'],
    ['4%', 'E105', '`4%` is not a change in points', 'did you mean `4pp`?'],
  ],
  money: [
    ['3', 'E105', '`3` has no unit', 'write `3 EUR`'],
    ['-3 EUR', 'E106', '`-3 EUR` is negative'],
    ['€3', 'E105', '`€3` is not an amount of money', 'did you mean `3 EUR`?'],
  ],
  'money-per-hour': [
    ['24', 'E105', '`24` has no unit', 'write `24 EUR/h`'],
    ['-24 EUR/h', 'E106', '`-24 EUR/h` is negative'],
    ['24 EUR', 'E105', '`24 EUR` is not pay per hour', 'did you mean `24 EUR/h`?'],
  ],
  'time-of-day': [
    ['800', 'E105', '`800` is not a time of day', 'write for example `"08:00"`'],
    ['"25:00"', 'E106', '`25:00` is out of range'],
    ['"8:00"', 'E105', '`8:00` is not a time of day', 'did you mean `08:00`?'],
  ],
  moment: [
    ['2026', 'E105', '`2026` is not a date', 'write for example `2026-03-02`'],
    ['2026-02-30', 'E106', '`2026-02-30` is out of range'],
    ['tomorrow', 'E105', '`tomorrow` is not a date'],
  ],
  days: [
    ['5', 'E105', '`5` is not days of the week'],
    ['Monday - Friday', 'E105', '`Monday - Friday` is not days of the week', 'did you mean `mon-fri`?'],
  ],
};

/** Fields that accept several kinds of value, or text of a certain form. */
const SPECIAL: Readonly<Record<string, readonly Bad[]>> = {
  schema: [['tandem/scenario@2', 'E110', 'this program reads scenarios of the format `tandem/scenario@1`', 'write `schema: tandem/scenario@1`']],
  seed: [['[1]', 'E104', 'expected text or a number, found a list']],
  'experiment.kind': [['steady', 'E103', /`steady` is not one of terminating, steady-state/, 'did you mean `steady-state`?']],
  'experiment.warm-up': [
    ['5', 'E105', '`5` has no unit', 'write `5s`, or `auto`'],
    ['-5m', 'E106', '`-5m` is negative'],
    ['automatic', 'E104', /^expected .*`auto`/],
    ['[5m]', 'E104', /^expected .*a duration/],
  ],
  'experiment.day': [['all', 'E109', 'expected a span of one day', 'write `"07:00-19:00"`']],
  'experiment.end': [['open', 'E103', '`open` is not one of cut', 'write `cut`']],
  'experiment.replications': [
    ['0', 'E106', '`0` is less than 1'],
    ['many', 'E109', 'expected a whole number, or a range', 'write `20`, or `20..200` with `precision`'],
  ],
  'experiment.precision.*': [
    ['5', 'E109', 'expected a precision'],
    ['good', 'E109', 'expected a precision', 'write `2.5%` (relative), `0.5pp` (points) or `2s`'],
  ],
  'decide.subject-to.*': [['maybe', 'E104', 'expected `kept` or a block, found the text `maybe`']],
  'decide.subject-to.*.at-least': [['much', 'E104', /^expected a share/]],
  'decide.subject-to.*.at-most': [['little', 'E104', /^expected a share/]],
  'guards.*.at-least': [['much', 'E104', /^expected a share/]],
  'guards.*.at-most': [['little', 'E104', /^expected a share/]],
  'service-level.clock': [['arrival', 'E103', '`arrival` is not one of human-queue-entry']],
  'intents.*.stakes': [
    ['hihg', 'E104', 'expected `high`, `normal` or a block, found the text `hihg`', 'did you mean `high`?'],
    ['{ low: 3% }', 'E104', 'expected `high`, `normal` or a block, found a block', 'a block here has high'],
  ],
  'sources.*.channel': [['chatt', 'E103', '`chatt` is not one of voice, chat, email, messaging, sms, social', 'did you mean `chat`?']],
  'sources.*.patience': [
    ['5', 'E105', '`5` has no unit', 'write `5s`, or `none`'],
    ['-5m', 'E106', '`-5m` is negative'],
    ['nune', 'E104', 'expected `none`, a duration such as `1m30s` or a block, found the text `nune`', 'did you mean `none`?'],
  ],
  'sources.*.patience.by-intent.*': [['5', 'E105', '`5` has no unit', 'write `5s`, or `none`']],
  'sources.*.patience.by-segment.*': [['5', 'E105', '`5` has no unit', 'write `5s`, or `none`']],
  'sources.*.patience.by-channel.*': [['5', 'E105', '`5` has no unit', 'write `5s`, or `none`']],
  'sources.*.contacts.0.patience': [['5', 'E105', '`5` has no unit', 'write `5s`, or `none`']],
  'sources.*.contacts.0.arrives': [
    ['5', 'E104', /^expected a duration such as `1m30s` or a date/],
    ['early', 'E104', /^expected a duration/],
  ],
  'sources.*.contacts.0.observed.*': [
    ['-5m', 'E106', '`-5m` is negative'],
    ['much', 'E105', '`much` is not a duration'],
  ],
  'ai.outages.windows.*.from': [
    ['5', 'E104', /^expected a duration such as `1m30s` or a date/],
    ['early', 'E104', /^expected a duration/],
  ],
  'ai.drift.from': [
    ['5', 'E104', /^expected a duration such as `1m30s` or a date/],
    ['early', 'E104', /^expected a duration/],
  ],
  'sources.*.arrivals.by-interval': [['flat', 'E104', 'expected a list or a block, found the text `flat`']],
  'humans.groups.*.agents': [
    ['-3', 'E106', '`-3` is less than 0'],
    ['2.5', 'E104', /^expected a whole number.*found `2.5`$/],
    ['many', 'E104', 'expected a whole number, 0 or more, `unlimited` or a block, found the text `many`'],
    ['unlimted', 'E104', 'expected a whole number, 0 or more, `unlimited` or a block, found the text `unlimted`', 'did you mean `unlimited`?'],
  ],
  'handoff.context.summary': [
    ['much', 'E105', '`much` is not a share'],
    ['0.9', 'E105', '`0.9` has no unit', 'write `90%`'],
  ],
  'policies.*.escalate': [['always', 'E104', 'expected a list or a block, found the text `always`']],
  'policies.*.escalate.0.on': [
    ['frustration', 'E107', 'trigger `frustration` is not built yet'],
    ['low-confidense', 'E103', /^`low-confidense` is not one of low-confidence, /, 'did you mean `low-confidence`?'],
  ],
  'policies.*.escalate.0.above': [
    ['often', 'E105', '`often` is not a duration'],
    ['-4', 'E106', '`-4` is less than 0'],
  ],
  'policies.*.like': [['nobody', 'E133', 'there is no policy `nobody`']],
  'policies.*.escalate.like': [['nobody', 'E133', 'there is no policy `nobody`']],
  'policies.*.parameters.*': [['[1]', 'E104', 'expected a number, text or true or false, found a list']],
};

/** Fields whose values are free: any text, any block. What they must agree with is tested with the relations. */
const FREE = new Set(['policies.*.with.*']);

function badsOf({ pattern, schema }: Field): readonly Bad[] {
  const special = SPECIAL[pattern] ?? specialByName(pattern);
  if (special !== undefined) return special;
  if (isBlock(schema)) return [['nonsense', 'E104', /^expected (a list|a block)( or (a list|a block))?, found the text `nonsense`$/]];
  const options = alternatives(schema).filter((option) => !isTrusted([option]));
  const unit = options.map(unitOf).find((kind) => kind !== undefined);
  if (unit !== undefined) return UNITS[unit];
  const plain = unwrapped(options[0]!);
  const { type, entries } = defOf(plain);
  if (type === 'enum') return [['nonsense', 'E103', `\`nonsense\` is not one of ${Object.values(entries ?? {}).join(', ')}`]];
  if (type === 'boolean') return [['perhaps', 'E104', 'expected true or false, found the text `perhaps`']];
  if (type === 'number') return numberBads(plain);
  if (plain === scenarioSchema.shape.id) return [['Not An Id', 'E108', 'an id uses a-z, 0-9 and -']];
  if (type === 'string') return [['[1, 2]', 'E104', /^expected .*, found a list$/]];
  return [];
}

/** Texts in two languages, columns of files and lists of names stand in many places. */
function specialByName(pattern: string): readonly Bad[] | undefined {
  if (/(^|\.)(title|description)$/.test(pattern)) return [['5', 'E104', 'expected text or a block, found `5`', 'write `"5"`, in quotes']];
  if (/\.list\.(columns\.[\w-]+|observed\.\*)$/.test(pattern)) return [['5', 'E104', 'expected text or a block, found `5`']];
  if (/\.(map\.\*|else)$/.test(pattern)) return [['[1]', 'E104', 'expected text, a number or true or false, found a list']];
  return undefined;
}

function numberBads(schema: z.ZodType): readonly Bad[] {
  const bads: Bad[] = [
    ['often', 'E104', /^expected a (whole )?number.*, found the text `often`$/],
    ['"7"', 'E104', /^expected a (whole )?number.*, found the text `7`$/, 'write `7`, without quotes'],
  ];
  const checks = (defOf(schema).checks ?? []).map(({ _zod }) => _zod.def);
  for (const [index, { check, value, inclusive }] of checks.entries()) {
    if (checks.slice(index + 1).some((later) => later.check === check)) continue;
    if (check === 'number_format') bads.push(['1.5', 'E104', /^expected a whole number.*, found `1.5`$/]);
    if (check === 'greater_than' && value !== undefined) {
      const low = inclusive === true ? value - 1 : value;
      bads.push([String(low), 'E106', new RegExp(`^\`${low}\` is (less than|not above) `)]);
    }
    if (check === 'less_than' && value !== undefined) bads.push([String(value + 1), 'E106', `\`${value + 1}\` is more than ${value}`]);
  }
  return bads;
}

// ---- the tests ---------------------------------------------------------------------------------------------------

describe('the texts that are broken below', () => {
  test.each(TEXTS.map((text) => [text.split('\n')[1]!, text]))('%s are right', async (_, text) => {
    expect(printed(await readText(text, {}, OTHERS))).toBe('');
  });

  test('use every field of the format', () => {
    const missing = FIELDS.filter(({ kind, pattern }) => kind !== 'refused' && occurrence(pattern) === undefined).map(({ pattern }) => pattern);
    expect(missing).toEqual([]);
  });

  test('and every field that is not free has a wrong value', () => {
    const missing = FIELDS.filter((field) => field.kind !== 'refused' && !FREE.has(field.pattern) && badsOf(field).length === 0).map(({ pattern }) => pattern);
    expect(missing).toEqual([]);
  });
});

const CASES = FIELDS.filter(({ kind, pattern }) => kind !== 'refused' && !FREE.has(pattern)).flatMap((field) =>
  badsOf(field).map(([written, code, message, help]) => ({ pattern: field.pattern, written, code, message, help })),
);

describe('a wrong value', () => {
  test.each(CASES)('$pattern: $written → $code', async ({ pattern, written, code, message, help }) => {
    const found = occurrence(pattern)!;
    const text = replaced(found.text, found.path, written);
    const { resolved, problems } = await readText(text, {}, OTHERS);
    expect(resolved).toBeNull();
    // A block is pointed at by its key.
    const place = placeIn(text, found.path, written.startsWith('{') ? 'key' : 'value');
    const told = problems.map((problem) => ({
      at: `${problem.code} ${problem.place.line}:${problem.place.column}`,
      message: problem.message,
      help: problem.help,
    }));
    const here = told.filter(({ at }) => at === `${code} ${place}`);
    expect(told.map(({ at }) => at)).toContain(`${code} ${place}`);
    expect(here).toHaveLength(1);
    expect(here[0]!.message).toMatch(message instanceof RegExp ? message : new RegExp(`^${message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
    if (help !== undefined) expect(here[0]!.help).toBe(help);
    expect(here[0]!.message).not.toContain('Invalid');
  });
});

describe('a key that is not known', () => {
  /** Every kind of block once, with the places where it may stand. */
  const blocks = new Map<z.ZodType, string[]>();
  for (const { schema, kind, pattern } of FIELDS) {
    if (kind === 'refused') continue;
    for (const option of alternatives(schema)) {
      if (defOf(option).type === 'object' && !isTrusted([option])) blocks.set(option, [...(blocks.get(option) ?? []), pattern]);
    }
  }
  test.each([...blocks.values()].map((patterns) => [patterns[0]!, patterns] as const))('%s', async (_, patterns) => {
    const found = patterns.flatMap((pattern) => TEXTS.flatMap((text) => blockIn(text, pattern) ?? []));
    const problems: (readonly [string, string, string])[] = [];
    for (const { text, path } of found) {
      const edited = added(text, path, 'zzz-unknown', '1');
      const read = await readText(edited, {}, OTHERS);
      const place = placeIn(edited, `${path}.zzz-unknown`, 'key');
      problems.push(
        ...read.problems.filter(({ place: { line, column } }) => `${line}:${column}` === place).map(({ code, message }) => [code, message, place] as const),
      );
    }
    expect(problems.map(([code, message]) => `${code} ${message}`)).toContain('E101 `zzz-unknown` is not known here');
  });
});

function blockIn(text: string, pattern: string): { readonly text: string; readonly path: string } | null {
  const walk = (tree: Tree | undefined, [segment, ...rest]: readonly string[], path: readonly string[]): readonly string[] | null => {
    if (tree === undefined) return null;
    if (segment === undefined) return tree.kind === 'map' ? path : null;
    const names =
      segment === '*' && tree.kind === 'map'
        ? [...tree.entries.keys()]
        : segment === '0' && tree.kind === 'list'
          ? tree.items.map((_, index) => String(index))
          : [segment];
    for (const name of names) {
      const found = walk(at(tree, [tree.kind === 'list' ? Number(name) : name]), rest, [...path, name]);
      if (found !== null) return found;
    }
    return null;
  };
  const shown = ELSEWHERE.find(([first]) => pattern.startsWith(first));
  const path =
    walk(treeOf(text), pattern.split('.'), []) ?? (shown === undefined ? null : walk(treeOf(text), pattern.replace(shown[0], shown[1]).split('.'), []));
  return path === null ? null : { text, path: path.map((part) => (/[^\w-]/.test(part) ? `"${part}"` : part)).join('.') };
}

describe('a key that is missing', () => {
  const required = FIELDS.filter((field) => field.required && !/^\d+$/.test(field.pattern.split('.').at(-1)!));
  test.each(required.map(({ pattern }) => pattern))('%s', async (pattern) => {
    const found = occurrence(pattern)!;
    const key = String(segments(found.path).at(-1));
    const { problems } = await readText(removed(found.text, found.path), {}, OTHERS);
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toContain(`E102 \`${key}\` is missing`);
  });
});

describe('a part of the format that is not built', () => {
  test.each(FIELDS.filter(({ kind }) => kind === 'refused').map(({ pattern }) => pattern))('%s', async (pattern) => {
    const parts = pattern.split('.');
    const found = parts.length === 1 ? { text: SMALL, path: '' } : TEXTS.map((text) => blockIn(text, parts.slice(0, -1).join('.'))).find((one) => one !== null);
    if (found === undefined || found === null) throw new Error(`no text has the block of ${pattern}`);
    const text = added(found.text, found.path, parts.at(-1)!, '{}');
    const { resolved, problems } = await readText(text, {}, OTHERS);
    const place = placeIn(text, [found.path, parts.at(-1)!].filter((part) => part !== '').join('.'), 'key');
    expect(resolved).toBeNull();
    const here = problems.filter(({ code, place: { line, column } }) => code === 'E107' && `${line}:${column}` === place);
    expect(here).toHaveLength(1);
    expect(here[0]!.message).toMatch(/is not built yet$/);
  });
});
