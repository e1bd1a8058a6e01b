/** Two other engines as their users would write these systems: SimPy and simjs, where they are installed. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { othersFolder, secondsSaid } from './others.ts';

interface Peer {
  readonly name: string;
  readonly program: string;
  readonly file: string;
}

export const PEERS: readonly Peer[] = [
  // Debian's python3-simpy3 belongs to the system's Python, whatever else is first in the path.
  { name: 'SimPy', program: '/usr/bin/python3', file: 'peer_simpy.py' },
  { name: 'simjs', program: process.execPath, file: 'peer_simjs.cjs' },
];

/** Seconds by the peer's own clock. */
type PeerRun = (workload: string, needs: number, seed: number) => number;
export type PeerFound = { readonly run: PeerRun } | { readonly absent: string };

export function findPeer({ name, program, file }: Peer): PeerFound {
  const source = join(othersFolder(), file);
  if (!existsSync(source)) return { absent: `${name} is skipped: there is no ${file} (TANDEM_BENCH names its folder)` };
  const run: PeerRun = (workload, needs, seed) => {
    const printed = execFileSync(program, [source, workload, String(needs), String(seed)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const said: unknown = JSON.parse(printed);
    return secondsSaid(said);
  };
  try {
    run('W1', 10, 1);
  } catch {
    return { absent: `${name} is skipped: it is not installed (simjs is looked for in NODE_PATH, SimPy in the system's Python)` };
  }
  return { run };
}
