/** A steady-state experiment before it is run: the pilot, the warm-up that it shows, and the policies that never settle. */
import { defaultJobs, ThreadRunner } from '../edge/threads.ts';
import type { Job, RunFailure } from '../experiment/job.ts';
import type { ReplicationRecord } from '../experiment/record.ts';
import type { Progress } from '../experiment/run.ts';
import { runExperiment } from '../experiment/run.ts';
import type { Settling } from '../experiment/steady.ts';
import { longerLength, PILOT_REPLICATIONS, pilotOf, settlingOf } from '../experiment/steady.ts';
import { armsOf } from '../findings/arms.ts';
import type { Unsettled, WarmUp } from '../findings/findings.ts';
import type { FindInput } from '../findings/input.ts';
import { overloadOf } from '../findings/steady.ts';
import type { ModulesLoaded } from '../edge/modules.ts';
import type { Arm } from '../scenario/resolved.ts';

export interface PilotInput {
  readonly job: Job;
  readonly modules: ModulesLoaded['definitions'];
  /** Replications that the experiment itself will run at the least. */
  readonly replications: number;
  readonly confidence: number;
  readonly jobs: number | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly stop?: (() => boolean) | undefined;
}

export type UnsettledArms = NonNullable<FindInput['unsettled']>;

export interface Pilot {
  /** Null when the pilot failed or was interrupted, or when no policy settles. */
  readonly warmupSeconds: number | null;
  readonly warmup: WarmUp;
  readonly unsettled: UnsettledArms;
  readonly failure: RunFailure | null;
  readonly interrupted: boolean;
}

/** Runs the pilot of every policy and takes the longest warm-up that any state of any settled policy asks for. */
export async function runPilot({ job, modules, replications, confidence, jobs, onProgress, stop }: PilotInput): Promise<Pilot> {
  const pilot = pilotOf(job);
  const arms = job.resolved.arms.map(({ id }) => id);
  const count = Math.min(PILOT_REPLICATIONS, replications);
  const runner = new ThreadRunner({ job: pilot, modules, jobs: jobs ?? defaultJobs(), expected: count * arms.length });
  try {
    const { records, interrupted, failure } = await runExperiment({
      job: pilot,
      arms,
      replications: { least: count, most: count },
      runner,
      ...(onProgress === undefined ? {} : { onProgress: (progress) => onProgress({ ...progress, arm: `pilot of ${progress.arm}` }) }),
      ...(stop === undefined ? {} : { stop }),
    });
    const complete = failure === null && !interrupted;
    return { ...(complete ? warmUpOf(job.resolved.arms, records, count, confidence) : UNKNOWN), failure, interrupted };
  } finally {
    await runner.close();
  }
}

type Found = Pick<Pilot, 'warmupSeconds' | 'warmup' | 'unsettled'>;

const UNKNOWN: Found = { warmupSeconds: null, warmup: { from: 'pilot', replications: 0, ruledBy: null }, unsettled: {} };

function warmUpOf(arms: readonly Arm[], records: readonly ReplicationRecord[], replications: number, confidence: number): Found {
  const unsettled: Record<string, UnsettledArms[string]> = {};
  let longest: { readonly policy: string; readonly settling: Settling } | null = null;
  for (const arm of arms) {
    const own = records.filter((record) => record.arm === arm.id);
    const settling = settlingOf(arm.world, own);
    const why = overloadsOf([arm], own, confidence)[arm.id]?.why ?? tooShort(arm, settling);
    if (why !== null) unsettled[arm.id] = { why, records: own };
    else if (longest === null || settling.seconds > longest.settling.seconds) longest = { policy: arm.id, settling };
  }
  const ruledBy = longest?.settling.ruledBy ?? null;
  return {
    warmupSeconds: longest?.settling.seconds ?? null,
    warmup: {
      from: 'pilot',
      replications,
      ruledBy: longest === null || ruledBy === null ? null : { policy: longest.policy, state: ruledBy.kind, id: ruledBy.id },
    },
    unsettled,
  };
}

function tooShort({ world }: Arm, { tooShort: state }: Settling): Unsettled | null {
  return state === null ? null : { why: 'too-short', state: state.kind, id: state.id, tryLengthSeconds: longerLength(world) };
}

/** Policies whose lines grow without end, by what was measured; `records` of all of them. */
export function overloadsOf(arms: readonly Arm[], records: readonly ReplicationRecord[], confidence: number): UnsettledArms {
  const found: Record<string, UnsettledArms[string]> = {};
  for (const arm of armsOf(arms, records, {})) {
    const why = overloadOf(arm, confidence);
    if (why !== null) found[arm.arm.id] = { why, records: arm.records };
  }
  return found;
}
