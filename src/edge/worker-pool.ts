/**
 * Worker threads for batches of replications. The thread that hands them out runs some itself and hears nothing meanwhile, so a worker
 * has its next batches waiting at its own door: nobody need be asked when it is done.
 */
import { Worker } from 'node:worker_threads';
import type { Batch, BatchOutcome, Job } from '../experiment/job.ts';
import { asStarted } from './compiler.ts';

/** What the thread answers, batch by batch in the order in which they came. */
type Answer = { readonly outcome: BatchOutcome } | { readonly error: Error };

interface Waiting {
  readonly resolve: (outcome: BatchOutcome) => void;
  readonly reject: (error: unknown) => void;
}

class PoolWorker {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  readonly #ready: Promise<void>;
  #lost: Error | null = null;

  constructor(file: URL, job: Job) {
    this.#worker = new Worker(file, { workerData: job });
    this.#worker.on('message', (answer: Answer | 'ready') => this.#hear(answer));
    this.#worker.on('error', (error) => this.#lose(error));
    this.#worker.on('exit', () => this.#lose(new Error('a worker thread ended by itself')));
    this.#ready = new Promise((resolve, reject) => {
      this.#worker.once('message', () => resolve());
      this.#worker.once('error', reject);
      this.#worker.once('exit', () => reject(new Error('a worker thread ended before it was ready')));
    });
  }

  /** Resolves when the thread has loaded what it needs. */
  ready(): Promise<void> {
    return this.#ready;
  }

  /** Batches at its door, the one in hand included. */
  get load(): number {
    return this.#waiting.length;
  }

  run(batch: Batch): Promise<BatchOutcome> {
    return new Promise((resolve, reject) => {
      if (this.#lost !== null) reject(this.#lost);
      else {
        this.#waiting.push({ resolve, reject });
        this.#worker.postMessage(batch);
      }
    });
  }

  async end(): Promise<void> {
    this.#waiting.length = 0;
    await this.#worker.terminate();
  }

  #hear(answer: Answer | 'ready'): void {
    if (answer === 'ready') return;
    const first = this.#waiting.shift();
    if ('error' in answer) first?.reject(answer.error);
    else first?.resolve(answer.outcome);
  }

  #lose(error: Error): void {
    this.#lost = error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}

export class WorkerPool {
  readonly #workers: readonly PoolWorker[];

  private constructor(workers: readonly PoolWorker[]) {
    this.#workers = workers;
  }

  /** So many threads that wait for batches of a job. Rejects when one cannot be started. */
  static async start(file: URL, job: Job, threads: number): Promise<WorkerPool> {
    return asStarted(async () => {
      const pool = new WorkerPool(Array.from({ length: threads }, () => new PoolWorker(file, job)));
      try {
        await Promise.all(pool.#workers.map((worker) => worker.ready()));
      } catch (error) {
        // A thread that waits for batches would keep the process waiting, too.
        await pool.end();
        throw error;
      }
      return pool;
    });
  }

  /** Runs a batch on the thread that has the fewest. Rejects when the thread is lost. */
  run(batch: Batch): Promise<BatchOutcome> {
    return this.#workers.reduce((least, worker) => (worker.load < least.load ? worker : least)).run(batch);
  }

  /** Ends the threads, whatever they are at. */
  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.end()));
  }
}
