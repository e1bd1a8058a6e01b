/**
 * The practical limit: a hand-specialised C++ loop for each standard workload, compiled here if its source and a compiler are there.
 * Its source is not part of the project; `TANDEM_BENCH` names the folder that holds `limit.cpp`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { othersFolder, secondsSaid } from './others.ts';

/** Seconds a need, by the loop's own clock, and seconds of processor, the start of the program included. */
interface LimitTiming {
  readonly seconds: number;
  readonly cpu: number;
}

/** Each round has its own seed. */
type Limit = (workload: string, needs: number, seed: number) => LimitTiming;

export type LimitFound = { readonly limit: Limit } | { readonly absent: string };

/** So many times the needs asked for: some tenths of a second, in which the start of the program does not show and neighbours do, as in ours. */
const LONGER = 5;

export function findLimit(folder: string): LimitFound {
  const source = join(othersFolder(), 'limit.cpp');
  if (!existsSync(source)) return { absent: 'the C++ limit is skipped: there is no limit.cpp (TANDEM_BENCH names its folder)' };
  const program = join(folder, 'limit');
  try {
    execFileSync('g++', ['-O2', '-o', program, source], { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch {
    return { absent: 'the C++ limit is skipped: g++ did not compile it' };
  }
  return { limit: (workload, needs, seed) => timed(program, workload, LONGER * needs, seed) };
}

/** Node.js does not tell how much processor a child had; the shell does, to the millisecond. */
function timed(program: string, workload: string, needs: number, seed: number): LimitTiming {
  // `zig`: exponentials and normals by ziggurat, its faster way.
  const command = [program, workload, String(needs), String(seed), 'zig'];
  const { stdout, stderr } = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$0" "$@"', ...command], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const said: unknown = JSON.parse(stdout);
  const [user = NaN, system = NaN] = stderr.trim().split(' ').map(Number);
  return { seconds: secondsSaid(said) / needs, cpu: (user + system) / needs };
}
