/** Everything in README.md that can be run, runs; the output that it quotes is compared in test/golden, with the reports of the same run. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { exitCodesText } from '../../src/cli/exit-codes.ts';
import { blocksOf, ROOT, workshop } from '../support/examples.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const blocks = blocksOf('README.md');
const at = workshop();

/** Milliseconds; examples simulate, on machines that do other things as well. */
const LIMIT = 300_000;

describe('README.md', { timeout: LIMIT }, () => {
  it('names the two commands, each alone, and the scripts that they call', () => {
    const shells = blocks.filter(({ language }) => language === 'sh').map(({ text }) => text.trim());
    expect(shells).toContain('npm ci && npm start');
    expect(shells).toContain('npm ci && npm test');
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    expect(scripts['start']).toBe('node bin/tandem.js compare scenarios/retail-contact-centre.yaml');
    expect(scripts['test']).toBe('vitest run');
  });

  it('has a first scenario that is valid without a warning', () => {
    const [scenario, ...others] = blocks.filter(({ language }) => language === 'yaml');
    expect(others).toEqual([]);
    at.write('first-steps.yaml', scenario!.text);
    expect(at.shell('tandem validate first-steps.yaml')).toMatchObject({ status: 0, stdout: 'first-steps.yaml: valid, no problems\n', stderr: '' });
  });

  it.each(blocks.filter(({ language, text }) => language === 'sh' && !text.startsWith('npm ')))('runs the commands of line $line', ({ text }) => {
    const { status, stderr } = at.shell(text);
    expect(stderr).not.toMatch(/error|warning/);
    expect(status).toBe(0);
  });

  it.each(blocks.filter(({ language }) => language === 'ts'))('runs the code of line $line', ({ text }) => {
    const { status, stdout, stderr } = at.module(text);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^humans 0\.\d+\nai-first 0\.\d+$/m);
  });

  it('lists every command and every exit code', () => {
    const named = [...README.matchAll(/^\| `tandem ([a-z]+)/gm)].map((match) => match[1]);
    expect(named.toSorted()).toEqual(COMMANDS.map(({ name }) => name).toSorted());
    const codes = [...exitCodesText().matchAll(/^ +(\d+)  /gm)].map((match) => match[1]!);
    expect(codes).toContain('2');
    for (const code of codes) expect(README).toMatch(new RegExp(String.raw`^\|[ \d,]*\b${code}\b[ \d,]*\|`, 'm'));
  });

  it('links to files that exist', () => {
    const targets = [...README.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1]!);
    expect(targets.length).toBeGreaterThan(4);
    expect(targets.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  });
});
