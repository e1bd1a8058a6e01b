/**
 * How fast the engine is, as ratios to a hand-specialised loop where it can be compared, and how time and memory grow. Run:
 * `npm run bench`, with `-- --help` for what can be asked. Asserts no time.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openBench } from './engine.ts';
import type { Bench } from './engine.ts';
import { FLAGSHIP_SPEED } from './flagship-speed.ts';
import { findLimit } from './limit.ts';
import { thisMachine } from './machine.ts';
import { LONG_RUN, MEMORY } from './memory.ts';
import { readOptions, usage, UsageError } from './options.ts';
import type { Options } from './options.ts';
import { PEERS_SPEED } from './peers-speed.ts';
import { profiled } from './profile.ts';
import { recordMarkdown } from './record.ts';
import { SCALING } from './scaling.ts';
import type { Section } from './section.ts';
import { SPEED } from './speed.ts';
import { tableText } from './table.ts';
import type { Table } from './table.ts';
import { WORKERS } from './workers.ts';
import { workloadNamed } from './workloads.ts';

const SECTIONS: readonly Section[] = [...SPEED, FLAGSHIP_SPEED, MEMORY, SCALING, WORKERS, PEERS_SPEED];

async function profileOnly(bench: Bench, id: string, { sink, needs, quick }: Options): Promise<void> {
  const { file, byFunction, byFile } = await profiled(bench, id, workloadNamed(id, needs), sink, quick ? 1 : 8);
  const kept = join(tmpdir(), 'tandem-bench.cpuprofile');
  copyFileSync(file, kept);
  for (const table of [byFunction, byFile]) console.log(`${tableText(table)}\n`);
  console.error(`the profile, for a browser's developer tools: ${kept}`);
}

async function measureAll(bench: Bench, options: Options): Promise<void> {
  const machine = thisMachine();
  const setting = {
    bench,
    limit: findLimit(bench.folder),
    quick: options.quick,
    needs: options.needs,
    rounds: options.rounds ?? (options.quick ? 2 : 9),
    say: (text: string): void => console.error(text),
  };
  let json = { machine: { ...machine } };
  const tables: Table[] = [];
  for (const section of chosen(options)) {
    const measured = await section.measure(setting);
    json = { ...json, ...measured.json };
    tables.push(...measured.tables);
    if (!options.json) for (const table of measured.tables) console.log(`${tableText(table)}\n`);
  }
  if (options.json) console.log(JSON.stringify(json, null, 2));
  if (options.markdown !== undefined) {
    mkdirSync(dirname(options.markdown), { recursive: true });
    writeFileSync(options.markdown, recordMarkdown(machine, tables));
  }
}

function chosen({ only, long }: Options): readonly Section[] {
  if (long) return [LONG_RUN];
  return only.length === 0 ? SECTIONS : SECTIONS.filter(({ id }) => only.includes(id));
}

async function main(): Promise<number> {
  try {
    const options = readOptions(
      process.argv.slice(2),
      SECTIONS.map(({ id }) => id),
    );
    if (options === null) {
      console.log(usage(SECTIONS));
      return 0;
    }
    const bench = await openBench();
    try {
      if (options.profile !== undefined) await profileOnly(bench, options.profile, options);
      else await measureAll(bench, options);
    } finally {
      bench.close();
    }
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

void main().then((code) => (process.exitCode = code));
