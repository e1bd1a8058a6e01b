/** Where the programs lie that we are measured beside: outside the repository, and skipped visibly where they are absent. */
import { resolve } from 'node:path';

export function othersFolder(): string {
  return resolve(process.env['TANDEM_BENCH'] ?? '../shared/bench');
}
