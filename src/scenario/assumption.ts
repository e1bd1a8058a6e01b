import type { Mark } from './schema.ts';

/** A behavioural number of the scenario that somebody has to believe. */
export interface Assumption {
  readonly path: string;
  readonly value: string;
  readonly range: readonly [string, string] | null;
  readonly source: string | null;
  readonly mark: Mark;
  /** The preset that supplied it, or null when the file did. */
  readonly preset: string | null;
}
