/** Worker threads that come up, answer in order, and are lost. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { WorkerPool } from '../../src/edge/worker-pool.ts';
import type { Job } from '../../src/experiment/job.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'tandem-pool-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** The pool hands the job on and looks at nothing of it. */
const JOB = { seed: 'pool' } as Job;
const batch = (replication: number) => ({ arm: 'one', replications: [replication] });

/** A thread's code. */
function thread(name: string, code: string): URL {
  const file = join(FOLDER, `${name}.mjs`);
  writeFileSync(file, `import { parentPort, threadId, workerData } from 'node:worker_threads';\n${code}`);
  return pathToFileURL(file);
}

const ANSWERS = `
parentPort.on('message', ({ arm, replications: [n] }) => {
  if (n === 13) parentPort.postMessage({ error: new Error('thirteen') });
  else if (n === 99) process.exit(0);
  else parentPort.postMessage({ outcome: { records: [{ arm, replication: n, seed: workerData.seed, threadId }] } });
});
parentPort.postMessage('ready');
`;

describe('a pool of worker threads', () => {
  it('answers each batch, on the thread that has the fewest', async () => {
    const pool = await WorkerPool.start(thread('answers', ANSWERS), JOB, 2);
    const outcomes = await Promise.all([0, 1, 2, 3, 4, 5].map((replication) => pool.run(batch(replication))));
    await pool.end();
    const records = outcomes.flatMap((outcome) => ('records' in outcome ? outcome.records : [])) as unknown as {
      replication: number;
      threadId: number;
      seed: string;
    }[];
    expect(records.map(({ replication }) => replication)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(records.map(({ threadId }) => records.filter((other) => other.threadId === threadId).length)).toEqual([3, 3, 3, 3, 3, 3]);
    expect(new Set(records.map(({ seed }) => seed))).toEqual(new Set(['pool']));
  });

  it('passes on what goes wrong in a batch, and goes on', async () => {
    const pool = await WorkerPool.start(thread('wrong', ANSWERS), JOB, 1);
    const [wrong, right] = await Promise.allSettled([pool.run(batch(13)), pool.run(batch(1))]);
    await pool.end();
    expect(wrong).toMatchObject({ status: 'rejected', reason: { message: 'thirteen' } });
    expect(right.status).toBe('fulfilled');
  });

  it('gives up the batches of a thread that ends by itself, and every later one', async () => {
    const pool = await WorkerPool.start(thread('ends', ANSWERS), JOB, 1);
    const lost = await Promise.allSettled([pool.run(batch(99)), pool.run(batch(1))]);
    expect(lost.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(pool.run(batch(2))).rejects.toThrow('ended by itself');
    await pool.end();
  });

  it.each([
    ['ends', 'process.exit(0);', 'before it was ready'],
    ['fails', "throw new Error('no code');", 'no code'],
  ])('is not waited for when a thread %s before it is ready', async (name, code, said) => {
    await expect(WorkerPool.start(thread(`${name}-early`, code), JOB, 2)).rejects.toThrow(said);
  });
});
