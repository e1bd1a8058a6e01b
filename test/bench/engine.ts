/** The engine in a process of its own: started afresh, asked one task at a time, ended. */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Prepared, Results, Sink, Task, Timing, Workload } from './task.ts';

export interface Engine {
  readonly prepare: (workload: Workload) => Promise<Prepared>;
  readonly run: (workload: Workload, sink: Sink, replication: number) => Promise<Timing>;
  readonly ask: <One extends Task>(task: One) => Promise<Results[One['do']]>;
  readonly end: () => Promise<void>;
}

export interface Bench {
  /** A folder for what a run of the harness makes; it goes with `close`. */
  readonly folder: string;
  /** The bundle that is measured. */
  readonly script: string;
  /** A process that has done nothing yet. */
  readonly start: () => Engine;
  readonly close: () => void;
}

/** Bundles the engine as `build.js` bundles the library. */
export async function openBench(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  const script = join(folder, 'engine.mjs');
  await build({
    entryPoints: ['test/bench/engine-process.ts'],
    outfile: script,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    minifySyntax: true,
    logLevel: 'warning',
    // CommonJS packages inside the bundle still call `require` for Node's own modules.
    banner: { js: "import { createRequire as tandemRequire } from 'node:module'; const require = tandemRequire(import.meta.url);" },
  });
  return { folder, script, start: () => startEngine(script), close: () => rmSync(folder, { recursive: true, force: true }) };
}

type Answer = { readonly result: unknown } | { readonly error: string };

function startEngine(script: string): Engine {
  const child = fork(script, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ask = <One extends Task>(task: One): Promise<Results[One['do']]> =>
    new Promise((resolve, reject) => {
      const onExit = (code: number | null): void => reject(new Error(`the measured process ended with ${code ?? 'a signal'} during ${task.do}`));
      child.once('exit', onExit);
      child.once('message', (answer: Answer) => {
        child.off('exit', onExit);
        if ('error' in answer) reject(new Error(answer.error));
        // The process answers each task with its own result: the one cast of the conversation.
        else resolve(answer.result as Results[One['do']]);
      });
      child.send(task);
    });
  return {
    ask,
    prepare: (workload) => ask({ do: 'prepare', workload }),
    run: (workload, sink, replication) => ask({ do: 'run', workload, sink, replication }),
    end: () => {
      child.disconnect();
      return ended;
    },
  };
}
