/** What the harness asks of a process that it measures, and what comes back. Times are seconds, memory is bytes. */

/** One arm of a scenario with changes, `path=value`. */
export interface Workload {
  readonly file: string;
  /** Null: the first. */
  readonly arm: string | null;
  readonly set: readonly string[];
}

/** `observations`: rows are counted and forgotten. `measured`: rows are folded into the record of the replication, as in every study. */
export type Sink = 'observations' | 'measured';

export type Task =
  | { readonly do: 'prepare'; readonly workload: Workload }
  | { readonly do: 'run'; readonly workload: Workload; readonly sink: Sink; readonly replication: number }
  | { readonly do: 'count-born'; readonly workload: Workload; readonly replication: number }
  | { readonly do: 'peak' }
  | { readonly do: 'watch-memory'; readonly workload: Workload; readonly needs: number; readonly looks: number }
  | { readonly do: 'profile'; readonly workload: Workload; readonly sink: Sink; readonly seconds: number; readonly file: string };

export interface Prepared {
  readonly reading: number;
  readonly compiling: number;
}

export interface Timing {
  readonly seconds: number;
  /** Seconds of processor, those of the threads that compile and collect garbage included: what others on the machine take does not count. */
  readonly cpu: number;
  /** Attempts, those of uncounted needs included. */
  readonly contacts: number;
  readonly events: number;
}

export interface Memory extends Timing {
  readonly curve: readonly { readonly needs: number; readonly bytes: number }[];
}

/** Result of each task. */
export interface Results {
  readonly prepare: Prepared;
  readonly run: Timing;
  readonly 'count-born': number;
  readonly peak: number;
  readonly 'watch-memory': Memory;
  readonly profile: Timing;
}
