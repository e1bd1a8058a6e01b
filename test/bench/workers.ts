/** Two worker threads against one: the wall-clock time of the command itself, on a run of some seconds. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { availableParallelism, loadavg } from 'node:os';
import { rounded, times } from './numbers.ts';
import type { Measured, Section, Setting } from './section.ts';
import { summary } from './timings.ts';
import type { Summary } from './timings.ts';

const SCENARIO = 'test/bench/w1.yaml';
const NEEDS = 200_000;
/** A run as long as they say, seconds on one thread: from three on a second thread should pay, and what it cannot share (the start, the report) is less of a longer one. */
interface Length {
  readonly least: number;
  readonly wanted: number;
  readonly most: number;
}
const LENGTHS: readonly Length[] = [
  { least: 3, wanted: 3.5, most: 5 },
  { least: 9, wanted: 10, most: 13 },
];
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
function enoughReplications(setting: Setting, { least, wanted, most }: Length): number {
  let replications = FEW;
  for (let look = 0; look < LOOKS; look++) {
    const seconds = wallClock(setting, replications, 1);
    if (seconds >= least && seconds <= most) break;
    // An even number, so that two threads can share it.
    replications = Math.max(FEW, 2 * Math.ceil((replications * wanted) / seconds / 2));
  }
  return replications;
}

interface Seconds {
  readonly replications: number;
  readonly one: Summary;
  readonly two: Summary;
}

function sideBySide(setting: Setting, length: Length): Seconds {
  const replications = setting.needs === undefined ? enoughReplications(setting, length) : FEW;
  const seconds = { one: [] as number[], two: [] as number[] };
  const rounds = Math.min(setting.rounds, setting.quick ? 1 : 5);
  for (let round = 0; round < rounds; round++) {
    setting.say(`workers: ${length.wanted} s, round ${round + 1} of ${rounds}`);
    seconds.one.push(wallClock(setting, replications, 1));
    seconds.two.push(wallClock(setting, replications, 2));
  }
  return { replications, one: summary(seconds.one), two: summary(seconds.two) };
}

function rowOf(threads: number, { replications, one }: Seconds, { least, median }: Summary): string[] {
  return [String(replications), String(threads), least.toFixed(2), median.toFixed(2), times(one.median / median)];
}

async function measure(setting: Setting): Promise<Measured> {
  setting.say('workers: building the command');
  // What is measured is the command as it is shipped, of the sources as they stand.
  execFileSync(process.execPath, ['build.js'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const lengths = setting.quick || setting.needs !== undefined ? LENGTHS.slice(0, 1) : LENGTHS;
  const measured = lengths.map((length) => sideBySide(setting, length));
  const load = Number(loadavg()[0]!.toFixed(1));
  const [first, last] = [measured[0]!, measured.at(-1)!];
  return {
    json: {
      workers: {
        ratio: rounded(first.one.median / first.two.median),
        oneSeconds: rounded(first.one.median),
        twoSeconds: rounded(first.two.median),
        longRatio: rounded(last.one.median / last.two.median),
        longOneSeconds: rounded(last.one.median),
        longTwoSeconds: rounded(last.two.median),
        cores: availableParallelism(),
        load,
      },
    },
    tables: [
      {
        title: 'Workers: the command on one thread and on two',
        head: ['replications', 'threads', 'least, s', 'median, s', '× as fast'],
        rows: measured.flatMap((seconds) => [rowOf(1, seconds, seconds.one), rowOf(2, seconds, seconds.two)]),
        notes: [
          `\`tandem compare\` of W1, replications of ${setting.needs ?? NEEDS} needs; start of the command and report included, which one thread does alone. ${availableParallelism()} cores, ${load} processes that wanted one. Where others fill the cores, a second thread cannot help.`,
        ],
      },
    ],
  };
}

export const WORKERS: Section = { id: 'workers', summary: 'the command on one thread and on two', measure };
