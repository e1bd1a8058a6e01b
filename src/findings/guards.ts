/**
 * Limits on metrics. Over all replications together there are three answers, because an interval may hold the limit; and each replication
 * (a week, a day) keeps it or not.
 */
import { wilson } from '../stats/proportion.ts';
import { metricById } from '../metrics/find.ts';
import type { Formula } from '../metrics/find.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { ArmRecords } from './arms.ts';
import { bounded, estimate as estimated, noEstimate } from './estimate.ts';
import type { Estimate, GuardResult } from './findings.ts';
import { NOTES } from './notes.ts';
import { ownValues } from './score.ts';

/** A bound as the format gives it, an amount of money included, in the metric's unit. */
export type Bound = number | { readonly amount: number; readonly currency: string };

export interface Limit {
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

export function limitOf(limit: { readonly 'at-least'?: Bound | undefined; readonly 'at-most'?: Bound | undefined }): Limit {
  return { atLeast: boundOf(limit['at-least']), atMost: boundOf(limit['at-most']) };
}

function boundOf(bound: Bound | undefined): number | null {
  if (bound === undefined) return null;
  return typeof bound === 'number' ? bound : bound.amount;
}

/** Guards of the scenario for one policy, in the order of the file. */
export function guardsOf(scenario: Scenario, arm: ArmRecords, formula: Formula, confidence: number, known: Readonly<Record<string, Estimate>>): GuardResult[] {
  return Object.entries(scenario.guards ?? {}).map(([id, guard]) => guardOf(id, guard.metric, limitOf(guard), arm, formula, confidence, known));
}

function guardOf(
  id: string,
  metric: string,
  limit: Limit,
  arm: ArmRecords,
  formula: Formula,
  confidence: number,
  known: Readonly<Record<string, Estimate>>,
): GuardResult {
  const estimate = known[metric] ?? measured(metric, arm, formula, confidence);
  const verdict = keeps(estimate, limit);
  const doubtful = verdict === 'unclear' && breaks(estimate.value!, limit);
  return {
    id,
    metric,
    ...limit,
    estimate: doubtful ? { ...estimate, notes: [...estimate.notes, NOTES.boundNotMet.en] } : estimate,
    verdict,
    keptIn: shareKept(breaches(metric, limit, arm, formula), confidence),
  };
}

/** Share of replications in which every guard is kept at once; null when the scenario has none. */
export function inGuardOf(scenario: Scenario, arm: ArmRecords, formula: Formula, confidence: number): Estimate | null {
  const guards = Object.values(scenario.guards ?? {}).map((guard) => breaches(guard.metric, limitOf(guard), arm, formula));
  if (guards.length === 0) return null;
  const together = Array.from({ length: arm.whole.n }, (_, r) => {
    const answers = guards.map((guard) => guard[r] ?? null).filter((answer) => answer !== null);
    return answers.length === 0 ? null : answers.includes(true);
  });
  return shareKept(together, confidence);
}

/** Whether each replication by itself breaks the limit; null where it has no data. */
function breaches(id: string, limit: Limit, { whole }: ArmRecords, formula: Formula): readonly (boolean | null)[] {
  const metric = metricById(id, formula);
  const values = metric === undefined ? null : ownValues(metric, whole);
  return values === null ? [] : Array.from(values, (value) => (Number.isNaN(value) ? null : breaks(value, limit)));
}

function shareKept(broken: readonly (boolean | null)[], confidence: number): Estimate {
  const known = broken.filter((answer) => answer !== null);
  return bounded(wilson(known.filter((answer) => !answer).length, known.length, confidence), { unit: 'share' }, confidence);
}

function measured(id: string, { whole }: ArmRecords, formula: Formula, confidence: number): Estimate {
  const metric = metricById(id, formula);
  return metric === undefined ? noEstimate('ratio', whole.n, confidence, NOTES.notMeasured.en) : estimated(metric, whole, confidence);
}

/** Kept or breached when the whole interval is on one side; without an interval it is unclear. Limits are inclusive. */
export function keeps({ value, lo, hi }: Estimate, limit: Limit): GuardResult['verdict'] {
  if (value === null) return 'no-data';
  if (lo === null || hi === null) return 'unclear';
  if (!breaks(lo, limit) && !breaks(hi, limit)) return 'kept';
  return (limit.atLeast !== null && hi < limit.atLeast) || (limit.atMost !== null && lo > limit.atMost) ? 'breached' : 'unclear';
}

function breaks(value: number, { atLeast, atMost }: Limit): boolean {
  return (atLeast !== null && value < atLeast) || (atMost !== null && value > atMost);
}
