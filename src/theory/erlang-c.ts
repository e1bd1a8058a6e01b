/**
 * Erlang C, M/M/n: everybody waits as long as it takes.
 * Source: A. K. Erlang (1917); Cooper, Introduction to Queueing Theory (1981), 3.5. Assumes Poisson arrivals, exponential handle times and
 * endless patience. Valid for a < n only: at a ≥ n there is no steady state, which is reported, not computed.
 */
import { erlangB } from './erlang-b.ts';
import { checkStation, loadOf, overloadOf } from './station.ts';
import type { Overload, Station } from './station.ts';

export interface ErlangC {
  readonly kind: 'steady';
  /** P(W > 0), share of contacts that wait. */
  readonly waits: number;
  /** Mean wait over all contacts, zeros included (ASA). */
  readonly meanWait: number;
  /** Mean wait of those who wait; waits of those are exponential. */
  readonly meanWaitOfWaiting: number;
  /** Mean number waiting, λ·E[W]. */
  readonly queueLength: number;
  /** Share of the agents' time that is worked, a/n; NaN without agents. */
  readonly occupancy: number;
}

export function erlangC(station: Station): ErlangC | Overload {
  checkStation(station);
  const overload = overloadOf(station);
  if (overload !== null) return overload;
  const { servers, arrivals, handle } = station;
  const load = loadOf(station);
  const blocked = erlangB(servers, load);
  // C = B / (1 − ρ(1 − B)), written so that the difference n − a is taken once
  const waits = load === 0 ? 0 : (servers * blocked) / (servers - load + load * blocked);
  const meanWaitOfWaiting = handle / (servers - load);
  const meanWait = waits * meanWaitOfWaiting;
  return { kind: 'steady', waits, meanWait, meanWaitOfWaiting, queueLength: arrivals * meanWait, occupancy: load / servers };
}

/** Share answered within `within`: 1 − C·exp(−(nμ − λ)·t). All four service levels agree, because nobody leaves. */
export function answeredWithin({ waits, meanWaitOfWaiting }: ErlangC, within: number): number {
  return waits === 0 ? 1 : 1 - waits * Math.exp(-within / meanWaitOfWaiting);
}

/** The wait that a share of contacts does not exceed; 0 when at least that share does not wait. @param share in [0, 1) */
export function waitQuantile({ waits, meanWaitOfWaiting }: ErlangC, share: number): number {
  return waits <= 1 - share ? 0 : meanWaitOfWaiting * Math.log(waits / (1 - share));
}
