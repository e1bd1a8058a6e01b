/**
 * Prints the hashes of scenarios as JSON: scenario → policy → hash by table, of the tallies, and of the records. Tests bundle it and run
 * it on every supported version of Node.js. Arguments: how many replications, a seed or `-` for that of the scenario, and scenario files.
 */
import { basename } from 'node:path';
import { readInput } from '../../src/cli/input.ts';
import { prepare } from '../../src/experiment/replicate.ts';
import type { Job } from '../../src/experiment/job.ts';
import { namedMetrics } from '../../src/findings/decide.ts';
import { startMeasuring } from '../../src/metrics/measure.ts';
import { measurementPlan } from '../../src/metrics/plan.ts';
import type { PolicyDefinition } from '../../src/sim/policy.ts';
import { simulate } from '../../src/sim/simulate.ts';
import { canonical, sha256, TableHashes } from './hashing.ts';
import type { Table } from './hashing.ts';

/** Of the replications of one policy. */
export type PolicyHashes = Readonly<Record<Table | 'tally' | 'record', string>>;
export type GoldenHashes = Readonly<Record<string, Readonly<Record<string, PolicyHashes>>>>;

/** Every replication runs twice, measured and not: what it lets us see must not depend on it. */
function hashesOf(job: Job, arm: Job['resolved']['arms'][number], modules: ReadonlyMap<string, PolicyDefinition>, replications: number): PolicyHashes {
  const { model, context, names } = prepare(job, arm, modules);
  const [alone, watched] = [new TableHashes(), new TableHashes()];
  const [tallies, talliesWatched, records]: [unknown[], unknown[], unknown[]] = [[], [], []];
  for (let replication = 0; replication < replications; replication++) {
    tallies.push(simulate(model, job.seed, replication, alone.sink()));
    const measuring = startMeasuring(job.plan, context, names);
    talliesWatched.push(simulate(model, job.seed, replication, watched.sink(measuring.sink)));
    records.push(measuring.finish());
  }
  const seen = { ...alone.digest(), tally: sha256(canonical(tallies)) };
  const seenWatched = { ...watched.digest(), tally: sha256(canonical(talliesWatched)) };
  if (canonical(seen) !== canonical(seenWatched)) throw new Error(`measuring changes what ${arm.id} does: ${canonical(seen)}, ${canonical(seenWatched)}`);
  return { ...seen, record: sha256(canonical(records)) };
}

async function scenarioHashes(file: string, replications: number, seed: string | undefined): Promise<Record<string, PolicyHashes>> {
  const { ready, problems } = await readInput(file, { set: [], seed });
  if (ready === null) throw new Error(problems.map(({ code, message }) => `${file}: ${code} ${message}`).join('\n'));
  const { resolved, attachments, modules } = ready;
  const plan = measurementPlan([['intent', 'interval'], ['group']], namedMetrics(resolved.scenario));
  const job: Job = { resolved, attachments, seed: String(resolved.scenario.seed), plan, modules: modules.urls };
  return Object.fromEntries(resolved.arms.map((arm) => [arm.id, hashesOf(job, arm, modules.definitions, replications)]));
}

const [replications, seed, ...files] = process.argv.slice(2);
const hashes: Record<string, Record<string, PolicyHashes>> = {};
for (const file of files) hashes[basename(file, '.yaml')] = await scenarioHashes(file, Number(replications), seed === '-' ? undefined : seed);
process.stdout.write(`${JSON.stringify(hashes, null, 2)}\n`);
