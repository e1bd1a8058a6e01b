/** One part of the benchmark: what it measures goes to the JSON under its keys, and to people as tables. */
import type { Bench } from './engine.ts';
import type { LimitFound } from './limit.ts';
import type { Table } from './table.ts';

export interface Setting {
  /** A minute instead of several: smaller runs, fewer rounds. */
  readonly quick: boolean;
  /** Needs of a replication of the standard workloads; undefined: each workload's own. */
  readonly needs: number | undefined;
  readonly rounds: number;
  readonly bench: Bench;
  readonly limit: LimitFound;
  /** Tells a person who waits what is being done. */
  readonly say: (text: string) => void;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Measured {
  readonly json: Readonly<Record<string, Json>>;
  readonly tables: readonly Table[];
}

export interface Section {
  readonly id: string;
  readonly summary: string;
  readonly measure: (setting: Setting) => Promise<Measured>;
}
