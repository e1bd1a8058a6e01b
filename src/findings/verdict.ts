/** The verdict: what a comparison says, in parts that a report puts into sentences of any language. */
import type { Contrast, Driver, Estimate, Findings, LosingCell, Unsettled } from './findings.ts';

/** The decision metric of one policy. */
export interface Standing {
  readonly policy: string;
  readonly estimate: Estimate;
}

/** "+40 %": the relative gain over the better single model [K1]. */
interface ClaimCheck {
  readonly policy: string;
  readonly baseline: string;
  readonly baselineValue: number;
  /** (policy ÷ baseline) − 1. */
  readonly gain: number;
  /** Combined CSAT that a 40 % gain would need; above 1 it cannot be reached. */
  readonly neededForFortyPercent: number;
}

/** A command to type next, as arguments after `tandem`. */
interface NextCommand {
  readonly purpose: 'enough-staff' | 'longer-run' | 'separate' | 'who-loses' | 'explain' | 'run-best';
  readonly arguments: readonly string[];
}

export interface Verdict {
  /** One policy is best; several cannot be told apart; none qualifies (or none has data); the scenario has a single policy. */
  readonly kind: 'one-best' | 'several' | 'none' | 'single';
  readonly best: readonly string[];
  readonly metric: string;
  /** Values of the decision metric: of the best, in their order; when none qualifies, of the policy that would lead without the conditions. */
  readonly standings: readonly Standing[];
  readonly margin: Findings['decision']['margin'];
  /** When several are best: bounds on how far apart they can be (largest absolute bound of their paired differences); null when unknown. */
  readonly atMostApart: number | null;
  /** Non-empty: the verdict begins "At this staffing". */
  readonly overloaded: Findings['decision']['overloaded'];
  readonly excluded: Findings['decision']['excluded'];
  /** Policies of which a steady-state experiment gives no numbers, and why. */
  readonly unsettled: readonly { readonly policy: string; readonly why: Unsettled }[];
  readonly against: string | null;
  /** The drivers that say why, at most three that help and two that hurt. */
  readonly reasons: readonly Driver[];
  /** At most three. */
  readonly losers: readonly LosingCell[];
  readonly claim: ClaimCheck | null;
  readonly next: readonly NextCommand[];
}

const HELPING = 3;
const HURTING = 2;
const LOSERS = 3;

export function verdictOf(findings: Findings): Verdict {
  const { decision } = findings;
  const { metric } = decision.criterion;
  const kind = kindOf(findings);
  const contrast = findings.contrast ?? null;
  return {
    kind,
    best: decision.best,
    metric,
    standings: standingsOf(findings),
    margin: decision.margin,
    atMostApart: kind === 'several' ? spreadOf(findings) : null,
    overloaded: decision.overloaded,
    excluded: decision.excluded,
    unsettled: findings.policies.flatMap(({ id, unsettled }) => (unsettled === undefined ? [] : [{ policy: id, why: unsettled }])),
    against: contrast?.against ?? null,
    reasons: contrast === null ? [] : reasonsOf(contrast),
    losers: contrast === null ? [] : contrast.losers.slice(0, LOSERS),
    claim: claimOf(findings),
    next: nextOf(findings, kind),
  };
}

function kindOf({ policies, decision }: Findings): Verdict['kind'] {
  if (decision.best.length === 0) return 'none';
  if (policies.length === 1) return 'single';
  return decision.best.length === 1 ? 'one-best' : 'several';
}

function standingsOf(findings: Findings): Standing[] {
  const { decision } = findings;
  const standing = (id: string): Standing[] => {
    const estimate = findings.policies.find((policy) => policy.id === id)?.metrics[decision.criterion.metric];
    return estimate === undefined || estimate.value === null ? [] : [{ policy: id, estimate }];
  };
  if (decision.best.length > 0) return decision.best.flatMap(standing);
  const sign = decision.criterion.direction === 'maximise' ? -1 : 1;
  const all = findings.policies.filter((policy) => !policy.reference).flatMap((policy) => standing(policy.id));
  return all.sort((a, b) => sign * (a.estimate.value! - b.estimate.value!)).slice(0, 1);
}

