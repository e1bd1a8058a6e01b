/**
 * M/G/1: one agent, any law of handle times, endless patience.
 * Source: F. Pollaczek (1930), A. Khinchine (1932); E[W] = λE[S²] / (2(1 − ρ)). Valid for ρ < 1; else an overload, reported.
 */
import type { Overload } from './station.ts';

export interface OneServer {
  readonly kind: 'steady';
  /** P(W > 0) = ρ. */
  readonly waits: number;
  readonly meanWait: number;
  readonly queueLength: number;
  readonly occupancy: number;
}

/**
 * @param arrivals λ ≥ 0, @param handle mean of the handle time > 0
 * @param cv its standard deviation ÷ mean ≥ 0: 0 always the same, 1 exponential
 */
export function oneServer(arrivals: number, handle: number, cv: number): OneServer | Overload {
  const load = arrivals * handle;
  if (load >= 1) return { kind: 'overload', load, servers: 1, least: Math.floor(load) + 1 };
  const meanWait = (load * handle * (1 + cv * cv)) / (2 * (1 - load));
  return { kind: 'steady', waits: load, meanWait, queueLength: arrivals * meanWait, occupancy: load };
}
