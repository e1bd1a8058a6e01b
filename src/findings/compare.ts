/** Policies against one another on the same customers. */
import { holm } from '../stats/holm.ts';
import type { Metric } from '../metrics/metric.ts';
import type { ArmRecords } from './arms.ts';
import type { Comparison, ComparisonVerdict } from './findings.ts';
import { NOTES, notesOf } from './notes.ts';
import { pairOf } from './pair.ts';
import type { Pair } from './pair.ts';

/** Metrics that explain a decision; compared between all pairs of policies, the others only against the reference. */
export const DRIVERS = [
  'resolution.rate',
  'containment.false',
  'escalation.missed',
  'wait.per-need',
  'needs.given-up',
  'preference.met',
  'transfers.per-need',
  'repetition.per-need',
  're-authentication.per-need',
  'contacts-per-need',
  'cost.per-need',
  'human-minutes.per-need',
] as const;

interface Row {
  readonly metric: Metric;
  readonly policy: string;
  readonly against: string;
  readonly pair: Pair;
}

/**
 * Every policy against the reference on all metrics; every other pair (later against earlier in the file) on the decision metric
 * and the drivers. Holm over the metrics of a pair; the decision metric, the one question asked beforehand, over all pairs.
 * A metric without a better direction is never better or worse.
 */
export function compareArms(
  arms: readonly ArmRecords[],
  reference: string,
  metrics: readonly Metric[],
  decisionMetric: string,
  confidence: number,
): Comparison[] {
  const rows: Row[] = [];
  for (const [i, first] of arms.entries()) {
    for (const second of arms.slice(i + 1)) {
      const [policy, against] = first.arm.id === reference ? [second, first] : second.arm.id === reference ? [first, second] : [second, first];
      const full = against.arm.id === reference;
      for (const metric of metrics) {
        if (metric.kind === 'cross-arm') continue;
        if (!full && metric.id !== decisionMetric && !(DRIVERS as readonly string[]).includes(metric.id)) continue;
        rows.push({ metric, policy: policy.arm.id, against: against.arm.id, pair: pairOf(metric, policy.whole, against.whole, confidence) });
      }
    }
  }
  const adjusted = adjust(rows, decisionMetric);
  return rows.map((row) => comparisonOf(row, adjusted.get(row) ?? null, confidence));
}

/** Holm's step-down p-values: one family a pair of policies, and one for the decision metric. */
function adjust(rows: readonly Row[], decisionMetric: string): ReadonlyMap<Row, number> {
  const families = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.pair.p === null || (row.metric.better === 'neither' && row.metric.id !== decisionMetric)) continue;
    const family = row.metric.id === decisionMetric ? 'decision' : `${row.policy} against ${row.against}`;
    families.set(family, [...(families.get(family) ?? []), row]);
  }
  const adjusted = new Map<Row, number>();
  for (const family of families.values()) for (const [k, p] of holm(family.map(({ pair }) => pair.p!)).entries()) adjusted.set(family[k]!, p);
  return adjusted;
}

function comparisonOf({ metric, policy, against, pair }: Row, pHolm: number | null, confidence: number): Comparison {
  const verdict = verdictOf(metric, pair, pHolm, confidence);
  const { difference, lo, hi, n, varianceReduction, p, detectable } = pair;
  const notes = notesOf(pair.notes);
  if (varianceReduction !== null && varianceReduction < 1) notes.push(NOTES.varianceNotReduced.en);
  if (verdict === 'not-shown' && metric.better !== 'neither' && lo !== null && hi !== null && (lo > 0 || hi < 0)) notes.push(NOTES.notAfterHolm.en);
  return { metric: metric.id, policy, against, difference, lo, hi, confidence, n, varianceReduction, p, pHolm, detectable, verdict, notes };
}

function verdictOf(metric: Metric, { difference, identical }: Pair, pHolm: number | null, confidence: number): ComparisonVerdict {
  if (difference === null) return 'no-data';
  if (identical) return 'identical';
  if (metric.better === 'neither' || pHolm === null || pHolm > 1 - confidence) return 'not-shown';
  return difference > 0 === (metric.better === 'higher') ? 'better' : 'worse';
}

/** The comparison of two policies, turned so that it reads `policy − against`; null when it was not made. */
export function comparisonBetween(comparisons: readonly Comparison[], metric: string, policy: string, against: string): Comparison | null {
  for (const comparison of comparisons) {
    if (comparison.metric !== metric) continue;
    if (comparison.policy === policy && comparison.against === against) return comparison;
    if (comparison.policy === against && comparison.against === policy) return turned(comparison);
  }
  return null;
}

const TURNED: Readonly<Partial<Record<ComparisonVerdict, ComparisonVerdict>>> = { better: 'worse', worse: 'better' };

function turned(comparison: Comparison): Comparison {
  const { policy, against, difference, lo, hi, verdict } = comparison;
  const negative = (value: number | null): number | null => (value === null ? null : 0 - value);
  return {
    ...comparison,
    policy: against,
    against: policy,
    difference: negative(difference),
    lo: negative(hi),
    hi: negative(lo),
    verdict: TURNED[verdict] ?? verdict,
  };
}
