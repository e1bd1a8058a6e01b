/**
 * The coverage experiment in full: `npm run nightly:coverage`, about ten minutes on one core. Writes reports/coverage.md from the published seed;
 * `-- --seed anything` runs fresh customers and prints the page instead. `-- --experiments 200` for a quick look. Exits 1 when an interval is not
 * accepted, or a start is still felt.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { coverageOf } from './macro-replications.ts';
import { SYSTEMS } from './systems.ts';
import { isAccepted, pageOf, PUBLISHED_SEED, worstResidue } from './table.ts';
import type { Outcome } from './table.ts';

const EXPERIMENTS = 1000;
const PAGE = 'reports/coverage.md';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seed: { type: 'string' }, experiments: { type: 'string' } } });
  const seed = values.seed ?? PUBLISHED_SEED;
  const experiments = Number(values.experiments ?? EXPERIMENTS);
  if (!Number.isInteger(experiments) || experiments < 2) throw new RangeError(`--experiments ${values.experiments}: a whole number from 2 on`);
  const outcomes: Outcome[] = [];
  for (const make of SYSTEMS) {
    const system = make();
    const rows = await coverageOf(system, experiments, seed);
    outcomes.push({ system, rows });
    const missed = rows.filter((row) => isAccepted(system, row) === false).length;
    process.stderr.write(`${system.id}: ${rows.length} intervals${missed === 0 ? '' : `, ${missed} NOT ACCEPTED`}\n`);
  }
  const page = pageOf(outcomes, experiments, seed);
  if (seed === PUBLISHED_SEED && experiments === EXPERIMENTS) writeFileSync(PAGE, page);
  else process.stdout.write(page);
  const cold = outcomes.some(({ system, rows }) => system.residue !== null && worstResidue(system.residue, rows) > 0.1);
  if (cold || outcomes.some(({ system, rows }) => rows.some((row) => isAccepted(system, row) === false))) process.exitCode = 1;
}

void main();
