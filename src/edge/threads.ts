/**
 * Where replications run: in this thread while there is little to do, on worker threads once more than about a second of work is
 * left. Which thread runs what changes no result, only the time it takes.
 */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Tinypool } from 'tinypool';
import type { BatchOutcome, Job, Runner } from '../experiment/job.ts';
import { createReplicator } from '../experiment/replicate.ts';
import type { PolicyDefinition } from '../sim/policy.ts';
import { failureOf, runBatch } from './batch.ts';
import { seconds } from './clock.ts';

/** Starting workers costs about 0.2 s each: not worth it below this much remaining work, in seconds. */
const WORTH_THREADS = 1;

/** Threads to use when nobody says. */
export function defaultJobs(): number {
  return availableParallelism();
}

/** Runs everything in this thread. */
function runInThisThread(job: Job, modules: ReadonlyMap<string, PolicyDefinition>): Runner {
  const replicator = createReplicator(job, modules);
  return {
    width: 1,
    run: async (batch) => {
      // Lets signals and progress through between batches.
      await setImmediate();
      return runBatch(replicator, batch);
    },
    close: async () => {},
  };
}

/** Runs everything on `jobs` worker threads. */
async function runOnThreads(job: Job, jobs: number): Promise<Runner> {
  const { Tinypool: Pool } = await import('tinypool');
  // The bundle keeps the worker beside its chunks; sources run under a test use the worker that was built.
  const filename = new URL(import.meta.url.endsWith('.ts') ? '../../dist/worker.js' : './worker.js', import.meta.url).href;
  const pool: Tinypool = new Pool({ filename, minThreads: jobs, maxThreads: jobs, workerData: job, isolateWorkers: false });
  return {
    width: jobs,
    run: (batch) =>
      (pool.run(batch) as Promise<BatchOutcome>).catch((error: unknown) => ({ failure: failureOf(error, batch.arm, batch.replications[0] ?? 0) })),
    close: () => pool.destroy(),
  };
}

export interface RunnerChoice {
  readonly job: Job;
  readonly modules: ReadonlyMap<string, PolicyDefinition>;
  /** Worker threads allowed. */
  readonly jobs: number;
  /** Replications expected in all, over all policies. */
  readonly expected: number;
}

/** Begins in this thread, and moves to worker threads when the replications so far say that it is worth it. */
export function runWhereWorthIt({ job, modules, jobs, expected }: RunnerChoice): Runner {
  const here = runInThisThread(job, modules);
  if (jobs <= 1) return here;
  let pool: Promise<Runner> | undefined;
  let spent = 0;
  let done = 0;
  let turn: Promise<void> = Promise.resolve();
  const worthIt = (): boolean => done > 0 && (spent / done) * (expected - done) > WORTH_THREADS;
  return {
    width: jobs,
    run: async (batch) => {
      const before = turn;
      let release = (): void => {};
      turn = new Promise<void>((resolve) => (release = resolve));
      await before;
      if (pool === undefined && worthIt()) pool = runOnThreads(job, jobs);
      if (pool !== undefined) {
        release();
        return (await pool).run(batch);
      }
      const start = seconds();
      const outcome = await here.run(batch);
      spent += seconds() - start;
      done += batch.replications.length;
      release();
      return outcome;
    },
    close: async () => (await pool)?.close(),
  };
}