/** How far apart policies that cannot be told apart may still be. */
function spreadOf({ comparisons, decision }: Findings): number | null {
  let widest = 0;
  for (const { metric, policy, against, lo, hi, verdict } of comparisons) {
    if (metric !== decision.criterion.metric || !decision.best.includes(policy) || !decision.best.includes(against)) continue;
    if (verdict === 'identical') continue;
    if (lo === null || hi === null) return null;
    widest = Math.max(widest, Math.abs(lo), Math.abs(hi));
  }
  return widest;
}

function reasonsOf({ drivers }: Contrast): Driver[] {
  const shown = drivers.filter((driver) => driver.shown);
  return [...shown.filter((driver) => driver.helps).slice(0, HELPING), ...shown.filter((driver) => !driver.helps).slice(0, HURTING)];
}

/** The policy that gains most over the better of AI alone and humans alone, in relative terms; null without both baselines. */
function claimOf({ synergy, policies, decision }: Findings): ClaimCheck | null {
  const eligible = synergy.filter(({ estimate }) => estimate.value !== null);
  const entry = eligible.find(({ policy }) => policy === decision.best[0]) ?? eligible.sort((a, b) => b.estimate.value! - a.estimate.value!)[0];
  if (entry === undefined) return null;
  const value = (id: string): number | null => policies.find((policy) => policy.id === id)?.metrics['csat.combined']?.value ?? null;
  const own = value(entry.policy);
  const baselineValue = value(entry.betterBaseline);
  if (own === null || baselineValue === null || baselineValue === 0) return null;
  return { policy: entry.policy, baseline: entry.betterBaseline, baselineValue, gain: own / baselineValue - 1, neededForFortyPercent: 1.4 * baselineValue };
}

/** The staff under which groups that are offered too much could do their work, the most that any policy asks for. */
function enoughStaff({ policies }: Findings): string[] {
  const most = new Map<string, number>();
  for (const { unsettled } of policies) {
    if (unsettled?.why === 'overloaded') most.set(unsettled.group, Math.max(unsettled.leastAgents, most.get(unsettled.group) ?? 0));
  }
  return [...most].map(([group, agents]) => `humans.groups.${group}.agents=${agents}`);
}

/** The longest window that a policy asks for whose run was too short, as a scenario writes it; null: none does. */
function longerLength({ policies }: Findings): string | null {
  const seconds = policies.map(({ unsettled }) => (unsettled?.why === 'too-short' ? unsettled.tryLengthSeconds : 0));
  const longest = Math.max(0, ...seconds);
  return longest === 0 ? null : longest % 86400 === 0 ? `${longest / 86400}d` : `${Math.ceil(longest / 3600)}h`;
}

/** Next commands, all of which exist. */
function nextOf(findings: Findings, kind: Verdict['kind']): NextCommand[] {
  const { scenario, decision, experiment, policies } = findings;
  const next: NextCommand[] = [];
  const length = longerLength(findings);
  for (const overlay of enoughStaff(findings)) next.push({ purpose: 'enough-staff', arguments: ['compare', scenario.file, '--set', overlay] });
  if (length !== null) next.push({ purpose: 'longer-run', arguments: ['compare', scenario.file, '--set', `experiment.length=${length}`] });
  if (kind === 'several') next.push({ purpose: 'separate', arguments: ['compare', scenario.file, '--replications', String(4 * experiment.replications)] });
  if (policies.every((policy) => policy.breakdown.length === 0) && policies.some((policy) => policy.unsettled === undefined))
    next.push({ purpose: 'who-loses', arguments: ['compare', scenario.file, '--by', 'segment,intent'] });
  const [first] = decision.best;
  if (first !== undefined && kind === 'one-best') next.push({ purpose: 'run-best', arguments: ['run', scenario.file, '--policy', first] });
  next.push({ purpose: 'explain', arguments: ['explain', decision.criterion.metric] });
  return next;
}
