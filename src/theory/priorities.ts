/**
 * Priorities that do not interrupt: whoever is being served is finished; then the first of the most urgent class that waits.
 * Source: A. Cobham, "Priority assignment in waiting line problems", Operations Research 2 (1954), for one agent with any handle times and for
 * several with one exponential law; the latter's law of waits: O. Kella & U. Yechiali, "Waiting times in the non-preemptive priority M/M/c queue" (1985).
 * Assumes Poisson arrivals and endless patience. A class is stable when it and all more urgent ones leave time over; the others are
 * overloaded, which is reported for each.
 */
import { erlangC } from './erlang-c.ts';
import type { Overload } from './station.ts';

/** Mean wait of a class, or its overload: load and need of this class and all more urgent ones together. */
export type ClassWait = { readonly kind: 'steady'; readonly meanWait: number } | Overload;

export interface HandledClass {
  /** λ ≥ 0. */
  readonly arrivals: number;
  /** Mean handle time > 0. */
  readonly handle: number;
  /** Standard deviation ÷ mean ≥ 0. */
  readonly cv: number;
}

/** One agent: W_k = W₀ / ((1 − σ_{k−1})(1 − σ_k)) with W₀ = Σ λ_i·E[S_i²]/2 over all classes. @param classes most urgent first */
export function prioritiesOfOneServer(classes: readonly HandledClass[]): readonly ClassWait[] {
  const loads = classes.map(({ arrivals, handle }) => arrivals * handle);
  // A class that never gets its turn still fills the time that is left: work in hand is then as if the agent were just busy
  const left = remaining(classes, loads);
  return cumulative(loads, 1, (sigmaBefore, sigma) => left / ((1 - sigmaBefore) * (1 - sigma)));
}

/** Several agents, one exponential handle time for all: W_k = C·(1/nμ) / ((1 − σ_{k−1})(1 − σ_k)), σ in shares of all agents. @param arrivals most urgent first */
export function prioritiesOfManyServers(arrivals: readonly number[], servers: number, handle: number): readonly ClassWait[] {
  const all = erlangC({ servers, handle, arrivals: arrivals.reduce((sum, rate) => sum + rate, 0) });
  const waits = all.kind === 'overload' ? 1 : all.waits;
  return cumulative(
    arrivals.map((rate) => rate * handle),
    servers,
    (sigmaBefore, sigma) => (waits * handle) / servers / ((1 - sigmaBefore) * (1 - sigma)),
  );
}

/** Mean time until the agent is free of the contact in hand, over arrivals: a class beyond capacity has the agent for what is left. */
function remaining(classes: readonly HandledClass[], loads: readonly number[]): number {
  let used = 0;
  let sum = 0;
  for (const [k, { handle, cv }] of classes.entries()) {
    const share = Math.min(loads[k]!, 1 - used);
    used += share;
    sum += (share * handle * (1 + cv * cv)) / 2;
  }
  return sum;
}

function cumulative(loads: readonly number[], servers: number, wait: (sigmaBefore: number, sigma: number) => number): readonly ClassWait[] {
  let load = 0;
  return loads.map((own): ClassWait => {
    const before = load;
    load += own;
    if (load >= servers) return { kind: 'overload', load, servers, least: Math.floor(load) + 1 };
    return { kind: 'steady', meanWait: wait(before / servers, load / servers) };
  });
}
