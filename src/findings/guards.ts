/**
 * Limits on metrics. Over all replications together there are three answers, because an interval may hold the limit; and each replication
 * (a week, a day) keeps it or not. A guard with `every` asks each day by itself, and its answer is about the share of days.
 */
import { wilson } from '../stats/proportion.ts';
import { metricById } from '../metrics/find.ts';
import type { Formula } from '../metrics/find.ts';
import type { GuardSpec, Scenario } from '../scenario/schema.ts';
import type { ArmRecords } from './arms.ts';
import { bounded, estimate as estimated, noEstimate } from './estimate.ts';
import type { Estimate, GuardResult } from './findings.ts';
import { keptByPeriod, periodsOf, replicationsBreaking, verdictOn } from './guard-periods.ts';
import { partsOf, seriesOf } from './guard-scope.ts';
import { breaks, keeps, limitOf } from './limit.ts';
import type { Limit } from './limit.ts';
import { NOTES } from './notes.ts';
import { ownValues } from './score.ts';

/** Guards of the scenario for one policy, in the order of the file. */
export function guardsOf(scenario: Scenario, arm: ArmRecords, formula: Formula, confidence: number, known: Readonly<Record<string, Estimate>>): GuardResult[] {
  return Object.entries(scenario.guards ?? {}).map(([id, guard]) => guardOf(id, guard, arm, formula, confidence, known));
}

function guardOf(id: string, guard: GuardSpec, arm: ArmRecords, formula: Formula, confidence: number, known: Readonly<Record<string, Estimate>>): GuardResult {
  const limit = limitOf(guard);
  const parts = partsOf(guard);
  const written = parts.length === 0 ? known[guard.metric] : undefined;
  const estimate = written ?? measured(guard, arm, formula, confidence);
  const { every } = guard;
  const metric = metricById(guard.metric, formula);
  const periods =
    every === undefined || metric === undefined ? null : periodsOf(keptByPeriod({ ...guard, every }, metric, limit, arm), arm.whole.n, confidence);
  const verdict = periods === null ? keeps(estimate, limit) : verdictOn(periods.kept, periods.in);
  const doubtful = periods === null && verdict === 'unclear' && breaks(estimate.value!, limit);
  return {
    id,
    metric: guard.metric,
    ...limit,
    estimate: doubtful ? { ...estimate, notes: [...estimate.notes, NOTES.boundNotMet.en] } : estimate,
    verdict,
    keptIn: shareKept(breaches(guard, limit, arm, formula), confidence),
    ...(parts.length === 0 ? {} : { of: Object.fromEntries(parts) }),
    ...(periods === null ? {} : { periods }),
  };
}

/** Share of replications in which every guard is kept at once; null when the scenario has none. */
export function inGuardOf(scenario: Scenario, arm: ArmRecords, formula: Formula, confidence: number): Estimate | null {
  const guards = Object.values(scenario.guards ?? {}).map((guard) => breaches(guard, limitOf(guard), arm, formula));
  if (guards.length === 0) return null;
  const together = Array.from({ length: arm.whole.n }, (_, r) => {
    const answers = guards.map((guard) => guard[r] ?? null).filter((answer) => answer !== null);
    return answers.length === 0 ? null : answers.includes(true);
  });
  return shareKept(together, confidence);
}

/** Whether each replication by itself breaks the guard; null where it has no data. */
function breaches(guard: GuardSpec, limit: Limit, arm: ArmRecords, formula: Formula): readonly (boolean | null)[] {
  const metric = metricById(guard.metric, formula);
  if (metric === undefined) return [];
  const { every } = guard;
  if (every !== undefined) return replicationsBreaking(keptByPeriod({ ...guard, every }, metric, limit, arm), arm.whole.n);
  const series = seriesOf(guard, arm);
  const values = series === null ? null : ownValues(metric, series);
  return values === null ? [] : Array.from(values, (value) => (Number.isNaN(value) ? null : breaks(value, limit)));
}

function shareKept(broken: readonly (boolean | null)[], confidence: number): Estimate {
  const known = broken.filter((answer) => answer !== null);
  return bounded(wilson(known.filter((answer) => !answer).length, known.length, confidence), { unit: 'share' }, confidence);
}

function measured(guard: GuardSpec, arm: ArmRecords, formula: Formula, confidence: number): Estimate {
  const metric = metricById(guard.metric, formula);
  const series = seriesOf(guard, arm);
  return metric === undefined || series === null
    ? noEstimate(metric?.unit ?? 'ratio', arm.whole.n, confidence, NOTES.notMeasured.en)
    : estimated(metric, series, confidence);
}
