/** What runs on a worker thread: the job comes once with the thread, batches of replications come one by one. */
import { workerData } from 'node:worker_threads';
import type { Batch, BatchOutcome, Job } from '../experiment/job.ts';
import { createReplicator } from '../experiment/replicate.ts';
import type { Replicator } from './batch.ts';
import { runBatch } from './batch.ts';
import { importPolicies } from './modules.ts';

let replicator: Promise<Replicator> | undefined;

/** Called by the pool for each batch. */
export default async function work(batch: Batch): Promise<BatchOutcome> {
  // The pool wraps what it is given: the second element is ours.
  const job = (workerData as readonly [unknown, Job])[1];
  replicator ??= importPolicies(job.modules).then((modules) => createReplicator(job, modules));
  return runBatch(await replicator, batch);
}
