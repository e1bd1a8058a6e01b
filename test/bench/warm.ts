/** A process whose compiler has settled on a workload. */
import type { Engine } from './engine.ts';
import type { Setting } from './section.ts';
import type { Sink, Workload } from './task.ts';
import { settled } from './timings.ts';

const RUNS_AT_MOST = 12;
/** Runs are repeated for so long at the least: the compiler looks at how often code runs, not at how often we ask. */
const SECONDS_AT_LEAST = { quick: 0.3, full: 1 };

/** Replications below 1,000 are for timing. */
const FIRST_TO_WARM_UP = 1000;

export async function warmEngine({ bench, quick }: Setting, workload: Workload, sink: Sink): Promise<Engine> {
  const engine = bench.start();
  const atLeast = quick ? SECONDS_AT_LEAST.quick : SECONDS_AT_LEAST.full;
  const timings: number[] = [];
  let spent = 0;
  while (spent < atLeast || (!settled(timings) && timings.length < RUNS_AT_MOST)) {
    const { seconds } = await engine.run(workload, sink, FIRST_TO_WARM_UP + timings.length);
    timings.push(seconds);
    spent += seconds;
  }
  return engine;
}
