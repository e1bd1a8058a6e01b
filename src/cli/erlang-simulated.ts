/** The calls of `erlang` simulated: the formula's station as a scenario, down the path of every other. */
import type { Estimate } from '../findings/findings.ts';
import type { Demand } from '../theory/side-by-side.ts';
import { decimal, exponential, stationScenario } from '../verify/station-scenario.ts';
import { study } from './study.ts';
import { readyFromText } from './text-input.ts';

/** Contacts a replication, unless the queue forgets too slowly. */
const CONTACTS = 10_000;
const MOST_CONTACTS = 100_000;
const REPLICATIONS = 30;
/** Relaxation times (how long the queue remembers) that the warm-up and the counted window last. */
const WARM_UP = 8;
const COUNTED = 50;

export interface SimulatedStation {
  readonly agents: number;
  readonly serviceLevel: Estimate;
  readonly waits: Estimate;
  readonly meanWait: Estimate;
  readonly lost: Estimate;
  readonly occupancy: Estimate;
  /** The run was too short for a queue so near its capacity: it has not forgotten that it began empty. */
  readonly unsettled: boolean;
}

export interface Luck {
  readonly replications: number | undefined;
  readonly seed: string | undefined;
  readonly jobs: number | undefined;
}

/** @param within seconds; @throws when the engine fails, which is our bug */
export async function simulateStation(
  demand: Demand,
  agents: number,
  within: number,
  { replications = REPLICATIONS, seed, jobs }: Luck,
): Promise<SimulatedStation> {
  const { arrivals, handle, patience } = demand;
  const memory = relaxation(demand, agents);
  const wanted = (WARM_UP + COUNTED) * memory;
  const most = MOST_CONTACTS / arrivals;
  const settles = wanted <= most;
  const leadIn = settles ? WARM_UP * memory : most * 0.2;
  const length = settles ? Math.max(CONTACTS / arrivals, COUNTED * memory) : most * 0.8;
  const text = stationScenario({
    id: 'erlang',
    experiment: `length: ${decimal(Math.ceil(length))}s, lead-in: ${decimal(Math.ceil(leadIn))}s`,
    replications,
    perHour: arrivals * 3600,
    handle: exponential(handle),
    ...(patience === null ? {} : { patience: exponential(patience) }),
    agents,
    withinSeconds: within,
    ...(seed === undefined ? {} : { seed }),
  });
  const { findings, failure } = await study(await readyFromText('erlang', text), { replications, jobs });
  const metrics = findings?.policies[0]?.metrics;
  if (metrics === undefined) throw new Error(failure?.message ?? 'no replication was complete');
  return {
    agents,
    serviceLevel: metrics['service-level.sl1']!,
    waits: metrics['wait.any']!,
    meanWait: metrics['wait.mean']!,
    lost: metrics['abandonment']!,
    occupancy: metrics['occupancy']!,
    unsettled: !settles,
  };
}

/** How long the queue remembers: 1/(√nμ − √λ)², and never longer than customers stay. At least a handle time. */
function relaxation({ arrivals, handle, patience }: Demand, agents: number): number {
  const gap = Math.sqrt(agents / handle) - Math.sqrt(arrivals);
  const queue = gap > 0 ? 1 / (gap * gap) : Infinity;
  return Math.max(handle, Math.min(queue, patience === null ? Infinity : patience + handle));
}
