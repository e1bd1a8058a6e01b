/** The programs that we are measured beside: they lie outside the repository, are skipped visibly where they are absent, and print JSON. */
import { resolve } from 'node:path';

export function othersFolder(): string {
  return resolve(process.env['TANDEM_BENCH'] ?? '../shared/bench');
}

/** `sec` of what a competitor printed; throws when it printed something else. */
export function secondsSaid(said: unknown): number {
  if (typeof said === 'object' && said !== null && 'sec' in said && typeof said.sec === 'number') return said.sec;
  throw new Error(`expected a line with sec, not ${JSON.stringify(said)}`);
}
