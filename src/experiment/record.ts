/** The record of one replication of one arm: what a run leaves behind and everything later is computed from. */
import type { Measured } from '../metrics/measured.ts';
import type { Tally } from '../sim/observations.ts';

export interface ReplicationRecord {
  /** Policy (arm) id. */
  readonly arm: string;
  /** Index of the replication, from 0. */
  readonly replication: number;
  readonly measured: Measured;
  readonly tally: Tally;
}
