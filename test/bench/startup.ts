/**
 * How long the command takes to start: help, and checking the flagship, as ratios to a bare `node -e 0`. Rounds go round the three
 * commands in turn, so that a busy moment hits all of them; the least of each counts. Run: `npm run bench:startup`. Asserts no time.
 */
import { execFileSync } from 'node:child_process';

const ROUNDS = 30;
const COMMANDS = {
  'node -e 0': ['-e', '0'],
  'tandem --help': ['bin/tandem.js', '--help'],
  'tandem validate (the flagship)': ['bin/tandem.js', 'validate', 'scenarios/retail-contact-centre.yaml'],
  'tandem validate (the plain queue)': ['bin/tandem.js', 'validate', 'scenarios/mmc.yaml'],
} as const;

function milliseconds(command: readonly string[]): number {
  const start = process.hrtime.bigint();
  execFileSync(process.execPath, command, { stdio: 'ignore' });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const least = new Map<string, number>();
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, command] of Object.entries(COMMANDS)) least.set(name, Math.min(least.get(name) ?? Infinity, milliseconds(command)));
}

const bare = least.get('node -e 0')!;
console.log(`least of ${ROUNDS}, Node ${process.version}`);
for (const [name, time] of least) console.log(`${name.padEnd(36)}${time.toFixed(1).padStart(8)} ms${(time / bare).toFixed(2).padStart(7)} ×`);
