/**
 * Hashes of every row, tally and record of the bundled scenarios and of scenarios drawn at random, many of them full of ties, on every
 * supported version of Node.js. Golden files guard against change and prove nothing about the numbers. On a deliberate change:
 * `npm run hashes`, and say in the commit why they changed.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { bundled } from '../support/bundled.ts';
import { ROOT, workspace } from '../support/command.ts';
import { itOnEachNode } from '../support/each-node.ts';
import { OWN_MAJOR } from '../support/nodes.ts';

const REPLICATIONS = '2';
const FILES = ['scenarios', 'test/golden/scenarios'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name)),
);

describe('rows, tallies and records are those of hashes.json, measured or not (else: npm run hashes)', () => {
  const program = bundled('golden-program', workspace());
  const hashes = (node: string): string => execFileSync(node, [program, REPLICATIONS, '-', ...FILES], { cwd: ROOT, encoding: 'utf8' });
  const kept = readFileSync(join(import.meta.dirname, 'hashes.json'), 'utf8');
  let own = kept;

  itOnEachNode('hashes', async (node, major) => {
    const printed = hashes(node);
    if (major !== OWN_MAJOR) return expect(JSON.parse(printed)).toEqual(JSON.parse(own));
    own = printed;
    await expect(printed).toMatchFileSnapshot('hashes.json');
  });
});
