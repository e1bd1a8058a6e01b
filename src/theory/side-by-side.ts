/** One question, three formulas: what Erlang B, C and A say of the same calls, and the smallest staff by each for a service level. */
import { erlangA, serviceLevelsOfErlangA } from './erlang-a.ts';
import { lossSystem } from './erlang-b.ts';
import { answeredWithin, erlangC } from './erlang-c.ts';
import { leastServers } from './least-servers.ts';
import { isOverload } from './station.ts';
import type { Overload, Station } from './station.ts';

export type Formula = 'erlang-b' | 'erlang-c' | 'erlang-a';

/** Calls to staff for. Times in one unit, whichever. */
export interface Demand {
  readonly arrivals: number;
  readonly handle: number;
  /** Mean patience; null: nobody gives up, and Erlang A has nothing to say. */
  readonly patience: number | null;
}

/** Share to be answered `within`, over all calls offered. */
export interface Target {
  /** In (0, 1). */
  readonly share: number;
  readonly within: number;
}

/** What a formula says of a number of agents. */
export interface Performance {
  readonly kind: 'steady';
  /** Answered within the target's time ÷ offered. Erlang B: answered at all, since nobody waits. */
  readonly serviceLevel: number;
  /** Share that waits; with Erlang B nobody does. */
  readonly waits: number;
  /** Over all calls. */
  readonly meanWait: number;
  /** Turned away (B), given up (A), none (C). */
  readonly lost: number;
  readonly occupancy: number;
}

/** The formulas that have something to say. */
export function formulasFor({ patience }: Demand): readonly Formula[] {
  return patience === null ? ['erlang-b', 'erlang-c'] : ['erlang-b', 'erlang-c', 'erlang-a'];
}

export function performance(formula: Formula, demand: Demand, servers: number, within: number): Performance | Overload {
  if (demand.arrivals === 0) return { kind: 'steady', serviceLevel: 1, waits: 0, meanWait: 0, lost: 0, occupancy: 0 };
  const station: Station = { servers, arrivals: demand.arrivals, handle: demand.handle };
  switch (formula) {
    case 'erlang-b': {
      const { blocked, occupancy } = lossSystem(station);
      return { kind: 'steady', serviceLevel: 1 - blocked, waits: 0, meanWait: 0, lost: blocked, occupancy };
    }
    case 'erlang-c': {
      const result = erlangC(station);
      if (isOverload(result)) return result;
      const { waits, meanWait, occupancy } = result;
      return { kind: 'steady', serviceLevel: answeredWithin(result, within), waits, meanWait, lost: 0, occupancy };
    }
    case 'erlang-a': {
      if (demand.patience === null) throw new RangeError('Erlang A needs a patience');
      const patient = { ...station, patience: demand.patience };
      const { waits, meanWait, abandons, occupancy } = erlangA(patient);
      return { kind: 'steady', serviceLevel: serviceLevelsOfErlangA(patient, within).sl1, waits, meanWait, lost: abandons, occupancy };
    }
  }
}

/** The fewest agents that meet the target by a formula; null beyond a million. */
export function leastStaff(formula: Formula, demand: Demand, { share, within }: Target): number | null {
  return leastServers((servers) => {
    const result = performance(formula, demand, servers, within);
    return !isOverload(result) && result.serviceLevel >= share;
  });
}
