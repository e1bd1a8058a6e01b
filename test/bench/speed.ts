/**
 * W1 to W3 beside the C++ limit. A round measures everything once, one process after the other, so that a busy moment of the machine
 * hits all of them: the limit, the engine warm and cold, with rows only counted and with rows measured.
 */
import type { Engine } from './engine.ts';
import { nanoseconds, percent, rounded, times } from './numbers.ts';
import type { Json, Measured, Section, Setting } from './section.ts';
import type { Sink, Timing, Workload } from './task.ts';
import { spread, summary } from './timings.ts';
import type { Summary } from './timings.ts';
import { warmEngine } from './warm.ts';
import { STANDARD, standard } from './workloads.ts';
import type { Standard } from './workloads.ts';

const WAYS = ['warm', 'cold', 'warmMeasured', 'coldMeasured'] as const;
type Way = (typeof WAYS)[number];

const SINK: Readonly<Record<Way, Sink>> = { warm: 'observations', cold: 'observations', warmMeasured: 'measured', coldMeasured: 'measured' };
const NAME: Readonly<Record<Way, string>> = {
  warm: 'Model → Observations, warm',
  cold: 'Model → Observations, cold',
  warmMeasured: 'Model → Record, warm',
  coldMeasured: 'Model → Record, cold',
};

/** Seconds a need, by round: of the clock, and of the processor. */
interface Costs {
  readonly seconds: number[];
  readonly cpu: number[];
}

interface Rounds {
  readonly limit: Costs;
  readonly ways: Readonly<Record<Way, Costs>>;
  readonly reading: number[];
  readonly compiling: number[];
}

/** The first replication of a fresh process, after it has read and compiled the scenario. */
async function coldRun(setting: Setting, workload: Workload, sink: Sink, replication: number, rounds: Rounds): Promise<Timing> {
  const engine = setting.bench.start();
  const { reading, compiling } = await engine.prepare(workload);
  rounds.reading.push(reading);
  rounds.compiling.push(compiling);
  const timing = await engine.run(workload, sink, replication);
  await engine.end();
  return timing;
}

function none(): Costs {
  return { seconds: [], cpu: [] };
}

function add(costs: Costs, { seconds, cpu }: { readonly seconds: number; readonly cpu: number }, needs: number): void {
  costs.seconds.push(seconds / needs);
  costs.cpu.push(cpu / needs);
}

/** Null: nothing was timed. */
function summed({ seconds, cpu }: Costs): Summed | null {
  return seconds.length === 0 ? null : { seconds: summary(seconds), cpu: summary(cpu) };
}

interface Summed {
  readonly seconds: Summary;
  readonly cpu: Summary;
}

async function measureRounds(setting: Setting, one: Standard, workload: Workload, needs: number): Promise<Rounds> {
  const { id } = one;
  const rounds: Rounds = {
    limit: none(),
    ways: { warm: none(), cold: none(), warmMeasured: none(), coldMeasured: none() },
    reading: [],
    compiling: [],
  };
  setting.say(`${id}: warming up`);
  const warm: Readonly<Record<Sink, Engine>> = {
    observations: await warmEngine(setting, workload, 'observations'),
    measured: await warmEngine(setting, workload, 'measured'),
  };
  for (let round = 0; round < setting.rounds; round++) {
    setting.say(`${id}: round ${round + 1} of ${setting.rounds}`);
    for (const way of WAYS) {
      // The limit has its full size however small ours are, for less would be noise; once before each of ours, it meets the same moments.
      if ('limit' in setting.limit) add(rounds.limit, setting.limit.limit(one.limit, one.needs, 1 + rounds.limit.seconds.length), 1);
      const isWarm = way === 'warm' || way === 'warmMeasured';
      const timing = isWarm ? await warm[SINK[way]].run(workload, SINK[way], round) : await coldRun(setting, workload, SINK[way], round, rounds);
      add(rounds.ways[way], timing, needs);
    }
  }
  await warm.observations.end();
  await warm.measured.end();
  return rounds;
}

