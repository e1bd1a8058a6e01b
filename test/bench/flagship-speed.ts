/** The whole collaboration model: needs a second on one core for the two policies that use both sides, all needs born in a run counted. */
import { perSecond, percent, rounded } from './numbers.ts';
import { profiled } from './profile.ts';
import type { Json, Measured, Section, Setting } from './section.ts';
import type { Sink } from './task.ts';
import { spread, summary } from './timings.ts';
import type { Summary } from './timings.ts';
import { warmEngine } from './warm.ts';
import { FLAGSHIP, FLAGSHIP_ARMS, flagship } from './workloads.ts';

/** A replication of the flagship is short: so many make one timing. */
const REPLICATIONS = 5;

/** Needs a second, by round. */
interface Rates {
  readonly warm: Summary;
  /** Needs a second of processor: what one core would do that nobody else uses. */
  readonly warmCpu: Summary;
  readonly cold: Summary;
  readonly observationsWarm: Summary;
}

/** Needs born in each of the first replications, counted where nothing is timed: looking would change what the compiler sees. */
async function born(setting: Setting, arm: string, replications: number): Promise<number[]> {
  const engine = setting.bench.start();
  const counts: number[] = [];
  for (let replication = 0; replication < replications; replication++) {
    counts.push(await engine.ask({ do: 'count-born', workload: flagship(arm), replication }));
  }
  await engine.end();
  return counts;
}

async function coldRate(setting: Setting, arm: string, needs: number): Promise<number> {
  const engine = setting.bench.start();
  await engine.prepare(flagship(arm));
  const { seconds } = await engine.run(flagship(arm), 'measured', 0);
  await engine.end();
  return needs / seconds;
}

async function measureArm(setting: Setting, arm: string): Promise<Rates> {
  setting.say(`flagship, ${arm}`);
  const counts = await born(setting, arm, REPLICATIONS);
  const needs = counts.reduce((sum, count) => sum + count, 0);
  const engines = {
    measured: await warmEngine(setting, flagship(arm), 'measured'),
    observations: await warmEngine(setting, flagship(arm), 'observations'),
  };
  const rate = async (sink: Sink): Promise<{ readonly clock: number; readonly cpu: number }> => {
    const spent = { seconds: 0, cpu: 0 };
    for (let replication = 0; replication < REPLICATIONS; replication++) {
      const { seconds, cpu } = await engines[sink].run(flagship(arm), sink, replication);
      spent.seconds += seconds;
      spent.cpu += cpu;
    }
    return { clock: needs / spent.seconds, cpu: needs / spent.cpu };
  };
  const rates = { warm: [] as number[], warmCpu: [] as number[], cold: [] as number[], observationsWarm: [] as number[] };
  for (let round = 0; round < setting.rounds; round++) {
    const measured = await rate('measured');
    rates.warm.push(measured.clock);
    rates.warmCpu.push(measured.cpu);
    rates.observationsWarm.push((await rate('observations')).clock);
    rates.cold.push(await coldRate(setting, arm, counts[0] ?? 0));
  }
  await engines.measured.end();
  await engines.observations.end();
  return { warm: summary(rates.warm), warmCpu: summary(rates.warmCpu), cold: summary(rates.cold), observationsWarm: summary(rates.observationsWarm) };
}

function ratesJson({ warm, warmCpu, cold, observationsWarm }: Rates): Json {
  return {
    needsPerSecond: rounded(warm.median),
    needsPerCpuSecond: rounded(warmCpu.median),
    coldNeedsPerSecond: rounded(cold.median),
    observationsNeedsPerSecond: rounded(observationsWarm.median),
  };
}

async function measure(setting: Setting): Promise<Measured> {
  const arms: [string, Rates][] = [];
  for (const arm of FLAGSHIP_ARMS) arms.push([arm, await measureArm(setting, arm)]);
  setting.say('flagship: where the time goes');
  const profiles = [];
  for (const arm of FLAGSHIP_ARMS) profiles.push(await profiled(setting.bench, `flagship/${arm}`, flagship(arm), 'measured', setting.quick ? 1 : 4));
  const row = (arm: string, way: string, rates: Summary): string[] => [arm, way, perSecond(rates.least), perSecond(rates.median), percent(spread(rates))];
  return {
    json: {
      flagship: {
        // The slower policy speaks for both.
        needsPerSecond: rounded(Math.min(...arms.map(([, { warm }]) => warm.median))),
        needsPerCpuSecond: rounded(Math.min(...arms.map(([, { warmCpu }]) => warmCpu.median))),
        arms: Object.fromEntries(arms.map(([arm, rates]) => [arm, ratesJson(rates)])),
      },
    },
    tables: [
      {
        title: `Flagship: needs a second on one core`,
        head: ['policy', '', 'least', 'median', 'spread'],
        rows: arms.flatMap(([arm, rates]) => [
          row(arm, 'Model → Record, warm', rates.warm),
          row(arm, 'the same, a second of processor', rates.warmCpu),
          row(arm, 'Model → Observations, warm', rates.observationsWarm),
          row(arm, 'Model → Record, first replication of a fresh process', rates.cold),
        ]),
        notes: [`${FLAGSHIP}, needs of lead-in and follow counted; a warm timing is ${REPLICATIONS} replications, ${setting.rounds} rounds.`],
      },
      ...profiles.map(({ byFile }) => byFile),
    ],
  };
}

export const FLAGSHIP_SPEED: Section = { id: 'flagship', summary: 'needs a second of the whole collaboration model', measure };
