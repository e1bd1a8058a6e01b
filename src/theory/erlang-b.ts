/**
 * Erlang B, M/G/n/n: nobody waits, whoever finds all agents busy is turned away.
 * Source: A. K. Erlang (1917); the recursion as in Jagerman (1974). Assumes Poisson arrivals; any law of handle times (insensitivity).
 * Valid for every load; nothing can be overloaded.
 */
import { checkStation, loadOf } from './station.ts';
import type { Station } from './station.ts';

/**
 * B(n, a): share of contacts turned away.
 * The recursion runs on 1/B, which only grows, so nothing cancels: 1/B(n) = 1 + n/(a·B(n−1)). Relative error below n·2⁻⁵².
 * @param servers n, a whole number ≥ 0
 * @param load a ≥ 0, in agents
 */
export function erlangB(servers: number, load: number): number {
  if (load === 0) return servers === 0 ? 1 : 0;
  let inverse = 1;
  for (let n = 1; n <= servers; n++) inverse = 1 + (inverse * n) / load;
  return 1 / inverse;
}

export interface ErlangB {
  readonly kind: 'steady';
  /** Share of contacts turned away. */
  readonly blocked: number;
  /** Share of the agents' time that is worked; NaN without agents. */
  readonly occupancy: number;
}

export function lossSystem(station: Station): ErlangB {
  checkStation(station);
  const load = loadOf(station);
  const blocked = erlangB(station.servers, load);
  return { kind: 'steady', blocked, occupancy: (load * (1 - blocked)) / station.servers };
}
