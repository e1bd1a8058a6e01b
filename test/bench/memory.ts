/** Peak memory of a fresh process against contacts simulated: it should follow the contacts in the system only. */
import { megabytes, rounded, times } from './numbers.ts';
import type { Json, Measured, Section, Setting } from './section.ts';
import type { Workload } from './task.ts';
import { summary } from './timings.ts';
import { STANDARD, standard } from './workloads.ts';
import type { Standard } from './workloads.ts';

const SMALL = 100_000;
const LARGE = 1_000_000;
const LONG = 100_000_000;
const LOOKS = 20;

/** Peak resident memory of a process that measures one replication, bytes. */
async function peak(setting: Setting, workload: Workload): Promise<number> {
  const engine = setting.bench.start();
  await engine.run(workload, 'measured', 0);
  const bytes = await engine.ask({ do: 'peak' });
  await engine.end();
  return bytes;
}

interface Growth {
  readonly one: Standard;
  readonly small: number;
  readonly large: number;
}

async function growthOf(setting: Setting, one: Standard): Promise<Growth> {
  setting.say(`memory: ${one.id}`);
  const peaks = { small: [] as number[], large: [] as number[] };
  // Peaks differ by how the collector happened to run: the median of a few.
  for (let round = 0; round < Math.min(setting.rounds, 3); round++) {
    peaks.small.push(await peak(setting, standard(one, Math.ceil((setting.needs ?? LARGE) / 10))));
    peaks.large.push(await peak(setting, standard(one, setting.needs ?? LARGE)));
  }
  return { one, small: summary(peaks.small).median, large: summary(peaks.large).median };
}

async function measure(setting: Setting): Promise<Measured> {
  const [first, , third] = STANDARD;
  const growths: Growth[] = [];
  for (const one of [first!, third!]) growths.push(await growthOf(setting, one));
  const large = setting.needs ?? LARGE;
  return {
    json: {
      memory: {
        ratio: rounded(Math.max(...growths.map((growth) => growth.large / growth.small))),
        peakMegabytes: rounded(Math.max(...growths.map((growth) => growth.large)) / 1e6),
        ...Object.fromEntries(
          growths.map(({ one, small, large: most }): [string, Json] => [one.id, { ratio: rounded(most / small), smallBytes: small, largeBytes: most }]),
        ),
      },
    },
    tables: [
      {
        title: 'Memory: peak of a fresh process, Model → Record',
        head: ['', `${Math.ceil(large / 10)} needs`, `${large} needs`, 'ratio'],
        rows: growths.map(({ one, small, large: most }) => [one.id, megabytes(small), megabytes(most), times(most / small)]),
        notes: ['Resident memory: Node.js, the program and its compiled code included.'],
      },
    ],
  };
}

export const MEMORY: Section = { id: 'memory', summary: `peak memory at ${SMALL} and ${LARGE} needs`, measure };

/** One run of W1 so long that anything kept of a contact would show. */
async function measureLong(setting: Setting): Promise<Measured> {
  const one = STANDARD[0]!;
  const needs = setting.needs ?? LONG;
  setting.say(`a run of ${needs} needs`);
  const engine = setting.bench.start();
  const { curve, seconds } = await engine.ask({ do: 'watch-memory', workload: standard(one, needs), needs, looks: LOOKS });
  await engine.end();
  return {
    json: { long: { needs, seconds: rounded(seconds), curve: curve.map((look) => ({ needs: look.needs, bytes: look.bytes })) } },
    tables: [
      {
        title: `A long run: ${one.id}, ${needs} needs in ${seconds.toFixed(1)} s`,
        head: ['needs closed', 'resident memory'],
        rows: curve.map((look) => [String(look.needs), megabytes(look.bytes)]),
        notes: [],
      },
    ],
  };
}

export const LONG_RUN: Section = { id: 'long', summary: 'memory through a run of 100 million needs', measure: measureLong };
