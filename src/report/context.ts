/** What every section writes from: the findings, the verdict, and how to say things in the reader's language. */
import type { Comparison, Estimate, Findings, PolicyFindings } from '../findings/findings.ts';
import type { Verdict } from '../findings/verdict.ts';
import type { Better, Unit } from '../metrics/metric.ts';
import { metricById } from '../metrics/find.ts';
import { type Cell, type Inline, number, strong } from './document.ts';
import { type Lang, type Numbers, numbersOf } from './numbers.ts';
import { en, type Words } from './words/en.ts';
import { fr } from './words/fr.ts';

const WORDS: Readonly<Record<Lang, Words>> = { en, fr };

export interface Named {
  readonly title: string;
  /** The title as it stands inside a sentence. */
  readonly inline: string;
  readonly unit: Unit;
  readonly better: Better;
}

export interface Context {
  readonly findings: Findings;
  readonly verdict: Verdict;
  readonly lang: Lang;
  readonly words: Words;
  readonly numbers: Numbers;
  /** Policies as reports list them: best on the criterion first, clairvoyant references last. */
  readonly policies: readonly PolicyFindings[];
  /** What a policy is called. */
  readonly name: (policy: string) => string;
  readonly metric: (id: string) => Named;
  readonly confidence: string;
}

export function contextOf(findings: Findings, verdict: Verdict, lang: Lang): Context {
  const words = WORDS[lang];
  const numbers = numbersOf(lang, findings.currency);
  const names = policyNames(findings, words, lang);
  return {
    findings,
    verdict,
    lang,
    words,
    numbers,
    policies: inOrder(findings),
    name: (policy) => names.get(policy) ?? policy,
    metric: (id) => named(findings, id, lang),
    confidence: numbers.value(findings.experiment.confidence, 'share', 0),
  };
}

/** Title if it has one, else what its type is called when no other policy has that name, else its id. */
function policyNames(findings: Findings, words: Words, lang: Lang): ReadonlyMap<string, string> {
  const types: Readonly<Record<string, string>> = words.policyTypes;
  const wanted = findings.policies.map((policy) => policy.title?.[lang] ?? (Object.hasOwn(types, policy.type) ? types[policy.type] : undefined) ?? policy.id);
  return new Map(
    findings.policies.map((policy, index) => {
      const name = wanted[index] ?? policy.id;
      const shared = wanted.filter((other) => other === name).length > 1;
      return [policy.id, !shared ? name : policy.title === null ? policy.id : `${name} (${policy.id})`];
    }),
  );
}

function inOrder(findings: Findings): readonly PolicyFindings[] {
  const { metric, direction } = findings.decision.criterion;
  const sign = direction === 'maximise' ? -1 : 1;
  const rank = (policy: PolicyFindings): number => {
    const value = policy.metrics[metric]?.value ?? null;
    return policy.reference ? Number.MAX_VALUE : findings.decision.best.includes(policy.id) ? -Number.MAX_VALUE + order(value, sign) : order(value, sign);
  };
  return findings.policies
    .map((policy, index) => ({ policy, index, rank: rank(policy) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ policy }) => policy);
}

const order = (value: number | null, sign: number): number => (value === null ? Number.MAX_VALUE / 2 : sign * value);

function named(findings: Findings, id: string, lang: Lang): Named {
  const known = findings.metrics[id] ?? metricById(id);
  const title = known?.title[lang] ?? id;
  // "Combined CSAT" becomes "combined CSAT"; "CSAT, AI only" and "F1" stay.
  const inline = /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
  return { title, inline, unit: known?.unit ?? 'ratio', better: known?.better ?? 'neither' };
}

/** The name of a policy as part of a sentence. */
export const policyName = (context: Context, policy: string): Inline => strong(context.name(policy));

export function estimateOf(policy: PolicyFindings, metric: string): Estimate | null {
  const estimate = policy.metrics[metric];
  return estimate === undefined || estimate.value === null ? null : estimate;
}

/** The estimate of a metric as part of a sentence. */
export function estimateSpan(context: Context, estimate: Estimate): Inline {
  return number(context.numbers.shown(estimate));
}

export function estimateCell(context: Context, estimate: Estimate | null | undefined): Cell {
  if (estimate === null || estimate === undefined || estimate.value === null) return { kind: 'empty', why: context.words.noData };
  return { kind: 'estimate', ...context.numbers.shown(estimate), tone: 'plain', bar: null };
}

/** The paired difference `policy − against`, whichever way round it was computed. */
export function pairOf(findings: Findings, metric: string, policy: string, against: string): Comparison | null {
  for (const comparison of findings.comparisons) {
    if (comparison.metric !== metric) continue;
    if (comparison.policy === policy && comparison.against === against) return comparison;
    if (comparison.policy === against && comparison.against === policy) return reversed(comparison);
  }
  return null;
}

function reversed(comparison: Comparison): Comparison {
  const { policy, against, difference, lo, hi, verdict } = comparison;
  const negated = (value: number | null): number | null => (value === null ? null : value === 0 ? 0 : -value);
  return {
    ...comparison,
    policy: against,
    against: policy,
    difference: negated(difference),
    lo: negated(hi),
    hi: negated(lo),
    verdict: verdict === 'better' ? 'worse' : verdict === 'worse' ? 'better' : verdict,
  };
}
