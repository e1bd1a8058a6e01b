/**
 * The practical limit: a hand-specialised C++ loop for each standard workload, compiled here if its source and a compiler are there.
 * Its source is not part of the project; `TANDEM_BENCH` names the folder that holds `limit.cpp`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { othersFolder, secondsSaid } from './others.ts';

/** Seconds that the loop takes for `needs` needs, by its own clock; each round has its own seed. */
type Limit = (workload: string, needs: number, seed: number) => number;

export type LimitFound = { readonly limit: Limit } | { readonly absent: string };

export function findLimit(folder: string): LimitFound {
  const source = join(othersFolder(), 'limit.cpp');
  if (!existsSync(source)) return { absent: 'the C++ limit is skipped: there is no limit.cpp (TANDEM_BENCH names its folder)' };
  const program = join(folder, 'limit');
  try {
    execFileSync('g++', ['-O2', '-o', program, source], { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch {
    return { absent: 'the C++ limit is skipped: g++ did not compile it' };
  }
  return {
    limit: (workload, needs, seed) => {
      // `zig`: exponentials and normals by ziggurat, its faster way.
      const said: unknown = JSON.parse(execFileSync(program, [workload, String(needs), String(seed), 'zig'], { encoding: 'utf8' }));
      return secondsSaid(said);
    },
  };
}
