/** One batch of replications, wherever it runs: errors become data, because a thread boundary strips them of their fields. */
import type { Batch, BatchOutcome, RunFailure } from '../experiment/job.ts';
import type { ReplicationRecord } from '../experiment/record.ts';

export type Replicator = (arm: string, replication: number) => ReplicationRecord;

export function runBatch(replicator: Replicator, { arm, replications }: Batch): BatchOutcome {
  const records: ReplicationRecord[] = [];
  for (const replication of replications) {
    try {
      records.push(replicator(arm, replication));
    } catch (error) {
      return { failure: failureOf(error, arm, replication) };
    }
  }
  return { records };
}

/** A failure that the engine describes itself (`failure`), or a crash in our words. */
export function failureOf(error: unknown, arm: string, replication: number): RunFailure {
  if (error instanceof Error && 'failure' in error) return error.failure as RunFailure;
  const said = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
  return { kind: 'crash', message: said, arm, replication, help: 'this is a bug of the simulator: please report it with the scenario' };
}
