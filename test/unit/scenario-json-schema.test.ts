/** The JSON Schema for editors: it is the one of the code, it takes what the reader takes, and it refuses what editors can see. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemaText } from '../../src/scenario/json-schema.ts';
import { misfits } from '../support/json-schema-check.ts';
import { replaced } from '../support/scenario-edits.ts';
import { FULL, OTHER, SMALL } from '../support/scenario-texts.ts';

const ROOT = join(import.meta.dirname, '../..');
const SCHEMA = JSON.parse(jsonSchemaText()) as Record<string, unknown>;

test('schema/scenario.v1.json is up to date (`tandem schema > schema/scenario.v1.json`)', () => {
  expect(readFileSync(join(ROOT, 'schema/scenario.v1.json'), 'utf8') === jsonSchemaText()).toBe(true);
});

test('it keeps descriptions, patterns and choices', () => {
  expect(SCHEMA['$schema']).toBe('http://json-schema.org/draft-07/schema#');
  const definitions = SCHEMA['definitions'] as Record<string, { pattern?: string; description?: string; anyOf?: unknown[] }>;
  expect(definitions['share']).toMatchObject({ type: 'string', description: expect.stringContaining('30%') });
  expect(new RegExp(definitions['duration']!.pattern!).test('1h30m')).toBe(true);
  expect(definitions['share-with-source']!.anyOf).toHaveLength(2);
  expect(jsonSchemaText()).toContain('windows of the week, a schedule in a file, or unlimited');
});

test('what is not built is not offered', () => {
  expect(Object.keys(SCHEMA['properties'] as object)).not.toContain('proactive');
  expect(jsonSchemaText()).not.toMatch(/"not": \{\}|quality-monitoring/);
});

const scenarios = readdirSync(join(ROOT, 'scenarios')).filter((name) => name.endsWith('.yaml'));

describe('it takes', () => {
  const texts: readonly (readonly [string, string])[] = [
    ...scenarios.map((name) => [name, readFileSync(join(ROOT, 'scenarios', name), 'utf8')] as const),
    ['the full text', FULL],
    ['the small one', SMALL],
    ['one that extends', OTHER],
  ];
  test.each(texts)('%s', (_, text) => {
    expect(misfits(SCHEMA, parse(text))).toEqual([]);
  });
});

describe('it refuses', () => {
  test.each([
    ['a unit left out', replaced(SMALL, 'intents.call.human.handle', '5')],
    ['a share of 3', replaced(FULL, 'segments.standard.prefers-human', '3')],
    ['an unknown key', SMALL.replace('agents: 5', 'agnts: 5')],
    ['an unknown word', SMALL.replace('voice', 'voise')],
    ['negative agents', SMALL.replace('agents: 5', 'agents: -5')],
    ['a missing block', SMALL.replace(/policies:\n.*\n/, '')],
    ['an id in capitals', SMALL.replace('desk:', 'Desk:')],
    ['what is not built', `${SMALL}proactive: {}\n`],
  ])('%s', (_, text) => {
    expect(misfits(SCHEMA, parse(text)).length).toBeGreaterThan(0);
  });
});
