/** What runs on a worker thread: the job comes once with the thread, batches of replications come one by one. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Batch, Job } from '../experiment/job.ts';
import { createReplicator } from '../experiment/replicate.ts';
import { runBatch } from './batch.ts';
import { importPolicies } from './modules.ts';

/** Answers every batch, in the order in which they come, until the thread is ended. */
export function serveBatches(): void {
  const port = parentPort!;
  const job = workerData as Job;
  const replicator = importPolicies(job.modules).then((modules) => createReplicator(job, modules));
  port.on('message', (batch: Batch) => {
    replicator
      .then((replicate) => ({ outcome: runBatch(replicate, batch) }))
      .catch((error: unknown) => ({ error }))
      .then((answer) => port.postMessage(answer));
  });
  port.postMessage('ready');
}
