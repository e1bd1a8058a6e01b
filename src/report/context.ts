/** What every section writes from: the findings, the verdict, and how to say things in the reader's language. */
import type { Estimate, Findings, PolicyFindings } from '../findings/findings.ts';
import type { Verdict } from '../findings/verdict.ts';
import type { Better, Unit } from '../metrics/metric.ts';
import type { StateKind } from '../metrics/states.ts';
import { metricById } from '../metrics/find.ts';
import { type Cell, code, type Inline, number, strong } from './document.ts';
import { type Lang, type Numbers, numbersOf } from './numbers.ts';
import { en, type Words } from './words/en.ts';
import { fr } from './words/fr.ts';

const WORDS: Readonly<Record<Lang, Words>> = { en, fr };

interface Named {
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
  /** Policies as reports list them: the best first, then the eligible, the others, clairvoyant references last; each by the criterion. */
  readonly policies: readonly PolicyFindings[];
  /** What a policy is called. */
  readonly name: (policy: string) => string;
  readonly metric: (id: string) => Named;
  readonly confidence: string;
  /** What a replication is, in the plural: "weeks", "days", "runs". */
  readonly replications: string;
}

export const WEEK = 604800;
export const DAY = 86400;

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
    replications: words.replications[replicationOf(findings.experiment.windowSeconds)],
  };
}

function replicationOf(windowSeconds: number): 'week' | 'day' | 'run' {
  return windowSeconds === WEEK ? 'week' : windowSeconds === DAY ? 'day' : 'run';
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
  const group = ({ id, reference }: PolicyFindings): number =>
    reference ? 3 : findings.decision.best.includes(id) ? 0 : findings.decision.excluded.some(({ policy }) => policy === id) ? 2 : 1;
  const rank = ({ metrics }: PolicyFindings): number => {
    const value = metrics[metric]?.value ?? null;
    return value === null ? Number.POSITIVE_INFINITY : sign * value;
  };
  return findings.policies
    .map((policy, index) => ({ policy, index, group: group(policy), rank: rank(policy) }))
    .sort((a, b) => a.group - b.group || (a.rank === b.rank ? a.index - b.index : a.rank - b.rank))
    .map(({ policy }) => policy);
}

function named(findings: Findings, id: string, lang: Lang): Named {
  const known = findings.metrics[id] ?? metricById(id);
  const title = known?.title[lang] ?? id;
  // An acronym in brackets is for headings: "satisfaction combinée (CSAT)" is "satisfaction combinée" in a sentence.
  const short = title.replace(/ \(\p{Lu}+\)$/u, '');
  // "Combined CSAT" becomes "combined CSAT"; "CSAT, AI only" and "F1" stay.
  const inline = /^\p{Lu}\p{Ll}/u.test(short) ? short.charAt(0).toLowerCase() + short.slice(1) : short;
  return { title, inline, unit: known?.unit ?? 'ratio', better: known?.better ?? 'neither' };
}

/** The name of a policy as part of a sentence. */
export const policyName = (context: Context, policy: string): Inline => strong(context.name(policy));

/** A state of the system as part of a sentence. @param id of the queue or group, null for the states of the whole */
export function stateText({ words }: Context, state: StateKind, id: string | null): readonly Inline[] {
  return state === 'queue' || state === 'group' ? words.states[state](code(id ?? '')) : words.states[state];
}

export function estimateOf(policy: PolicyFindings, metric: string): Estimate | null {
  const estimate = policy.metrics[metric];
  return estimate === undefined || estimate.value === null ? null : estimate;
}

/** A share of replications as they are counted, "19/20"; null without data. */
export function countOf({ words, numbers }: Context, { value, n }: Estimate): string | null {
  return value === null ? null : words.decision.kept(numbers.plain(Math.round(value * n), 0), numbers.plain(n, 0));
}

/** The estimate of a metric as part of a sentence. */
export function estimateSpan(context: Context, estimate: Estimate): Inline {
  return number(context.numbers.shown(estimate));
}

export function estimateCell(context: Context, estimate: Estimate | null | undefined): Cell {
  if (estimate === null || estimate === undefined || estimate.value === null) return { kind: 'empty', why: context.words.noData };
  return { kind: 'estimate', ...context.numbers.shown(estimate), tone: 'plain', bar: null };
}
