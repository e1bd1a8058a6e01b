/** Two worker threads against one: the wall-clock time of the command itself, on a run of some seconds. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { availableParallelism, loadavg } from 'node:os';
import { rounded, times } from './numbers.ts';
import type { Measured, Section, Setting } from './section.ts';
import { summary } from './timings.ts';

const SCENARIO = 'test/bench/w1.yaml';
const NEEDS = 200_000;
/** Seconds on one thread: from three on a second thread should pay, and a longer run would flatter it. */
const [LEAST, WANTED, MOST] = [3, 3.5, 5];
const FEW = 4;
const LOOKS = 4;

/** Wall-clock seconds of `tandem compare`, its start included. */
function wallClock(setting: Setting, replications: number, jobs: number): number {
  const command = ['bin/tandem.js', 'compare', SCENARIO, '--set', `experiment.needs=${setting.needs ?? NEEDS}`];
  const settings = ['--replications', String(replications), '--jobs', String(jobs), '--quiet', '--out', join(setting.bench.folder, 'reports')];
  const start = performance.now();
  execFileSync(process.execPath, [...command, ...settings], { stdio: ['ignore', 'ignore', 'inherit'] });
  return (performance.now() - start) / 1000;
}

/** As many replications as take about the seconds wanted on one thread: guessed from fewer, and looked at again. */
function enoughReplications(setting: Setting): number {
  let replications = FEW;
  for (let look = 0; look < LOOKS; look++) {
    const seconds = wallClock(setting, replications, 1);
    if (seconds >= LEAST && seconds <= MOST) break;
    // An even number, so that two threads can share it.
    replications = Math.max(FEW, 2 * Math.ceil((replications * WANTED) / seconds / 2));
  }
  return replications;
}

async function measure(setting: Setting): Promise<Measured> {
  setting.say('workers: building the command');
  // What is measured is the command as it is shipped, of the sources as they stand.
  execFileSync(process.execPath, ['build.js'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const replications = setting.needs === undefined ? enoughReplications(setting) : FEW;
  const seconds = { one: [] as number[], two: [] as number[] };
  const rounds = Math.min(setting.rounds, setting.quick ? 1 : 5);
  for (let round = 0; round < rounds; round++) {
    setting.say(`workers: round ${round + 1} of ${rounds}`);
    seconds.one.push(wallClock(setting, replications, 1));
    seconds.two.push(wallClock(setting, replications, 2));
  }
  const [one, two] = [summary(seconds.one), summary(seconds.two)];
  const load = Number(loadavg()[0]!.toFixed(1));
  return {
    json: {
      workers: {
        ratio: rounded(one.median / two.median),
        oneSeconds: rounded(one.median),
        twoSeconds: rounded(two.median),
        cores: availableParallelism(),
        load,
      },
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
          `\`tandem compare\` of W1, ${replications} replications of ${setting.needs ?? NEEDS} needs, start of the command included; ${availableParallelism()} cores, ${load} processes that wanted one. Where others fill the cores, a second thread cannot help.`,
        ],
      },
    ],
  };
}

export const WORKERS: Section = { id: 'workers', summary: 'the command on one thread and on two', measure };
