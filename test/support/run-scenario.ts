/** A scenario file, read and run in this thread: the path of `tandem compare` without its command line. */
import { readInput, type Ready } from '../../src/cli/input.ts';
import { study } from '../../src/cli/study.ts';
import type { ReplicationRecord } from '../../src/experiment/record.ts';
import { createReplicator } from '../../src/experiment/replicate.ts';
import type { Findings } from '../../src/findings/findings.ts';
import { guardCuts } from '../../src/findings/guard-scope.ts';
import { namedMetrics } from '../../src/findings/decide.ts';
import { measurementPlan } from '../../src/metrics/plan.ts';

/** Throws with every problem when the scenario has any. */
export async function readyScenario(file: string, seed?: string): Promise<Ready> {
  const { ready, problems } = await readInput(file, { set: [], seed });
  if (ready === null) throw new Error(problems.map(({ code, message, place }) => `${code} ${place.path ?? ''}: ${message}`).join('\n'));
  return ready;
}

/** What the first replications leave behind, every policy of one before the next. */
export function recordsOf({ resolved, attachments, modules }: Ready, replications: number): readonly ReplicationRecord[] {
  const plan = measurementPlan([], namedMetrics(resolved.scenario), guardCuts(resolved.scenario));
  const replicate = createReplicator({ resolved, attachments, seed: String(resolved.scenario.seed), plan, modules: modules.urls }, modules.definitions);
  return Array.from({ length: replications }, (_, replication) => resolved.arms.map(({ id }) => replicate(id, replication))).flat();
}

export async function findingsOf(ready: Ready, replications: number): Promise<Findings> {
  const { findings, failure } = await study(ready, { replications, jobs: 1 });
  if (findings === null) throw new Error(failure?.message ?? 'no replication was complete');
  return findings;
}
