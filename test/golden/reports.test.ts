/**
 * The committed reports, and the output that README.md quotes, are what the command writes now, byte by byte.
 * Golden files guard against change; they prove nothing about the numbers. On a deliberate change: `npm run reports`, and read the difference.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, workshop } from '../support/examples.ts';

const at = workshop();
const LIMIT = 600_000;

/** The elapsed time, which ends the first line, is the only thing that may differ. */
const withoutTime = (output: string): string => output.replace(/^(.*) · [\dms. ]+$/m, '$1');

function readmeOutput(command: string): string {
  const [, , quoted] = /<!-- output: (.*) -->\n\n```text\n([^]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8').replaceAll('\r', '')) ?? [];
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(`<!-- output: ${command} -->`);
  return quoted ?? '';
}

function expectCommitted(id: string): void {
  for (const file of ['report.html', 'report.md', 'result.json']) {
    const path = join('reports', id, file);
    const same = readFileSync(join(at.folder, path)).equals(readFileSync(join(ROOT, path)));
    expect(same, `${path} is what the command writes now (else: npm run reports)`).toBe(true);
  }
}

describe('committed reports', () => {
  it(
    'of the flagship, with the output in README.md',
    () => {
      const command = 'tandem compare scenarios/retail-contact-centre.yaml';
      const { status, stdout } = at.shell(`${command} --replications 20`);
      expect(status).toBe(0);
      expectCommitted('retail-contact-centre');
      expect(withoutTime(stdout)).toBe(withoutTime(readmeOutput(command)));
    },
    LIMIT,
  );

  it(
    'of the morning of twelve customers',
    () => {
      expect(at.shell('tandem compare scenarios/a-morning.yaml --replications 200')).toMatchObject({ status: 0 });
      expectCommitted('a-morning');
    },
    LIMIT,
  );
});
