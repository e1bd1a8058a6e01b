/**
 * Hashes of every row, tally and record of the bundled scenarios and of scenarios drawn at random, many of them full of ties. Golden
 * files guard against change and prove nothing. On a deliberate change: `npm run hashes`, and say in the commit why they changed.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundled } from '../support/bundled.ts';
import { ROOT, workspace } from '../support/command.ts';

const REPLICATIONS = '2';
const FILES = ['scenarios', 'test/golden/scenarios'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name)),
);

it('rows, tallies and records are those of hashes.json, measured or not (else: npm run hashes)', async () => {
  const program = bundled('golden-program', workspace());
  const printed = execFileSync(process.execPath, [program, REPLICATIONS, ...FILES], { cwd: ROOT, encoding: 'utf8' });
  await expect(printed).toMatchFileSnapshot('hashes.json');
});
