/** Ctrl-C and `kill` during the main job: what is complete is kept as a valid result, and the way to the whole is told. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, start, tandem, tiny, workspace } from '../support/command.ts';

/** Minutes of work, in pieces of some hundredths of a second. */
const LONG = tiny({
  experiment: '{ length: 4d, replications: 4000 }',
  source: '{ channel: voice, arrivals: { rate: 300/h }, patience: { exponential: { mean: 3m } } }',
  agents: '8',
});

describe('an interrupted run', () => {
  it.each([
    ['SIGINT', 130, '1'],
    ['SIGINT', 130, '2'],
    ['SIGTERM', 143, '2'],
  ] as const)(
    '%s exits %d with a partial result (--jobs %s)',
    async (signal, expected, jobs) => {
      const folder = workspace({ 'tiny.yaml': LONG });
      const running = start(['compare', 'tiny.yaml', '--json', '--jobs', jobs], { cwd: folder });
      await running.said('replications');
      running.process.kill(signal);
      const { code, out, err } = await running.ended;
      expect(code).toBe(expected);
      expect(filesBelow(folder)).toEqual(['report.html', 'report.md', 'result.json'].map((form) => `reports/tiny@partial/${form}`).concat('tiny.yaml'));
      const written = readFileSync(join(folder, 'reports/tiny@partial/result.json'), 'utf8');
      expect(out.trimEnd()).toBe(written.trimEnd());
      const result = JSON.parse(written) as { partial: boolean; experiment: { replications: number }; policies: { metrics: Record<string, { n: number }> }[] };
      expect(result.partial).toBe(true);
      const { replications } = result.experiment;
      expect(replications).toBeGreaterThan(0);
      expect(replications).toBeLessThan(4000);
      expect(result.policies.map(({ metrics }) => metrics['resolution.rate']?.n)).toEqual([replications, replications]);
      expect(err).toContain(`interrupted: the result stands on ${replications} complete replications of each policy`);
      expect(err).toContain('the whole run (4000 replications): tandem compare tiny.yaml');
      expect(err).not.toMatch(/\u001b/);
      expect(readFileSync(join(folder, 'reports/tiny@partial/report.html'), 'utf8')).toContain('</html>');

      // The replications that it kept are those that a run of so many makes.
      const again = await tandem(['compare', 'tiny.yaml', '--json', '--quiet', '--replications', String(replications), '--jobs', '2'], { cwd: folder });
      expect((JSON.parse(again.out) as typeof result).policies.map(({ metrics }) => metrics['resolution.rate'])).toEqual(
        result.policies.map(({ metrics }) => metrics['resolution.rate']),
      );
    },
    120_000,
  );

  it('never touches the report of the whole run', async () => {
    const folder = workspace({ 'tiny.yaml': LONG });
    expect((await tandem(['compare', 'tiny.yaml', '--set', 'experiment.replications=2', '--out', 'reports'], { cwd: folder })).code).toBe(0);
    expect(existsSync(join(folder, 'reports/tiny'))).toBe(false);
  });
});
