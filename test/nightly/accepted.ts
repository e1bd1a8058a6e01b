/** How many of the experiments an interval must cover, and may. */
import { betaCdf } from '../../src/random/beta.ts';
import type { Method, Question, System } from './system.ts';

export interface Band {
  readonly least: number;
  readonly most: number;
}

/** Methods that are right for many replications only: at least this share must be covered. The bound was set before the experiment was run. */
const APPROXIMATE: readonly Method[] = ['quantile within', 'sequential, γ = 10 %'];
const ENOUGH = 0.92;

/** P(N ≤ k), N of Bin(n, p). */
function atMost(k: number, n: number, p: number): number {
  return k < 0 ? 0 : k >= n ? 1 : 1 - betaCdf(p, k + 1, n - k);
}

/** The counts of Bin(n, p) outside of which lies at most `error`/2 on each side. */
export function binomialBand(n: number, p: number, error: number): Band {
  let least = 0;
  while (atMost(least, n, p) <= error / 2) least++;
  let most = n;
  while (1 - atMost(most - 1, n, p) <= error / 2) most--;
  return { least, most };
}

/** Null for the trap and for systems beyond the limit, which are shown and not judged. */
export function acceptedOf({ limit }: System, { method, chance }: Question, experiments: number): Band | null {
  if (isTrap(method) || limit !== undefined) return null;
  if (APPROXIMATE.includes(method)) return { least: Math.ceil(ENOUGH * experiments), most: experiments };
  return binomialBand(experiments, chance ?? 0.95, 0.001);
}

export function isTrap(method: Method): boolean {
  return method === 'naive: contacts as independent';
}
