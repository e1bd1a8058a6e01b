/** Which policy is best, by the criterion that the scenario writes (or the default), with the policies that do not qualify and why. */
import { metricById } from '../metrics/find.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { ArmRecords } from './arms.ts';
import { comparisonBetween } from './compare.ts';
import type { Comparison, Decision, Estimate, GuardResult, PolicyFindings } from './findings.ts';
import { keeps, limitOf } from './limit.ts';
import { NOTES } from './notes.ts';

export interface Criterion {
  readonly metric: string;
  readonly direction: 'maximise' | 'minimise';
  /** Something to say about the choice of the criterion itself. */
  readonly note: string | null;
}

/** Nothing in the scenario can leave a need unsettled but giving up the wait: a plain queue. */
function isPlainQueue({ intents }: Scenario): boolean {
  return Object.values(intents).every(({ ai, human }) => ai === undefined && human?.resolves === undefined);
}

/**
 * The decision metric: what `decide` names; by default the highest combined CSAT, or, when satisfaction is off, the highest
 * resolution rate, or, in a plain queue, the shortest mean wait; a note says which.
 */
export function criterionOf(scenario: Scenario): Criterion {
  const { decide, satisfaction } = scenario;
  if (decide?.maximise !== undefined) return { metric: decide.maximise, direction: 'maximise', note: null };
  if (decide?.minimise !== undefined) return { metric: decide.minimise, direction: 'minimise', note: null };
  if (satisfaction !== undefined) return { metric: 'csat.combined', direction: 'maximise', note: null };
  if (isPlainQueue(scenario)) {
    return { metric: 'wait.mean', direction: 'minimise', note: NOTES.rankedByWait.en };
  }
  return {
    metric: 'resolution.rate',
    direction: 'maximise',
    note: NOTES.rankedByResolution.en,
  };
}

interface Candidate {
  readonly id: string;
  readonly value: number;
}

/**
 * A policy qualifies unless it is a clairvoyant reference, has no value, or breaks a condition with its whole interval. The leader and
 * every policy not separated from it (Holm over all pairs of the decision metric) are best together.
 */
export function decide(
  scenario: Scenario,
  policies: readonly PolicyFindings[],
  criterion: Criterion,
  comparisons: readonly Comparison[],
  confidence: number,
): Decision {
  const conditions = conditionsOf(scenario);
  const excluded: { policy: string; because: string }[] = [];
  const candidates: Candidate[] = [];
  for (const policy of policies) {
    const because = disqualified(policy, criterion, conditions);
    if (because === null) candidates.push({ id: policy.id, value: policy.metrics[criterion.metric]!.value! });
    else excluded.push({ policy: policy.id, because });
  }
  const sign = criterion.direction === 'maximise' ? -1 : 1;
  const ranked = candidates.sort((a, b) => sign * (a.value - b.value));
  const [leader] = ranked;
  const separated = (id: string): boolean => isSeparated(comparisonBetween(comparisons, criterion.metric, leader!.id, id), confidence);
  const best = leader === undefined ? [] : ranked.filter(({ id }) => id === leader.id || !separated(id)).map(({ id }) => id);
  const next = ranked.find(({ id }) => !best.includes(id));
  return {
    best,
    criterion: { metric: criterion.metric, direction: criterion.direction, subjectTo: conditions.map(({ text }) => text) },
    margin: leader === undefined || next === undefined ? null : marginOf(comparisonBetween(comparisons, criterion.metric, leader.id, next.id)),
    excluded,
    overloaded: policies.flatMap(overloadOf),
    metTargets: best.length > 0 && best.every((id) => conditions.every(({ check }) => check(policies.find((policy) => policy.id === id)!) === 'kept')),
  };
}

function isSeparated(comparison: Comparison | null, confidence: number): boolean {
  return comparison !== null && comparison.verdict !== 'identical' && (comparison.pHolm ?? comparison.p ?? 1) <= 1 - confidence;
}

function marginOf(comparison: Comparison | null): Decision['margin'] {
  if (comparison === null || comparison.difference === null || comparison.lo === null || comparison.hi === null) return null;
  return { against: comparison.against, difference: comparison.difference, lo: comparison.lo, hi: comparison.hi };
}

/** The most loaded of a policy's groups, when it is beyond its capacity. */
function overloadOf(policy: PolicyFindings): { policy: string; toCapacity: number }[] {
  // One that has no steady state for it says so itself
  if (policy.reference || policy.unsettled !== undefined) return [];
  const over = policy.load.filter(({ overloaded, toCapacity }) => overloaded && toCapacity.value !== null).map(({ toCapacity }) => toCapacity.value!);
  return over.length === 0 ? [] : [{ policy: policy.id, toCapacity: Math.max(...over) }];
}

interface Condition {
  readonly text: string;
  readonly check: (policy: PolicyFindings) => GuardResult['verdict'];
}

/** What `subject-to` lists; without it, every guard of the scenario. */
function conditionsOf(scenario: Scenario): Condition[] {
  const kept = (id: string): Condition => ({ text: id, check: (policy) => policy.guards.find((guard) => guard.id === id)?.verdict ?? 'no-data' });
  const written = scenario.decide?.['subject-to'];
  if (written === undefined) return Object.keys(scenario.guards ?? {}).map(kept);
  return Object.entries(written).map(([name, limit]) => {
    if (limit === 'kept') return kept(name);
    const { atLeast, atMost } = limitOf(limit);
    const text = [name, ...(atLeast === null ? [] : [`at least ${atLeast}`]), ...(atMost === null ? [] : [`at most ${atMost}`])].join(' ');
    return { text, check: (policy) => checked(policy.metrics[name], { atLeast, atMost }) };
  });
}

function checked(estimate: Estimate | undefined, limit: { atLeast: number | null; atMost: number | null }): GuardResult['verdict'] {
  return estimate === undefined ? 'no-data' : keeps(estimate, limit);
}

function disqualified(policy: PolicyFindings, criterion: Criterion, conditions: readonly Condition[]): string | null {
  if (policy.reference) return 'a clairvoyant reference: a bound, not a choice';
  if ((policy.metrics[criterion.metric]?.value ?? null) === null) return `no data on ${criterion.metric}`;
  const broken = conditions.filter(({ check }) => check(policy) === 'breached').map(({ text }) => text);
  return broken.length === 0 ? null : `breaks ${broken.join(', ')}`;
}

/** The policy that others are compared with: the one that `decide` names, else the first of the file. */
export function referenceOf({ decide: written }: Scenario, arms: readonly ArmRecords[]): string {
  const named = written?.reference;
  return named !== undefined && arms.some(({ arm }) => arm.id === named) ? named : (arms[0]?.arm.id ?? '');
}

/** Metric ids that guards and the decision name, suffixed ones included: they must be measured and reported. */
export function namedMetrics(scenario: Scenario): readonly string[] {
  const { maximise, minimise } = scenario.decide ?? {};
  const limits = Object.entries(scenario.decide?.['subject-to'] ?? {}).flatMap(([name, limit]) => (limit === 'kept' ? [] : [name]));
  const guards = Object.values(scenario.guards ?? {}).map(({ metric }) => metric);
  const precision = Object.keys(scenario.experiment.precision ?? {});
  const all = [maximise, minimise, ...limits, ...guards, ...precision].filter((id) => id !== undefined && metricById(id) !== undefined);
  return [...new Set(all as string[])];
}
