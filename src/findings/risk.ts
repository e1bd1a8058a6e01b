/**
 * Day-to-day risk: customers meet one day and not the mean of days, so for what decides and for what is guarded, the value that nearly
 * every replication keeps to.
 */
import { quantileBetween, quantileBounds } from '../stats/order-statistics.ts';
import { metricById } from '../metrics/find.ts';
import type { Formula } from '../metrics/find.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { ArmRecords } from './arms.ts';
import type { Criterion } from './decide.ts';
import { bounded } from './estimate.ts';
import type { Risk } from './findings.ts';
import { limitOf } from './limit.ts';
import { ownValues } from './score.ts';

/** Nine in ten where the replications can bound that (36 of them at 95 %), else four in five (17). */
const SHARES = [0.9, 0.8] as const;

/** The decision metric first, then the metrics of guards, each once a side; those that the policy has no data on are left out. */
export function risksOf(
  scenario: Scenario,
  { whole }: ArmRecords,
  criterion: Criterion,
  formula: Formula,
  confidence: number,
  currency: string | null,
): readonly Risk[] {
  return questionsOf(scenario, criterion).flatMap(([id, side]): Risk[] => {
    const metric = metricById(id, formula);
    if (metric === undefined || (metric.unit === 'money' && currency === null)) return [];
    const values = ownValues(metric, whole)?.filter((value) => !Number.isNaN(value));
    if (values === undefined || values.length === 0) return [];
    const belowOf = (share: number): number => (side === 'at-most' ? share : 1 - share);
    const share = SHARES.find((one) => quantileBounds(values.length, belowOf(one), confidence) !== null) ?? SHARES[1];
    return [{ metric: id, side, share, bound: bounded(quantileBetween(values, belowOf(share), confidence), metric, confidence) }];
  });
}

function questionsOf(scenario: Scenario, { metric, direction }: Criterion): readonly (readonly [metric: string, side: Risk['side']])[] {
  const questions = new Map<string, readonly [string, Risk['side']]>();
  const ask = (id: string, side: Risk['side']): void => void questions.set(`${id} ${side}`, [id, side]);
  ask(metric, direction === 'maximise' ? 'at-least' : 'at-most');
  for (const guard of Object.values(scenario.guards ?? {})) {
    // Those of days or of a part of the customers say themselves how often they hold
    if (guard.every !== undefined || guard.of !== undefined) continue;
    const { atLeast, atMost } = limitOf(guard);
    if (atLeast !== null) ask(guard.metric, 'at-least');
    if (atMost !== null) ask(guard.metric, 'at-most');
  }
  return [...questions.values()];
}
