/** Sequential precision: replications count in the order of their index, whatever finishes first and however many run at once. */
import { describe, expect, it } from 'vitest';
import type { Batch, BatchOutcome, Runner } from '../../src/experiment/job.ts';
import { runExperiment } from '../../src/experiment/run.ts';
import type { RunResult } from '../../src/experiment/run.ts';
import { preciseEnough } from '../../src/findings/precision.ts';
import { NO_ATTACHMENTS } from '../../src/scenario/attachments.ts';
import { Stream } from '../../src/random/stream.ts';
import { ratioInterval } from '../../src/stats/ratio.ts';
import { isNarrow, LEAST_REPLICATIONS } from '../../src/stats/sequential.ts';
import { resolvedOf } from '../support/findings.ts';
import { recordOf } from '../support/measuring.ts';

const MOST = 120;
const ARMS = ['first', 'second'];
const resolved = resolvedOf({
  policies: { first: 'human-only', second: 'human-only' },
  blocks: { experiment: { replications: `${LEAST_REPLICATIONS}..${MOST}`, precision: { 'resolution.rate': '7%' } } },
});

/** How busy a day is, from 1 to about 8: busy days resolve less, and take longer. */
const BUSY = Float64Array.from({ length: MOST }, (_, r) => {
  const stream = new Stream('busy', 0, 'test');
  stream.draw(r, 0, 0, 0, 0);
  return 1 - 1.5 * Math.log(stream.first);
});

const sums = (r: number, arm: string) => ({ needs: 100, 'needs.resolved': (arm === 'first' ? 70 : 80) / Math.sqrt(BUSY[r]!) });

/** Takes as many turns as the day is busy; notes what is done when. */
function slowOnBusyDays(width: number, finished: number[] = [], failing = Infinity): Runner {
  let running = 0;
  let wake = (): void => {};
  return {
    width,
    room: () => (running < width ? Promise.resolve() : new Promise((resolve) => (wake = resolve))),
    async run({ arm, replications }: Batch): Promise<BatchOutcome> {
      const [r = 0] = replications;
      running++;
      for (let turn = 0; turn < 20 * BUSY[r]!; turn++) await Promise.resolve();
      running--;
      wake();
      finished.push(r);
      if (r >= failing) return { failure: { kind: 'crash', message: 'out of luck', arm, replication: r, help: '' } };
      return { records: [recordOf(arm, r, { sums: sums(r, arm), sketches: {}, breakdowns: [] })] };
    },
    close: async () => {},
  };
}

function run(runner: Runner, stop?: () => boolean): Promise<RunResult> {
  const job = { resolved, attachments: NO_ATTACHMENTS, seed: 'order', plan: { by: [], thresholds: [] }, modules: {} };
  return runExperiment({
    job,
    arms: ARMS,
    runner,
    ...(stop === undefined ? {} : { stop }),
    replications: { least: LEAST_REPLICATIONS, most: MOST, enough: (records) => preciseEnough(resolved, records, 0.95) },
  });
}

/** The first number of days from the least on at which both policies are known closely, by the interval alone. */
function expected(): number {
  for (let n = LEAST_REPLICATIONS; n < MOST; n++) {
    const narrow = ARMS.every((arm) => {
      const above = Float64Array.from({ length: n }, (_, r) => sums(r, arm)['needs.resolved']);
      return isNarrow(ratioInterval(above, new Float64Array(n).fill(100), 0.95), { relative: true, width: 0.07 });
    });
    if (narrow) return n;
  }
  return MOST;
}

describe('sequential precision', () => {
  const needed = expected();

  it('has something to decide in this test', () => {
    expect(needed).toBeGreaterThan(LEAST_REPLICATIONS + 5);
    expect(needed).toBeLessThan(MOST - 10);
  });

  it.each([1, 3, 8, 32])('takes the same replications whatever finishes first, %d at a time', async (width) => {
    const finished: number[] = [];
    const { records, failure } = await run(slowOnBusyDays(width, finished));
    expect(failure).toBeNull();
    expect(records.map(({ replication, arm }) => `${replication} ${arm}`)).toEqual(
      Array.from({ length: needed }, (_, r) => ARMS.map((arm) => `${r} ${arm}`)).flat(),
    );
    const inOrder = finished.every((r, place) => place === 0 || r >= finished[place - 1]!);
    expect(inOrder).toBe(width === 1);
  });

  it.each([1, 8, 32])('does not see a failure that it would have stopped before, %d at a time', async (width) => {
    const { records, failure } = await run(slowOnBusyDays(width, [], needed));
    expect(failure).toBeNull();
    expect(records).toHaveLength(needed * ARMS.length);
  });

  it.each([1, 8, 32])('reports the failure of a replication that it needs, %d at a time', async (width) => {
    const { failure } = await run(slowOnBusyDays(width, [], needed - 1));
    expect(failure).toMatchObject({ replication: needed - 1 });
  });

  it.each([1, 3])('begins nothing more after a failure, nor once it is asked to stop, %d at a time', async (width) => {
    const tried: number[] = [];
    await run(slowOnBusyDays(width, tried, 2));
    // What was begun beside the failure goes on to its end.
    expect(Math.max(...tried)).toBeLessThan(2 + width);
    const done: number[] = [];
    const { records, interrupted } = await run(slowOnBusyDays(width, done), () => done.length >= 4);
    expect(interrupted).toBe(true);
    expect(done.length).toBeLessThan(4 + width);
    expect(records.length).toBeGreaterThan(0);
  });
});
