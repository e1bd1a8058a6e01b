/**
 * M/M/n/K: n agents and K − n waiting places, endless patience of those who find a place.
 * Source: the birth-and-death equations, e.g. Gross & Harris, Fundamentals of Queueing Theory (1998), 2.5. Valid at every load:
 * the places bound the line.
 */
import { poissonAtMost } from './poisson.ts';
import { checkStation, loadOf } from './station.ts';
import type { Station } from './station.ts';

export interface FiniteStation extends Station {
  /** Waiting places, a whole number ≥ 0. */
  readonly places: number;
}

export interface FiniteQueue {
  readonly kind: 'steady';
  /** Share of contacts turned away. */
  readonly blocked: number;
  /** Share of accepted contacts that wait. */
  readonly waits: number;
  /** Share of time with every agent busy: also the share of all contacts that find it so (Poisson arrivals). */
  readonly allBusy: number;
  /** Mean wait of accepted contacts, zeros included. */
  readonly meanWait: number;
  readonly queueLength: number;
  /** Share of the agents' time that is worked; NaN without agents. */
  readonly occupancy: number;
  /** Shares of time with 0, 1, … places taken while all agents are busy. */
  readonly waiting: readonly number[];
}

export function finiteQueue(station: FiniteStation): FiniteQueue {
  checkStation(station);
  const { servers, arrivals, places } = station;
  if (!Number.isInteger(places) || places < 0) throw new RangeError(`${places} is not a number of waiting places`);
  if (servers === 0) return nobodyServes(station);
  const weights = weightsOf(station);
  const sum = weights.idle + weights.busy.reduce((total, weight) => total + weight, 0);
  const waiting = weights.busy.map((weight) => weight / sum);
  const allBusy = 1 - weights.idle / sum;
  const blocked = waiting[places]!;
  const queueLength = waiting.reduce((total, share, place) => total + share * place, 0);
  const accepted = arrivals * (1 - blocked);
  return {
    kind: 'steady',
    blocked,
    waits: accepted === 0 ? 0 : waiting.slice(0, places).reduce((total, share) => total + share, 0) / (1 - blocked),
    allBusy,
    meanWait: accepted === 0 ? 0 : queueLength / accepted,
    queueLength,
    occupancy: (loadOf(station) * (1 - blocked)) / servers,
    waiting,
  };
}

/** Share of all contacts, those turned away included, answered within `within`: who finds k waiting is answered after k + 1 completions. */
export function answeredWithinPlaces(station: FiniteStation, queue: FiniteQueue, within: number): number {
  if (station.servers === 0) return 0;
  const completions = (within * station.servers) / station.handle;
  const late = queue.waiting.slice(0, -1).reduce((total, share, ahead) => total + share * poissonAtMost(ahead, completions), 0);
  return 1 - queue.blocked - late;
}

/** Relative weights of the states, the largest 1: with an agent idle (together), and with 0, 1, … waiting. */
function weightsOf(station: FiniteStation): { readonly idle: number; readonly busy: readonly number[] } {
  const { servers, places } = station;
  const load = loadOf(station);
  if (load === 0) return { idle: 1, busy: Array.from({ length: places + 1 }, () => 0) };
  // Downwards from n: Σ of π(k)/π(n) over k < n
  let term = 1;
  let idle = 0;
  const ratio = load / servers;
  const top = ratio > 1 ? Math.exp(-places * Math.log(ratio)) : 1;
  for (let k = servers; k > 0; k--) {
    term *= k / load;
    idle += term;
    if (idle > 1e290) break;
  }
  if (top === 0) {
    // So overloaded that only the states near the last place count
    return { idle: 0, busy: Array.from({ length: places + 1 }, (_, place) => Math.exp((place - places) * Math.log(ratio))) };
  }
  let busy = top;
  return {
    idle: idle * top,
    busy: Array.from({ length: places + 1 }, (_, place) => (place === 0 ? busy : (busy *= ratio))),
  };
}

/** Without agents the places fill and stay full. */
function nobodyServes({ places, arrivals }: FiniteStation): FiniteQueue {
  const full = arrivals > 0;
  return {
    kind: 'steady',
    blocked: full ? 1 : 0,
    waits: 0,
    allBusy: 1,
    meanWait: 0,
    queueLength: full ? places : 0,
    occupancy: Number.NaN,
    waiting: Array.from({ length: places + 1 }, (_, place) => (place === (full ? places : 0) ? 1 : 0)),
  };
}
