/** Threads change no byte, and a policy against itself differs by exactly nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tandem, tiny, workspace } from '../support/command.ts';

const FORMS = ['result.json', 'report.md', 'report.html'] as const;

/** A policy that leaves a file behind when a worker thread creates it: proof that threads were used at all. */
const WITNESS = `
import { isMainThread } from 'node:worker_threads';
import { writeFileSync } from 'node:fs';
if (!isMainThread) writeFileSync(new URL('threads-were-used', import.meta.url), '');
export default { create: () => ({ route: ({ contact }) => (contact.priority > 0 ? 'human' : 'ai') }) };`;

describe('--jobs', () => {
  it.each([
    ['as it stands', []],
    ['broken down', ['--by', 'intent,interval', '--by', 'channel']],
  ])(
    'results are the same bytes for one thread and for two: %s',
    async (_what, more) => {
      const busy = tiny({
        experiment: '{ length: 4d, replications: 30 }',
        source: '{ channel: voice, arrivals: { rate: 300/h }, patience: { exponential: { mean: 3m } } }',
        agents: '8',
        policies: '{ ours: { module: ./witness.mjs }, first: { type: ai-first } }',
      });
      const folder = workspace({ 'tiny.yaml': busy, 'witness.mjs': WITNESS });
      const run = (jobs: string) => tandem(['compare', 'tiny.yaml', '--jobs', jobs, '--out', jobs, '--quiet', ...more], { cwd: folder });
      const one = await run('1');
      expect({ code: one.code, err: one.err }).toEqual({ code: 0, err: '' });
      expect(existsSync(join(folder, 'threads-were-used'))).toBe(false);
      const two = await run('2');
      expect({ code: two.code, err: two.err }).toEqual({ code: 0, err: '' });
      expect(existsSync(join(folder, 'threads-were-used'))).toBe(true);
      for (const form of FORMS)
        expect(readFileSync(join(folder, '2/tiny', form), 'utf8') === readFileSync(join(folder, '1/tiny', form), 'utf8'), form).toBe(true);
    },
    120_000,
  );

  it('the same command twice gives the same bytes', async () => {
    const folder = workspace({ 'tiny.yaml': tiny() });
    const [a, b] = await Promise.all(['a', 'b'].map((out) => tandem(['compare', 'tiny.yaml', '--json', '--out', out], { cwd: folder })));
    expect(a?.out).toBe(b?.out);
    expect(JSON.parse(a?.out ?? '')).toMatchObject({ partial: false });
  });
});

describe('a policy against itself', () => {
  it('a copy by `like` under another id: every verdict is identical, every difference exactly 0, the hashes are equal', async () => {
    const folder = workspace({ 'tiny.yaml': tiny({ policies: '{ first: { type: ai-first }, copy: { like: first } }' }) });
    const { code, out } = await tandem(['compare', 'tiny.yaml', '--json'], { cwd: folder });
    expect(code).toBe(0);
    const { policies, comparisons } = JSON.parse(out) as {
      policies: { hash: string; metrics: unknown }[];
      comparisons: { metric: string; difference: number | null; lo: number | null; hi: number | null; verdict: string }[];
    };
    expect(policies[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(policies[1]?.hash).toBe(policies[0]?.hash);
    expect(policies[1]?.metrics).toEqual(policies[0]?.metrics);
    const told = comparisons.filter(({ verdict }) => verdict !== 'no-data');
    expect(told.length).toBeGreaterThan(10);
    for (const { metric, difference, lo, hi, verdict } of told)
      expect({ metric, difference, lo, hi, verdict }).toEqual({ metric, difference: 0, lo: 0, hi: 0, verdict: 'identical' });
  });

  it('and another policy is not identical', async () => {
    const folder = workspace({ 'tiny.yaml': tiny() });
    const { out } = await tandem(['compare', 'tiny.yaml', '--json'], { cwd: folder });
    const { policies, comparisons } = JSON.parse(out) as { policies: { hash: string }[]; comparisons: { verdict: string }[] };
    expect(policies[1]?.hash).not.toBe(policies[0]?.hash);
    expect(comparisons.some(({ verdict }) => !['identical', 'no-data'].includes(verdict))).toBe(true);
  });
});
