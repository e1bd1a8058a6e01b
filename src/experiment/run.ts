/** Runs replications of every arm on a runner, in order, until there are enough. Which worker runs what, and when it is done, changes nothing. */
import type { Batch, Job, RunFailure, Runner } from './job.ts';
import type { ReplicationRecord } from './record.ts';

/** How many replications of each arm. */
export interface Replications {
  readonly least: number;
  readonly most: number;
  /**
   * Whether what is known is precise enough, asked from `least` on after every further complete replication, in order of replication;
   * absent: `most` are run.
   */
  readonly enough?: (records: readonly ReplicationRecord[]) => boolean;
}

export interface Progress {
  readonly done: number;
  /** Replications in all, or at the most. */
  readonly total: number;
  readonly arm: string;
}

export interface RunInput {
  readonly job: Job;
  readonly arms: readonly string[];
  readonly replications: Replications;
  readonly runner: Runner;
  readonly onProgress?: (progress: Progress) => void;
  /** Asked before each batch: true ends the run with what is complete. */
  readonly stop?: () => boolean;
}

export interface RunResult {
  /** By replication, then by arm in the order asked for. */
  readonly records: readonly ReplicationRecord[];
  readonly interrupted: boolean;
  readonly failure: RunFailure | null;
}

/** Replications from `from` up to `to`, every arm of one before the next, each begun as soon as there is room for it. */
async function runRange(input: RunInput, from: number, to: number, onRecord: (record: ReplicationRecord) => void): Promise<RunFailure | 'stopped' | null> {
  const { arms, runner, stop } = input;
  const running: Promise<void>[] = [];
  const failures: RunFailure[] = [];
  const begin = async (batch: Batch): Promise<void> => {
    const outcome = await runner.run(batch);
    if ('failure' in outcome) failures.push(outcome.failure);
    else outcome.records.forEach(onRecord);
  };
  let stopped = false;
  for (let next = from * arms.length; next < to * arms.length; next++) {
    await runner.room();
    stopped = stop?.() === true;
    if (stopped || failures.length > 0) break;
    running.push(begin({ arm: arms[next % arms.length]!, replications: [Math.floor(next / arms.length)] }));
  }
  await Promise.all(running);
  return failures.length > 0 ? failures.reduce(earlier) : stopped ? 'stopped' : null;
}

/** Of two failures the one of the earlier replication, so that what is reported does not depend on which worker was faster. */
function earlier(a: RunFailure, b: RunFailure): RunFailure {
  return b.replication < a.replication ? b : a;
}

/** A module policy runs replication 0 twice and must leave the same record: its state must live and die within a replication. */
async function checkRepeatable(input: RunInput, records: readonly ReplicationRecord[]): Promise<RunFailure | null> {
  for (const arm of input.arms) {
    if (input.job.modules[arm] === undefined) continue;
    const first = records.find((record) => record.arm === arm && record.replication === 0);
    if (first === undefined) continue;
    const again = await input.runner.run({ arm, replications: [0] });
    if ('failure' in again) return again.failure;
    if (JSON.stringify(again.records[0]) !== JSON.stringify(first)) {
      return {
        kind: 'policy',
        message: `policy \`${arm}\` gave different results on the same replication`,
        arm,
        replication: 0,
        help: 'keep its state inside create(), and use no clock and no randomness of its own',
      };
    }
  }
  return null;
}

/** Runs the experiment. Nothing is thrown for a policy that fails: the failure comes back with the records that are complete. */
export async function runExperiment(input: RunInput): Promise<RunResult> {
  const { least, most, enough } = input.replications;
  const byAddress = new Map<string, ReplicationRecord>();
  const total = most * input.arms.length;
  const keep = (record: ReplicationRecord): void => {
    byAddress.set(`${record.replication}/${record.arm}`, record);
    input.onProgress?.({ done: byAddress.size, total, arm: record.arm });
  };
  const collected = (): ReplicationRecord[] => {
    const records: ReplicationRecord[] = [];
    for (let replication = 0; replication < most; replication++) {
      const complete = input.arms.map((arm) => byAddress.get(`${replication}/${arm}`));
      if (complete.every((record) => record !== undefined)) records.push(...complete);
    }
    return records;
  };
  const ended = (outcome: RunFailure | 'stopped' | null): RunResult => ({
    records: collected(),
    interrupted: outcome === 'stopped',
    failure: outcome === 'stopped' ? null : outcome,
  });

  const first = await runRange(input, 0, enough === undefined ? most : least, keep);
  if (first !== null) return ended(first);
  const unrepeatable = await checkRepeatable(input, collected());
  if (unrepeatable !== null) return ended(unrepeatable);
  if (enough !== undefined) {
    for (let replication = least; replication < most && !enough(collected());) {
      // A round of one replication an arm keeps every worker busy when there are several arms; the decision stays one replication at a time.
      const round = Math.min(most, replication + Math.max(1, Math.ceil(input.runner.width / input.arms.length)));
      const outcome = await runRange(input, replication, round, keep);
      if (outcome !== null) {
        // A failure past the point where a narrower machine would have stopped is one that it would not have seen.
        const before = outcome === 'stopped' ? [] : collected().filter((record) => record.replication < outcome.replication);
        const head = shortest(before, input.arms.length, least, enough);
        return head.length > 0 && enough(head) ? { records: head, interrupted: false, failure: null } : ended(outcome);
      }
      replication = round;
    }
    return { records: shortest(collected(), input.arms.length, least, enough), interrupted: false, failure: null };
  }
  return ended(null);
}

/** The fewest replications, from `least` on, that are enough: rounds may have run further, and the result must not tell how wide they were. */
function shortest(
  records: readonly ReplicationRecord[],
  arms: number,
  least: number,
  enough: (records: readonly ReplicationRecord[]) => boolean,
): readonly ReplicationRecord[] {
  for (let replications = least; replications * arms < records.length; replications++) {
    const head = records.slice(0, replications * arms);
    if (enough(head)) return head;
  }
  return records;
}
