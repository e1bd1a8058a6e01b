/**
 * Steady state: a pilot that starts empty and counts from its first moment, and the warm-up that it shows to be needed. The slowest
 * state rules: a pool of customers who come back after a day settles in days, however fast the queues do.
 */
import type { StateKind } from '../metrics/states.ts';
import { meanDuration } from '../scenario/mean-duration.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { DistributionSpec, Scenario } from '../scenario/schema.ts';
import { mser5Across } from '../stats/mser.ts';
import type { Job } from './job.ts';
import type { ReplicationRecord } from './record.ts';

/** Replications of a pilot, at the most: enough to quieten the series in which the start is looked for. */
export const PILOT_REPLICATIONS = 10;
/** Stretches of the pilot that states are averaged over, at the least where a second is short enough. */
const BUCKETS = 1000;
const DAY = 86400;
/** Of a run that was too short: how much longer the next, in lengths and in mean delays of those who come back. */
const LONGER = 4;
const DELAYS = 20;

/** A state of a policy's system. */
interface State {
  readonly kind: StateKind;
  /** Queue or group; null for the states of the whole system. */
  readonly id: string | null;
}

/** When the states of a policy have forgotten that the system began empty. */
export interface Settling {
  /** Seconds to delete: the maximum over the states. */
  readonly seconds: number;
  /** The state that asks for them; null when none does. */
  readonly ruledBy: State | null;
  /** A state that had not settled by half of the pilot; null: all had. */
  readonly tooShort: State | null;
}

/** The same job over its window alone, from empty, cut at the end, with every state kept in about a thousand stretches. */
export function pilotOf(job: Job): Job {
  const arms = job.resolved.arms.map((arm) => ({ ...arm, world: { ...arm.world, experiment: pilotExperiment(lengthOf(arm.world)) } }));
  return { ...job, resolved: { ...job.resolved, arms }, plan: { by: [['queue']], thresholds: [], states: true } };
}

function pilotExperiment(length: number): Scenario['experiment'] {
  return { kind: 'terminating', length, interval: bucketOf(length), end: 'cut' };
}

/** The scenario with the warm-up that was found; the same for all policies, so that they are compared over the same time. */
export function withWarmUp(resolved: ResolvedScenario, seconds: number): ResolvedScenario {
  const warmed = (world: Scenario): Scenario => ({ ...world, experiment: { ...world.experiment, 'warm-up': seconds } });
  return { ...resolved, scenario: warmed(resolved.scenario), arms: resolved.arms.map((arm) => ({ ...arm, world: warmed(arm.world) })) };
}

/** Seconds of the window; a steady-state experiment has one (checked). */
function lengthOf({ experiment }: Scenario): number {
  if (experiment.length === undefined) throw new RangeError('a steady-state experiment has a length');
  return experiment.length;
}

/** The longest whole number of seconds that divides a day and cuts the window into no fewer than a thousand stretches; at least 1. */
function bucketOf(length: number): number {
  let bucket = Math.max(1, Math.min(DAY, Math.floor(length / BUCKETS)));
  while (DAY % bucket !== 0) bucket--;
  return bucket;
}

/** What the pilot of one policy shows. @param records of that policy, with their states */
export function settlingOf(world: Scenario, records: readonly ReplicationRecord[]): Settling {
  const bucket = bucketOf(lengthOf(world));
  let settling: Settling = { seconds: 0, ruledBy: null, tooShort: null };
  for (const { kind, id, replications } of statesOf(records)) {
    const { cut, tooShort } = mser5Across(replications);
    if (tooShort) settling = { ...settling, tooShort: settling.tooShort ?? { kind, id } };
    else if (cut * bucket > settling.seconds) settling = { ...settling, seconds: cut * bucket, ruledBy: { kind, id } };
  }
  return settling;
}

/** Of states that settle together the first says why: those who come back before the lines that they join, and the whole last. */
const ORDER: readonly StateKind[] = ['coming-back', 'queue', 'group', 'ai', 'in-system'];

/** Each state with its series in every replication. */
function statesOf(records: readonly ReplicationRecord[]): readonly (State & { readonly replications: readonly (readonly number[])[] })[] {
  const all = records.map(({ measured }) => measured.states ?? []);
  const states = (all[0] ?? []).map(({ kind, id }, state) => ({ kind, id, replications: all.map((own) => own[state]!.means) }));
  return states.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** Seconds of a window that may be long enough, whole days from two days on and whole hours below. */
export function longerLength(world: Scenario): number {
  const delays = [world.returns?.delay, ...Object.values(world.sources).flatMap(({ redial }) => [redial?.delay, redial?.['delay-after-busy']])].map(meanDelay);
  const seconds = Math.max(LONGER * lengthOf(world), DELAYS * Math.max(0, ...delays));
  const whole = seconds >= 2 * DAY ? DAY : 3600;
  return Math.ceil(seconds / whole) * whole;
}

function meanDelay(delay: DistributionSpec | undefined): number {
  return delay === undefined ? 0 : (meanDuration(delay) ?? 0);
}
