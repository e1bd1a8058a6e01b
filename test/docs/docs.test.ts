/** Every block of the documentation that can be run, runs: whole scenarios, parts laid over the page's first scenario, commands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksOf, ROOT, workshop } from '../support/examples.ts';

const PAGES = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
const isWhole = (text: string): boolean => /^schema: /m.test(text);

/** The first file that one of the blocks names. */
function fileNamedIn(blocks: readonly { readonly text: string }[]): string {
  const [, name] = /file: (\S+\.csv)/.exec(blocks.map(({ text }) => text).join('\n')) ?? [];
  return name ?? expect.unreachable('a table that nothing names');
}

/** Milliseconds; examples simulate, on machines that do other things as well. */
const LIMIT = 300_000;

describe.each(PAGES)('docs/%s', { timeout: LIMIT }, (page) => {
  const blocks = blocksOf(`docs/${page}`);
  const at = workshop();
  const [base] = blocks.filter(({ language, text }) => language === 'yaml' && isWhole(text));
  if (base !== undefined) at.write('base.yaml', base.text);
  blocks.forEach(({ language, text }, index) => {
    if (language === 'csv') at.write(fileNamedIn(blocks.slice(index)), text);
    if (language === 'js') at.write('policy.js', text);
  });

  it('has blocks only of languages that are executed here', () => {
    expect(blocks.filter(({ language }) => !['yaml', 'sh', 'csv', 'js', 'text'].includes(language))).toEqual([]);
  });

  it.each(blocks.filter(({ language }) => language === 'yaml'))('the scenario of line $line is valid and runs', ({ text }) => {
    at.write('example.yaml', isWhole(text) ? text : `schema: tandem/scenario@1\nid: example\nextends: ./base.yaml\n${text}`);
    const { status, stdout, stderr } = at.shell('tandem validate example.yaml && tandem compare example.yaml --quiet --out out');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('example.yaml: valid');
  });

  it.each(blocks.filter(({ language }) => language === 'sh'))('the commands of line $line run', ({ text }) => {
    const { status, stderr } = at.shell(text);
    expect(stderr).not.toMatch(/error|warning/);
    expect(status).toBe(0);
  });

  it('links to files that exist', () => {
    const text = readFileSync(join(ROOT, 'docs', page), 'utf8');
    const targets = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1]!);
    expect(targets.filter((target) => !existsSync(join(ROOT, 'docs', target)))).toEqual([]);
  });
});