function nanosecondsJson({ seconds, cpu }: Summed): Json {
  return {
    least: rounded(1e9 * seconds.least),
    median: rounded(1e9 * seconds.median),
    most: rounded(1e9 * seconds.most),
    cpuMedian: rounded(1e9 * cpu.median),
  };
}

type Ways = Readonly<Record<Way, Summed>>;

function jsonOf(needs: number, rounds: Rounds, limit: Summed | null, ways: Ways): Readonly<Record<string, Json>> {
  const ratio = (way: Way): number | null => (limit === null ? null : rounded(ways[way].seconds.median / limit.seconds.median));
  const each = (of: (one: Summed) => number): Json =>
    limit === null ? null : Object.fromEntries(WAYS.map((way) => [way, rounded(of(ways[way]) / of(limit))]));
  return {
    warmRatio: ratio('warm'),
    coldRatio: ratio('cold'),
    warmMeasuredRatio: ratio('warmMeasured'),
    coldMeasuredRatio: ratio('coldMeasured'),
    cpuRatios: each(({ cpu }) => cpu.median),
    leastRatios: each(({ seconds }) => seconds.least),
    needs,
    nanosecondsPerNeed: { limit: limit === null ? null : nanosecondsJson(limit), ...Object.fromEntries(WAYS.map((way) => [way, nanosecondsJson(ways[way])])) },
    readingSeconds: rounded(summary(rounds.reading).median),
    compilingSeconds: rounded(summary(rounds.compiling).median),
  };
}

function rowOf(name: string, { seconds, cpu }: Summed, limit: Summed | null): string[] {
  return [
    name,
    nanoseconds(seconds.least),
    nanoseconds(seconds.median),
    percent(spread(seconds)),
    nanoseconds(cpu.median),
    percent(spread(cpu)),
    times(limit === null ? null : seconds.median / limit.seconds.median),
    times(limit === null ? null : seconds.least / limit.seconds.least),
    times(limit === null ? null : cpu.median / limit.cpu.median),
  ];
}

async function measureOne(setting: Setting, one: Standard): Promise<Measured> {
  const needs = setting.needs ?? (setting.quick ? one.needs / 5 : one.needs);
  const rounds = await measureRounds(setting, one, standard(one, needs), needs);
  const limit = summed(rounds.limit);
  const of = (way: Way): Summed => summed(rounds.ways[way])!;
  const ways: Ways = { warm: of('warm'), cold: of('cold'), warmMeasured: of('warmMeasured'), coldMeasured: of('coldMeasured') };
  const before = summary(rounds.reading).median + summary(rounds.compiling).median;
  const skipped = 'absent' in setting.limit ? setting.limit.absent : null;
  return {
    json: { [one.id]: { ...jsonOf(needs, rounds, limit, ways), ...(skipped === null ? {} : { skipped }) } },
    tables: [
      {
        title: `${one.id}: ${one.title}`,
        head: ['ns a need', 'least', 'median', 'spread', 'CPU, median', 'spread', '× limit', '× limit, leasts', '× limit, CPU'],
        rows: [...(limit === null ? [] : [rowOf('hand-specialised C++ loop', limit, limit)]), ...WAYS.map((way) => rowOf(NAME[way], ways[way], limit))],
        notes: [
          `${needs} needs a replication, ${setting.rounds} rounds. Before its first replication a fresh process reads and compiles the scenario in ${(1000 * before).toFixed(0)} ms.`,
          ...(skipped === null ? [] : [skipped]),
        ],
      },
    ],
  };
}

export const SPEED: readonly Section[] = STANDARD.map((one) => ({
  id: one.id,
  summary: `${one.title}: beside the C++ limit`,
  measure: (setting) => measureOne(setting, one),
}));
