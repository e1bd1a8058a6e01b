/** One replication with the kernel beside one that the engine does by itself: every fact that either hands on. */
import type { Model } from '../../src/model/model.ts';
import { kernelFor } from '../../src/sim/kernel.ts';
import type { Kernel } from '../../src/sim/kernel.ts';
import type { Areas, Batch, ObservationSink, Tally } from '../../src/sim/observations.ts';
import { simulate } from '../../src/sim/simulate.ts';

export interface Everything {
  /** Rows of a table one after another, and how many each batch had. */
  readonly needs: number[];
  readonly contacts: number[];
  readonly legs: number[];
  readonly batches: number[];
  readonly sessions: number[];
  readonly areas: Areas;
  readonly tally: Tally;
}

/** @param kernel null: the engine does everything itself */
export function everythingOf(model: Model, seed: string, replication: number, kernel: Kernel | null): Everything {
  const needs: number[] = [];
  const contacts: number[] = [];
  const legs: number[] = [];
  const batches: number[] = [];
  const sessions: number[] = [];
  let areas: Areas | undefined;
  const keep = (to: number[], { length, rows, table }: Batch<{ readonly width: number }>): void => {
    batches.push(length);
    for (let at = 0; at < length * table.width; at++) to.push(rows[at]!);
  };
  const sink: ObservationSink = {
    needs: (batch) => keep(needs, batch),
    contacts: (batch) => keep(contacts, batch),
    legs: (batch) => keep(legs, batch),
    sessions: (atStart) => sessions.push(...atStart),
    areas: (value) => (areas = value),
  };
  const tally = simulate(model, seed, replication, sink, kernel);
  return { needs, contacts, legs, batches, sessions, areas: areas!, tally };
}

/** The first place where two lists differ in any bit that means something; null: none. */
function differenceOf(what: string, one: ArrayLike<number>, other: ArrayLike<number>): string | null {
  if (one.length !== other.length) return `${what}: ${one.length} numbers ≠ ${other.length}`;
  for (let at = 0; at < one.length; at++) if (!Object.is(one[at], other[at])) return `${what} ${at}: ${one[at]} ≠ ${other[at]}`;
  return null;
}

/** In what two runs differ, the first of each kind. */
export function differencesBetween(one: Everything, other: Everything): string[] {
  const lists = (['needs', 'contacts', 'legs', 'batches', 'sessions'] as const).map((what) => differenceOf(what, one[what], other[what]));
  const areas = [...new Set([...Object.keys(one.areas), ...Object.keys(other.areas)])].map((what) => {
    const [mine, its] = [one.areas[what as keyof Areas], other.areas[what as keyof Areas]];
    if (mine instanceof Float64Array && its instanceof Float64Array) return differenceOf(`area ${what}`, mine, its);
    return mine === its ? null : `area ${what}: ${String(mine)} ≠ ${String(its)}`;
  });
  const tally = [...new Set([...Object.keys(one.tally), ...Object.keys(other.tally)])].map((what) => {
    const [mine, its] = [one.tally[what as keyof Tally], other.tally[what as keyof Tally]];
    return Object.is(mine, its) ? null : `tally ${what}: ${String(mine)} ≠ ${String(its)}`;
  });
  return [...lists, ...areas, ...tally].filter((difference) => difference !== null);
}

/** Both, and how the kernel's (left) differs from the engine's (right). Throws where the model is not for the kernel. */
export function compareWithKernel(model: Model, seed: string, replication = 0): { readonly engine: Everything; readonly differences: readonly string[] } {
  const kernel = kernelFor(model);
  if (kernel === null) throw new Error('the kernel does not do this model');
  const kept = everythingOf(model, seed, replication, kernel);
  const engine = everythingOf(model, seed, replication, null);
  return { engine, differences: differencesBetween(kept, engine) };
}
