/** On what it was measured: without it a number of nanoseconds says nothing. */
import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { VERSION } from '../../src/version.ts';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly node: string;
  readonly v8: string;
  readonly compiler: string | null;
  readonly engine: string;
  /** Processes that wanted a core in the last minute, before anything was measured: above 0 others were at work. */
  readonly load: number;
}

function compilerVersion(): string | null {
  try {
    return execFileSync('g++', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n', 1)[0] ?? null;
  } catch {
    return null;
  }
}

export function thisMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 1e9),
    node: process.version,
    v8: process.versions.v8,
    compiler: compilerVersion(),
    engine: VERSION,
    load: Number((loadavg()[0] ?? 0).toFixed(2)),
  };
}
