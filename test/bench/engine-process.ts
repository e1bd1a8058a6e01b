/**
 * A process in which the engine is measured: it does one task at a time and answers with what it took. The harness bundles it the way
 * the library is bundled and starts it afresh wherever a cold engine, or memory, is the question.
 */
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { readInput } from '../../src/cli/input.ts';
import type { Ready } from '../../src/cli/input.ts';
import { compileForTheEngine } from '../../src/edge/compiler.ts';
import { createReplicator } from '../../src/experiment/replicate.ts';
import { namedMetrics } from '../../src/findings/decide.ts';
import { measurementPlan } from '../../src/metrics/plan.ts';
import { compileModel } from '../../src/model/compile.ts';
import type { Model } from '../../src/model/model.ts';
import { policyNamed } from '../../src/policies/list.ts';
import { compileRule } from '../../src/scenario/rules.ts';
import type { ObservationSink, Tally } from '../../src/sim/observations.ts';
import { simulate } from '../../src/sim/simulate.ts';
import type { Memory, Prepared, Task, Timing, Workload } from './task.ts';

interface Readied {
  readonly prepared: Prepared;
  readonly seed: string;
  readonly model: Model;
  readonly measure: (replication: number) => Tally;
}

// As the command does before it runs anything.
compileForTheEngine();

const known = new Map<string, Promise<Readied>>();

function seconds(): number {
  return performance.now() / 1000;
}

/** Seconds of processor that this process has had. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function read({ file, set }: Workload): Promise<Ready> {
  const { ready, problems } = await readInput(file, { set });
  if (ready === null) throw new Error(problems.map(({ code, message, place }) => `${file}: ${code} ${place.path ?? ''}: ${message}`).join('\n'));
  return ready;
}

async function makeReady(workload: Workload): Promise<Readied> {
  const start = seconds();
  const ready = await read(workload);
  const afterReading = seconds();
  const { resolved, attachments, modules } = ready;
  const arm = workload.arm === null ? resolved.arms[0] : resolved.arms.find(({ id }) => id === workload.arm);
  const definition = arm === undefined ? undefined : policyNamed(arm.type);
  if (arm === undefined || definition === undefined) throw new Error(`${workload.file} has no policy ${workload.arm ?? ''} of a known type`);
  const model = compileModel({ arm, definition, attachments, compileRule });
  const prepared = { reading: afterReading - start, compiling: seconds() - afterReading };
  const seed = String(resolved.scenario.seed);
  const plan = measurementPlan([], namedMetrics(resolved.scenario));
  const replicate = createReplicator({ resolved, attachments, seed, plan, modules: modules.urls }, modules.definitions);
  return { prepared, seed, model, measure: (replication) => replicate(arm.id, replication).tally };
}

function readied(workload: Workload): Promise<Readied> {
  const key = JSON.stringify(workload);
  const made = known.get(key) ?? makeReady(workload);
  known.set(key, made);
  return made;
}

function counting(onNeeds: (rows: number) => void): ObservationSink {
  return { needs: (batch) => onNeeds(batch.length), contacts: () => {}, legs: () => {}, areas: () => {} };
}

/** One replication; the time is that of Model → Observations, or of Model → Record (which the first time compiles the model once more). */
async function run(workload: Workload, sink: 'observations' | 'measured', replication: number): Promise<Timing> {
  const { model, seed, measure } = await readied(workload);
  let rows = 0;
  const observe = counting((more) => (rows += more));
  const [start, cpu] = [seconds(), processor()];
  const tally = sink === 'measured' ? measure(replication) : simulate(model, seed, replication, observe);
  return { seconds: seconds() - start, cpu: processor() - cpu, contacts: tally.arrived, events: tally.events };
}

/** Needs born, lead-in and follow included. */
async function countBorn(workload: Workload, replication: number): Promise<number> {
  const { model, seed } = await readied(workload);
  return simulate(
    model,
    seed,
    replication,
    counting(() => {}),
  ).born;
}

/** Resident memory through one replication, looked at about `looks` times. */
async function watchMemory(workload: Workload, needs: number, looks: number): Promise<Memory> {
  const { model, seed } = await readied(workload);
  const curve: { needs: number; bytes: number }[] = [];
  let closed = 0;
  let next = needs / looks;
  const look = (rows: number): void => {
    closed += rows;
    if (closed < next && closed < needs) return;
    next += needs / looks;
    curve.push({ needs: closed, bytes: process.memoryUsage.rss() });
  };
  const [start, cpu] = [seconds(), processor()];
  const { arrived, events } = simulate(model, seed, 0, counting(look));
  return { seconds: seconds() - start, cpu: processor() - cpu, contacts: arrived, events, curve };
}

/** Runs replications for about `length` seconds under the profiler, after as long without it, so that what is seen is compiled code. */
async function profile(workload: Workload, sink: 'observations' | 'measured', length: number, file: string): Promise<Timing> {
  const runFor = async (from: number): Promise<Timing> => {
    const total = { seconds: 0, cpu: 0, contacts: 0, events: 0 };
    for (let replication = from; total.seconds < length; replication++) {
      const timing = await run(workload, sink, replication);
      total.seconds += timing.seconds;
      total.cpu += timing.cpu;
      total.contacts += timing.contacts;
      total.events += timing.events;
    }
    return total;
  };
  await runFor(0);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  const timing = await runFor(10_000);
  const { profile: seen } = await session.post('Profiler.stop');
  writeFileSync(file, JSON.stringify(seen));
  return timing;
}

async function perform(task: Task): Promise<unknown> {
  switch (task.do) {
    case 'prepare':
      return (await readied(task.workload)).prepared;
    case 'run':
      return run(task.workload, task.sink, task.replication);
    case 'count-born':
      return countBorn(task.workload, task.replication);
    case 'peak':
      return 1024 * process.resourceUsage().maxRSS;
    case 'watch-memory':
      return watchMemory(task.workload, task.needs, task.looks);
    case 'profile':
      return profile(task.workload, task.sink, task.seconds, task.file);
  }
}

process.on('message', (task: Task) => {
  perform(task).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
