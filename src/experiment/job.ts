/** A job that travels to workers: everything that a replication needs, as plain data. */
import type { MeasurementPlan } from '../metrics/measured.ts';
import type { Attachments } from '../scenario/attachments.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { ReplicationRecord } from './record.ts';

export interface Job {
  readonly resolved: ResolvedScenario;
  readonly attachments: Attachments;
  readonly seed: string;
  readonly plan: MeasurementPlan;
  /** Absolute URLs of module policies, by arm id; the worker imports them itself. */
  readonly modules: Readonly<Record<string, string>>;
}

/** Replications of one arm, the unit of work of a worker. */
export interface Batch {
  readonly arm: string;
  readonly replications: readonly number[];
}

/** A run that failed, as data (workers lose the fields of errors). */
export interface RunFailure {
  readonly kind: 'policy' | 'invariant' | 'crash';
  readonly message: string;
  readonly arm: string;
  readonly replication: number;
  readonly help: string;
}

export type BatchOutcome = { readonly records: readonly ReplicationRecord[] } | { readonly failure: RunFailure };

/** Runs batches somewhere: in this thread, on worker threads, later on other machines. */
export interface Runner {
  /** Number of batches that run at once. */
  readonly width: number;
  /** Resolves when there is room for a batch; asked before each, by one asker. */
  room(): Promise<void>;
  run(batch: Batch): Promise<BatchOutcome>;
  /** Stops everything, running batches included. */
  close(): Promise<void>;
}
