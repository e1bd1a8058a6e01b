/** A scenario file, read and run in this thread, and what was found: the path of `tandem compare` without its command line. */
import { createHash } from 'node:crypto';
import { readInput } from '../../src/cli/input.ts';
import { handoffWeights } from '../../src/experiment/conventions.ts';
import type { Job } from '../../src/experiment/job.ts';
import type { ReplicationRecord } from '../../src/experiment/record.ts';
import { createReplicator } from '../../src/experiment/replicate.ts';
import { namedMetrics } from '../../src/findings/decide.ts';
import { findFrom } from '../../src/findings/find.ts';
import type { Findings } from '../../src/findings/findings.ts';
import { measurementPlan } from '../../src/metrics/plan.ts';
import { valueOf } from '../../src/scenario/schema.ts';

export interface Outcome {
  readonly findings: Findings;
  readonly records: readonly ReplicationRecord[];
}

/** Throws with every problem when the scenario has any. */
export async function runScenario(file: string, replications: number, set: readonly string[] = [], seed?: string): Promise<Outcome> {
  const { ready, problems } = await readInput(file, { set, seed });
  if (ready === null) throw new Error(problems.map(({ code, message, place }) => `${code} ${place.path ?? ''}: ${message}`).join('\n'));
  const { resolved, attachments, modules } = ready;
  const { scenario } = resolved;
  const plan = measurementPlan([['intent']], namedMetrics(scenario));
  const job: Job = { resolved, attachments, seed: String(scenario.seed), plan, modules: modules.urls };
  const replicate = createReplicator(job, modules.definitions);
  const records = Array.from({ length: replications }, (_, replication) => resolved.arms.map(({ id }) => replicate(id, replication))).flat();
  const within = scenario['service-level']?.within;
  const findings = findFrom({
    resolved,
    engineVersion: '0.0.0',
    seed: job.seed,
    experiment: { replications, windowSeconds: 0, leadInSeconds: 0, followSeconds: 0, start: null, timezone: null },
    records,
    plan,
    confidence: 0.95,
    clairvoyant: Object.fromEntries(resolved.arms.map(({ id, type }) => [id, type === 'oracle'])),
    interrupted: false,
    observed: [],
    conventions: { withinSeconds: within === undefined ? 20 : valueOf(within), handoffWeights: handoffWeights(scenario) },
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  });
  return { findings, records };
}
