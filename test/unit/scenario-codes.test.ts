/** Every code that a problem can carry is explained, and every one that reading a scenario can give is shown by a test. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CODES } from '../../src/scenario/codes.ts';
import { explainCode, explainPath, explainRules, suggestPath } from '../../src/scenario/explain.ts';
import { OBSERVABLE } from '../../src/scenario/observable.ts';
import { PRESETS } from '../../src/scenario/presets/list.ts';

const ROOT = join(import.meta.dirname, '../..');

function textsIn(folder: string, of: RegExp): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map((name) => join(ROOT, folder, String(name)))
    .filter((path) => of.test(path) && statSync(path).isFile())
    .map((path) => readFileSync(path, 'utf8'));
}

const inQuotes = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => [...text.matchAll(/['"`^]([EW]\d{3})\b/g)].map(([, code]) => code!)));

test('every code of the sources is in the table', () => {
  expect([...inQuotes(textsIn('src', /\.ts$/))].filter((code) => !Object.hasOwn(CODES, code))).toEqual([]);
});

test('every code of the table is used', () => {
  const used = inQuotes(textsIn('src', /(?<!codes|explain)\.ts$/));
  expect(Object.keys(CODES).filter((code) => !used.has(code))).toEqual([]);
});

test('every code of the reader is shown by a test', () => {
  const shown = inQuotes(textsIn('test', /test\.ts$/));
  expect(Object.keys(CODES).filter((code) => code.startsWith('E1') && !shown.has(code))).toEqual([]);
});

test('every code is explained with a cure', () => {
  for (const code of Object.keys(CODES)) expect(explainCode(code.toLowerCase())).toMatch(new RegExp(`^${code}  \\w[^]*\n  cure +\\S`));
  expect(explainCode('E999')).toBeUndefined();
  expect(explainCode('toString')).toBeUndefined();
});

test('paths are explained from the schema: words, unit, default, keys, presets', () => {
  const told = (path: string): string | undefined => explainPath(path, PRESETS);
  expect(told('humans.groups.*.agents')).toMatch(/windows of the week[^]*a whole number, 0 or more, `unlimited` or a block/);
  expect(told('humans.groups.tier1.agents')).toContain('windows of the week');
  expect(told('intents.order.ai.resolves')).toMatch(/a share such as `30%`[^]*from 0% to 100%[^]*value, range/);
  expect(told('sources.chat.redial.after-abandonment')).toMatch(/evidence-2026 48% \(33% to 75%\), measured/);
  expect(told('experiment.kind')).toMatch(/default +terminating/);
  expect(told('policies.ai-first.escalate.low-confidence.below')).toContain('a share');
  expect(told('proactive')).toContain('not built yet');
  expect(told('sources')).toContain('ids of your choice');
  expect(told('experiment.lenght')).toBeUndefined();
  expect(told('')).toBeUndefined();
  expect(suggestPath('experiment.lenght')).toBe('`experiment` has no `lenght`; did you mean `length`?');
  expect(suggestPath('humns')).toBe('a scenario has no `humns`; did you mean `humans`?');
});

test('every field of rules is explained', () => {
  for (const { path, doc } of OBSERVABLE) expect(explainRules()).toMatch(new RegExp(`${path.replace('.', '\\.')} .*${doc}`));
});
