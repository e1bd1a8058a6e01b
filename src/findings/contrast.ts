/** Why the best policy is ahead of another, and which customers lose by it. */
import { total } from '../stats/moments.ts';
import { holm } from '../stats/holm.ts';
import { metricById } from '../metrics/find.ts';
import { KINDS_OF_CUSTOMERS } from '../metrics/measure.ts';
import type { Metric } from '../metrics/metric.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { ArmRecords } from './arms.ts';
import { comparisonBetween, DRIVERS } from './compare.ts';
import type { Comparison, Contrast, Decision, Driver, LosingCell } from './findings.ts';
import { pairOf } from './pair.ts';
import { cellKeys, cellSeries, combine } from './series.ts';
import type { Series } from './series.ts';

/** The best against the next separated policy, else against the second of those that cannot be told apart, else against the reference. */
export function contrastOf(
  scenario: Scenario,
  arms: readonly ArmRecords[],
  decision: Decision,
  reference: string,
  comparisons: readonly Comparison[],
  by: readonly (readonly string[])[],
  confidence: number,
): Contrast | undefined {
  const [best] = decision.best;
  if (best === undefined) return undefined;
  const against = decision.margin?.against ?? decision.best[1] ?? (reference === best ? undefined : reference);
  const [winner, other] = [arms.find(({ arm }) => arm.id === best), arms.find(({ arm }) => arm.id === against)];
  if (winner === undefined || other === undefined) return undefined;
  const metric = metricById(decision.criterion.metric);
  return {
    best,
    against: other.arm.id,
    drivers: driversOf(scenario, winner, other, decision.criterion.metric, comparisons),
    losers: metric === undefined ? [] : losersOf(metric, decision.criterion.direction, winner, other, cutsOf(by), confidence),
  };
}

function driversOf(scenario: Scenario, winner: ArmRecords, other: ArmRecords, decisionMetric: string, comparisons: readonly Comparison[]): Driver[] {
  const latent = decisionMetric.startsWith('csat.') ? latentParts(scenario, winner.whole, other.whole) : null;
  const drivers = DRIVERS.flatMap((id): Driver[] => {
    const comparison = comparisonBetween(comparisons, id, winner.arm.id, other.arm.id);
    if (id === decisionMetric || comparison === null || comparison.difference === null || comparison.difference === 0) return [];
    const { difference, lo, hi } = comparison;
    const part = latent?.[id] ?? null;
    // In a contest of satisfaction, only what the satisfaction model knows can be a reason.
    if (latent !== null && (part === null || part === 0)) return [];
    const helps = part === null ? difference > 0 === (metricById(id)?.better === 'higher') : part > 0;
    return [{ metric: id, difference, lo, hi, helps, shown: lo !== null && hi !== null && (lo > 0 || hi < 0), latent: part }];
  });
  return drivers.sort((a, b) => Number(b.helps) - Number(a.helps) || Math.abs(b.latent ?? 0) - Math.abs(a.latent ?? 0));
}

/**
 * The difference in mean latent satisfaction, term by term: the model is linear in its terms, so coefficient × difference of means is
 * exact on the latent scale (and only roughly proportional to the difference in the satisfied share).
 */
function latentParts({ satisfaction }: Scenario, winner: Series, other: Series): Readonly<Record<string, number>> | null {
  if (satisfaction === undefined) return null;
  const gap = (weights: Readonly<Record<string, number>>): number => perNeed(winner, weights) - perNeed(other, weights);
  return {
    'resolution.rate': -coefficient(satisfaction.unresolved) * gap({ 'needs.resolved': 1 }),
    'contacts-per-need': coefficient(satisfaction['extra-contact']) * gap({ 'needs.attempts': 1 }),
    'wait.per-need': (coefficient(satisfaction['wait-minute']) * gap({ 'needs.wait-seconds': 1 })) / 60,
    'transfers.per-need': coefficient(satisfaction.transfer) * gap({ 'needs.transfers': 1 }),
    'repetition.per-need': coefficient(satisfaction.repetition) * gap({ 'needs.repeated': 1 }),
    're-authentication.per-need': coefficient(satisfaction['re-authentication']) * gap({ 'needs.reauthentications': 1 }),
    'preference.met':
      coefficient(satisfaction['human-got']) * gap({ 'needs.prefers-human-met': 1 }) +
      coefficient(satisfaction['human-denied']) * gap({ 'needs.prefers-human': 1, 'needs.prefers-human-met': -1 }),
    'needs.given-up': coefficient(satisfaction.abandoned) * gap({ 'needs.given-up': 1 }),
  };
}

function perNeed(series: Series, weights: Readonly<Record<string, number>>): number {
  const above = combine(series, weights);
  const needs = series.column('needs');
  return above === null || needs === null || total(needs) === 0 ? 0 : total(above) / total(needs);
}

/** A coefficient, bare or with its provenance; absent: no such effect. */
function coefficient(value: number | { readonly value: number } | undefined): number {
  return value === undefined ? 0 : typeof value === 'number' ? value : value.value;
}

/** The breakdowns by kinds of customers, the standing one included, each once. */
function cutsOf(by: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const sorted = (dimensions: readonly string[]): string => [...dimensions].sort().join(',');
  const standing = sorted(KINDS_OF_CUSTOMERS);
  return [KINDS_OF_CUSTOMERS, ...by.filter((dimensions) => sorted(dimensions) !== standing && dimensions.every((name) => CUSTOMERS.has(name)))];
}

/** Cells by kinds of customer in which the best does worse on the decision metric, shown after Holm over the cells of a breakdown. */
function losersOf(
  metric: Metric,
  direction: Decision['criterion']['direction'],
  winner: ArmRecords,
  other: ArmRecords,
  by: readonly (readonly string[])[],
  confidence: number,
): LosingCell[] {
  const sign = direction === 'maximise' ? 1 : -1;
  const losers = by.flatMap((dimensions) => {
    const name = dimensions.join(',');
    const keys = cellKeys(winner.records, name);
    // A single kind of customer is everybody.
    const pairs = (keys.length > 1 ? keys : []).flatMap((key, cell) => {
      const pair = pairOf(metric, cellSeries(winner.records, name, cell), cellSeries(other.records, name, cell), confidence);
      return pair.p === null || pair.lo === null || pair.hi === null ? [] : [{ key, pair }];
    });
    const adjusted = holm(pairs.map(({ pair }) => pair.p!));
    return pairs.flatMap(({ key, pair }, k): LosingCell[] =>
      sign * pair.difference! < 0 && adjusted[k]! <= 1 - confidence
        ? [{ by: name, key, metric: metric.id, difference: pair.difference!, lo: pair.lo!, hi: pair.hi! }]
        : [],
    );
  });
  return losers.sort((a, b) => sign * (a.difference - b.difference));
}

/** Dimensions that say which customer it is, whatever the policy does; losers by path or queue would be no losers. */
const CUSTOMERS: ReadonlySet<string> = new Set(['segment', 'intent', 'channel', 'source']);
