/** The arms of an experiment with their records in order, all on the same replications. */
import type { ReplicationRecord } from '../experiment/record.ts';
import type { Arm } from '../scenario/resolved.ts';
import { wholeSeries } from './series.ts';
import type { Series } from './series.ts';

export interface ArmRecords {
  readonly arm: Arm;
  /** Sees the latent truth: a bound, never a recommendation. */
  readonly clairvoyant: boolean;
  /** In order of replication. */
  readonly records: readonly ReplicationRecord[];
  readonly whole: Series;
}

/**
 * Sorts records into arms. An arm without any record was not run and is left out; replications that one of the others lacks are
 * set aside (an interrupted run), so that every number of every policy stands on the same customers.
 */
export function armsOf(arms: readonly Arm[], records: readonly ReplicationRecord[], clairvoyant: Readonly<Record<string, boolean>>): readonly ArmRecords[] {
  const byArm = new Map(arms.map((arm) => [arm.id, new Map<number, ReplicationRecord>()]));
  for (const record of records) byArm.get(record.arm)?.set(record.replication, record);
  const ran = arms.filter(({ id }) => records.length === 0 || byArm.get(id)!.size > 0);
  const present = ran.map(({ id }) => byArm.get(id)!);
  const common = [...(present[0]?.keys() ?? [])].filter((replication) => present.every((known) => known.has(replication))).sort((a, b) => a - b);
  return ran.map((arm) => {
    const own = common.map((replication) => byArm.get(arm.id)!.get(replication)!);
    return { arm, clairvoyant: clairvoyant[arm.id] === true, records: own, whole: wholeSeries(own) };
  });
}

/** What identifies a run: everything measured of whole replications, in order, whatever the policy is called. Equal texts, identical runs. */
export function fingerprint(records: readonly ReplicationRecord[]): string {
  return JSON.stringify(records.map(({ replication, measured, tally }) => [replication, measured.sums, measured.sketches, tally]));
}
