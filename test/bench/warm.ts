/** A process whose compiler has settled on a workload. */
import type { Bench, Engine } from './engine.ts';
import type { Sink, Workload } from './task.ts';
import { settled } from './timings.ts';

const RUNS_AT_MOST = 12;
/** A run shorter than this is repeated until so much has been run: the compiler looks at how often code runs, not at how often we ask. */
const SECONDS_AT_LEAST = 1;

/** Replications below 1,000 are for timing. */
const FIRST_TO_WARM_UP = 1000;

export async function warmEngine(bench: Bench, workload: Workload, sink: Sink): Promise<Engine> {
  const engine = bench.start();
  const timings: number[] = [];
  let spent = 0;
  while (spent < SECONDS_AT_LEAST || (!settled(timings) && timings.length < RUNS_AT_MOST)) {
    const { seconds } = await engine.run(workload, sink, FIRST_TO_WARM_UP + timings.length);
    timings.push(seconds);
    spent += seconds;
  }
  return engine;
}
