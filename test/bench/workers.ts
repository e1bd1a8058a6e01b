/** Two worker threads against one: the wall-clock time of the command itself, on a run of some seconds. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { rounded, times } from './numbers.ts';
import type { Measured, Section, Setting } from './section.ts';
import { summary } from './timings.ts';

const SCENARIO = 'test/bench/w1.yaml';
const NEEDS = 200_000;
/** Seconds on one thread: at three a second thread should pay. */
const SECONDS = 3.5;
const PROBE = 4;

/** Wall-clock seconds of `tandem compare`, its start included. */
function wallClock(setting: Setting, replications: number, jobs: number): number {
  const command = ['bin/tandem.js', 'compare', SCENARIO, '--set', `experiment.needs=${setting.needs ?? NEEDS}`];
  const settings = ['--replications', String(replications), '--jobs', String(jobs), '--quiet', '--out', join(setting.bench.folder, 'reports')];
  const start = performance.now();
  execFileSync(process.execPath, [...command, ...settings], { stdio: ['ignore', 'ignore', 'inherit'] });
  return (performance.now() - start) / 1000;
}

/** As many replications as fill the seconds on one thread, by what a few and twice as many took. */
function enoughReplications(setting: Setting): number {
  const [few, twice] = [wallClock(setting, PROBE, 1), wallClock(setting, 2 * PROBE, 1)];
  const each = Math.max(1e-4, (twice - few) / PROBE);
  const start = Math.max(0, few - PROBE * each);
  return Math.max(2 * PROBE, 2 * Math.ceil((SECONDS - start) / each / 2));
}

async function measure(setting: Setting): Promise<Measured> {
  setting.say('workers: building the command');
  // What is measured is the command as it is shipped, of the sources as they stand.
  execFileSync(process.execPath, ['build.js'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const replications = setting.needs === undefined ? enoughReplications(setting) : PROBE;
  const seconds = { one: [] as number[], two: [] as number[] };
  const rounds = Math.min(setting.rounds, 5);
  for (let round = 0; round < rounds; round++) {
    setting.say(`workers: round ${round + 1} of ${rounds}`);
    seconds.one.push(wallClock(setting, replications, 1));
    seconds.two.push(wallClock(setting, replications, 2));
  }
  const [one, two] = [summary(seconds.one), summary(seconds.two)];
  return {
    json: {
      workers: { ratio: rounded(one.median / two.median), oneSeconds: rounded(one.median), twoSeconds: rounded(two.median), cores: availableParallelism() },
    },
    tables: [
      {
        title: 'Workers: the command on one thread and on two',
        head: ['threads', 'least, s', 'median, s', '× as fast'],
        rows: [
          ['1', one.least.toFixed(2), one.median.toFixed(2), times(1)],
          ['2', two.least.toFixed(2), two.median.toFixed(2), times(one.median / two.median)],
        ],
        notes: [
          `\`tandem compare\` of W1, ${replications} replications of ${setting.needs ?? NEEDS} needs, start of the command included; ${availableParallelism()} cores.`,
        ],
      },
    ],
  };
}

export const WORKERS: Section = { id: 'workers', summary: 'the command on one thread and on two', measure };
