/**
 * W1 to W3 beside the C++ limit. A round measures everything once, one process after the other, so that a busy moment of the machine
 * hits all of them: the limit, the engine warm and cold, with rows only counted and with rows measured.
 */
import type { Engine } from './engine.ts';
import { nanoseconds, percent, rounded, times } from './numbers.ts';
import type { Json, Measured, Section, Setting } from './section.ts';
import type { Sink, Workload } from './task.ts';
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

/** Seconds a need, by round. */
interface Rounds {
  readonly limit: number[];
  readonly ways: Readonly<Record<Way, number[]>>;
  readonly reading: number[];
  readonly compiling: number[];
}

/** The first replication of a fresh process, after it has read and compiled the scenario. */
async function coldRun(setting: Setting, workload: Workload, sink: Sink, replication: number, rounds: Rounds): Promise<number> {
  const engine = setting.bench.start();
  const { reading, compiling } = await engine.prepare(workload);
  rounds.reading.push(reading);
  rounds.compiling.push(compiling);
  const { seconds } = await engine.run(workload, sink, replication);
  await engine.end();
  return seconds;
}

async function measureRounds(setting: Setting, one: Standard, workload: Workload, needs: number): Promise<Rounds> {
  const { id } = one;
  const rounds: Rounds = { limit: [], ways: { warm: [], cold: [], warmMeasured: [], coldMeasured: [] }, reading: [], compiling: [] };
  setting.say(`${id}: warming up`);
  const warm: Readonly<Record<Sink, Engine>> = {
    observations: await warmEngine(setting, workload, 'observations'),
    measured: await warmEngine(setting, workload, 'measured'),
  };
  for (let round = 0; round < setting.rounds; round++) {
    setting.say(`${id}: round ${round + 1} of ${setting.rounds}`);
    for (const way of WAYS) {
      // The limit takes a few hundredths of a second at full size, and less would be noise: once before each of ours catches the same moments.
      if ('limit' in setting.limit) rounds.limit.push(setting.limit.limit(one.limit, one.needs, 1 + rounds.limit.length) / one.needs);
      const isWarm = way === 'warm' || way === 'warmMeasured';
      const seconds = isWarm ? (await warm[SINK[way]].run(workload, SINK[way], round)).seconds : await coldRun(setting, workload, SINK[way], round, rounds);
      rounds.ways[way].push(seconds / needs);
    }
  }
  await warm.observations.end();
  await warm.measured.end();
  return rounds;
}

function nanosecondsJson(seconds: Summary): Json {
  return { least: rounded(1e9 * seconds.least), median: rounded(1e9 * seconds.median), most: rounded(1e9 * seconds.most) };
}

function jsonOf({ limit: found }: Setting, needs: number, rounds: Rounds, limit: Summary | null, ways: Readonly<Record<Way, Summary>>): Json {
  const ratio = (way: Way): number | null => (limit === null ? null : rounded(ways[way].median / limit.median));
  return {
    warmRatio: ratio('warm'),
    coldRatio: ratio('cold'),
    warmMeasuredRatio: ratio('warmMeasured'),
    coldMeasuredRatio: ratio('coldMeasured'),
    leastRatios: limit === null ? null : Object.fromEntries(WAYS.map((way) => [way, rounded(ways[way].least / limit.least)])),
    ...('absent' in found ? { skipped: found.absent } : {}),
    needs,
    nanosecondsPerNeed: { limit: limit === null ? null : nanosecondsJson(limit), ...Object.fromEntries(WAYS.map((way) => [way, nanosecondsJson(ways[way])])) },
    readingSeconds: rounded(summary(rounds.reading).median),
    compilingSeconds: rounded(summary(rounds.compiling).median),
  };
}

async function measureOne(setting: Setting, one: Standard): Promise<Measured> {
  const needs = setting.needs ?? (setting.quick ? one.needs / 5 : one.needs);
  const rounds = await measureRounds(setting, one, standard(one, needs), needs);
  const limit = rounds.limit.length === 0 ? null : summary(rounds.limit);
  const ways = {
    warm: summary(rounds.ways.warm),
    cold: summary(rounds.ways.cold),
    warmMeasured: summary(rounds.ways.warmMeasured),
    coldMeasured: summary(rounds.ways.coldMeasured),
  };
  const row = (name: string, seconds: Summary): string[] => [
    name,
    nanoseconds(seconds.least),
    nanoseconds(seconds.median),
    percent(spread(seconds)),
    times(limit === null ? null : seconds.least / limit.least),
    times(limit === null ? null : seconds.median / limit.median),
  ];
  const before = summary(rounds.reading).median + summary(rounds.compiling).median;
  return {
    json: { [one.id]: jsonOf(setting, needs, rounds, limit, ways) },
    tables: [
      {
        title: `${one.id}: ${one.title}`,
        head: ['', 'least, ns a need', 'median', 'spread', '× limit, of leasts', '× limit, of medians'],
        rows: [...(limit === null ? [] : [row('hand-specialised C++ loop', limit)]), ...WAYS.map((way) => row(NAME[way], ways[way]))],
        notes: [
          `${needs} needs a replication, ${setting.rounds} rounds. Before its first replication a fresh process reads and compiles the scenario in ${(1000 * before).toFixed(0)} ms.`,
          ...('absent' in setting.limit ? [setting.limit.absent] : []),
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
