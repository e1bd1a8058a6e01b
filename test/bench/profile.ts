/** Where the time goes: the functions with the most time of their own in a `.cpuprofile`, and the same by source file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './engine.ts';
import type { Sink, Workload } from './task.ts';
import type { Table } from './table.ts';

/** The part of V8's format that is read here. Times are microseconds, lines count from 0. */
export interface CpuProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number } }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const FUNCTIONS_SHOWN = 30;
const FILES_SHOWN = 15;

/** Line of the bundle → source file: esbuild writes the name of each file above what comes from it. */
function sourceOf(script: string): (line: number) => string {
  const starts: { line: number; file: string }[] = [];
  readFileSync(script, 'utf8')
    .split('\n')
    .forEach((text, line) => {
      const file = /^\s*\/\/ ((?:src|test|node_modules)\/\S+)$/.exec(text)?.[1];
      if (file !== undefined) starts.push({ line, file });
    });
  return (line) => starts.findLast((start) => start.line <= line)?.file ?? 'Node.js';
}

/** Microseconds of their own, by function (`name`, tab, `file`) and by file, and in all. `script` is the bundle that was profiled. */
export function selfTimes(
  profile: CpuProfile,
  script: string,
): { readonly byFunction: Map<string, number>; readonly byFile: Map<string, number>; readonly total: number } {
  const fileOf = sourceOf(script);
  const names = new Map(
    profile.nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => {
      const file = url.endsWith('engine.mjs') ? fileOf(lineNumber) : url === '' ? 'V8' : url.replace(/^node:.*/, 'Node.js');
      return [id, { file, name: functionName === '' ? `(line ${lineNumber + 1} of the bundle)` : functionName }] as const;
    }),
  );
  const byFunction = new Map<string, number>();
  const byFile = new Map<string, number>();
  let total = 0;
  profile.samples.forEach((id, index) => {
    const time = profile.timeDeltas[index] ?? 0;
    const { file, name } = names.get(id) ?? { file: 'V8', name: '(unknown)' };
    const key = `${name}\t${file}`;
    byFunction.set(key, (byFunction.get(key) ?? 0) + time);
    byFile.set(file, (byFile.get(file) ?? 0) + time);
    total += time;
  });
  return { byFunction, byFile, total };
}

/** Most first. */
function ranked(times: ReadonlyMap<string, number>, shown: number): [string, number][] {
  return [...times].sort(([, a], [, b]) => b - a).slice(0, shown);
}

/** Profiles a workload once it is warm. The profile itself can be opened in a browser's developer tools. */
export async function profiled(
  bench: Bench,
  id: string,
  workload: Workload,
  sink: Sink,
  seconds: number,
): Promise<{ readonly file: string; readonly byFunction: Table; readonly byFile: Table }> {
  const file = join(bench.folder, `${id.replaceAll('/', '-')}.cpuprofile`);
  const engine = bench.start();
  const { contacts, cpu: spent } = await engine.ask({ do: 'profile', workload, sink, seconds, file });
  await engine.end();
  const { byFunction: functions, byFile: files, total } = selfTimes(JSON.parse(readFileSync(file, 'utf8')), bench.script);
  const cells = (time: number): string[] => [`${((100 * time) / total).toFixed(1)} %`, ((spent * 1e9 * (time / total)) / contacts).toFixed(1)];
  const note = `${contacts} contacts, ${((spent * 1e9) / contacts).toFixed(0)} ns of processor each under the profiler; time of its own. The compiler inlines the loop of src/sim/simulate.ts into its caller: \`run\` of engine-process.ts, or src/experiment/replicate.ts.`;
  return {
    file,
    byFunction: {
      title: `Where the time goes: ${id}, ${sink}`,
      head: ['function', 'file', 'share', 'ns a contact'],
      rows: ranked(functions, FUNCTIONS_SHOWN).map(([key, time]) => [...key.split('\t'), ...cells(time)]),
      notes: [note],
    },
    byFile: {
      title: `Where the time goes, by file: ${id}, ${sink}`,
      head: ['file', 'share', 'ns a contact'],
      rows: ranked(files, FILES_SHOWN).map(([name, time]) => [name, ...cells(time)]),
      notes: [note],
    },
  };
}
