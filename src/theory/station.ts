/**
 * The queue that formulas speak of: a stream of contacts and the people who take them.
 * Times are all in one unit, whichever; rates are per that unit.
 */

/** Poisson arrivals, exponential handle times unless a formula says otherwise, one line, first come first served. */
export interface Station {
  /** Agents, each with one contact at a time; a whole number ≥ 0. */
  readonly servers: number;
  /** Contacts per unit of time, λ ≥ 0. */
  readonly arrivals: number;
  /** Mean handle time, 1/μ > 0. */
  readonly handle: number;
}

/** More work than there is time for, and nobody gives up: the line grows for ever, and no mean exists. */
export interface Overload {
  readonly kind: 'overload';
  /** Offered load, in agents. */
  readonly load: number;
  readonly servers: number;
  /** The smallest number of agents that keeps up. */
  readonly least: number;
}

/** Offered load a = λ/μ, in agents (erlang). */
export function loadOf({ arrivals, handle }: Station): number {
  return arrivals * handle;
}

export function isOverload(result: { readonly kind: string }): result is Overload {
  return result.kind === 'overload';
}

/** The overload of a station without patience: a ≥ n, and somebody arrives; null when it is stable. */
export function overloadOf(station: Station): Overload | null {
  const load = loadOf(station);
  if (load < station.servers || load === 0) return null;
  return { kind: 'overload', load, servers: station.servers, least: Math.floor(load) + 1 };
}

/** Throws a RangeError for what is no station. */
export function checkStation({ servers, arrivals, handle }: Station): void {
  if (!Number.isInteger(servers) || servers < 0) throw new RangeError(`${servers} is not a number of agents`);
  if (!(arrivals >= 0 && arrivals < Infinity)) throw new RangeError(`${arrivals} is not an arrival rate`);
  if (!(handle > 0 && handle < Infinity)) throw new RangeError(`${handle} is not a mean handle time`);
}
