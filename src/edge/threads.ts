/**
 * Where replications run: in this thread while there is little to do, on worker threads once more than about a second of work is
 * left. Which thread runs what changes no result, only the time it takes.
 */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Batch, BatchOutcome, Job, Runner } from '../experiment/job.ts';
import { createReplicator } from '../experiment/replicate.ts';
import type { PolicyDefinition } from '../sim/policy.ts';
import { failureOf, runBatch } from './batch.ts';
import type { Replicator } from './batch.ts';
import { seconds } from './clock.ts';
import { WorkerPool } from './worker-pool.ts';

/** Starting workers costs about 0.2 s each: not worth it below this much remaining work, in seconds. */
const WORTH_THREADS = 1;

/**
 * Seconds of a first replication, on code that has not warmed up, up to which this thread goes on running some beside the workers. It is deaf
 * meanwhile, so each worker has a second batch at hand; with longer ones that would leave too much to one worker at the end.
 */
const SHORT = 0.4;

/** Threads to use when nobody says. */
export function defaultJobs(): number {
  return availableParallelism();
}

/** From a bundle in `dist/`, or from the sources, which under a test have the workers of what was built. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? '../../bin/worker.js' : '../bin/worker.js', import.meta.url);

export interface RunnerChoice {
  readonly job: Job;
  readonly modules: ReadonlyMap<string, PolicyDefinition>;
  /** Threads allowed. */
  readonly jobs: number;
  /** Replications expected in all, over all policies. */
  readonly expected: number;
}

/** Begins in this thread, and starts worker threads when the replications so far say that it is worth it. */
export class ThreadRunner implements Runner {
  readonly width: number;
  readonly #job: Job;
  readonly #replicator: Replicator;
  readonly #expected: number;
  /** What was run in this thread, and the seconds it took. */
  #done = 0;
  #spent = 0;
  #here = true;
  #busyHere = false;
  #pool: Promise<WorkerPool> | null = null;
  /** Batches that the workers may have, and those they have. */
  #places = 0;
  #handedOut = 0;
  #wake: (() => void) | null = null;

  constructor({ job, modules, jobs, expected }: RunnerChoice) {
    this.width = jobs;
    this.#job = job;
    this.#replicator = createReplicator(job, modules);
    this.#expected = expected;
  }

  room(): Promise<void> {
    return this.#hasRoom() ? Promise.resolve() : new Promise((resolve) => (this.#wake = resolve));
  }

  async run(batch: Batch): Promise<BatchOutcome> {
    const outcome = await (this.#handedOut < this.#places ? this.#runThere(batch) : this.#runHere(batch));
    if (this.#hasRoom()) {
      this.#wake?.();
      this.#wake = null;
    }
    return outcome;
  }

  async close(): Promise<void> {
    await (await this.#pool)?.end();
  }

  #hasRoom(): boolean {
    return this.#handedOut < this.#places || (this.#here && !this.#busyHere);
  }

  async #runThere(batch: Batch): Promise<BatchOutcome> {
    this.#handedOut++;
    try {
      return await (await this.#pool!).run(batch);
    } catch (error) {
      return { failure: failureOf(error, batch.arm, batch.replications[0] ?? 0) };
    } finally {
      this.#handedOut--;
    }
  }

  async #runHere(batch: Batch): Promise<BatchOutcome> {
    this.#busyHere = true;
    // Lets signals, progress and workers through between batches.
    await setImmediate();
    const start = seconds();
    const outcome = runBatch(this.#replicator, batch);
    this.#spent += seconds() - start;
    this.#done += batch.replications.length;
    if (this.#pool === null && this.width > 1) await this.#startIfWorthIt();
    this.#busyHere = false;
    return outcome;
  }

  /** Loading the pool takes many short turns, each of which would wait for a batch of this thread. */
  async #startIfWorthIt(): Promise<void> {
    const each = this.#spent / this.#done;
    if (each * (this.#expected - this.#done) <= WORTH_THREADS) return;
    this.#here = each <= SHORT;
    const workers = this.#here ? this.width - 1 : this.width;
    this.#places = this.#here ? 2 * workers : workers;
    this.#pool = WorkerPool.start(WORKER, this.#job, workers);
    // A pool that cannot be started is the failure of the first batch that is handed to it.
    await Promise.allSettled([this.#pool]);
  }
}
