/** What is best, in one sentence with the number behind it, and the conditions under which it is said. */
import type { Standing } from '../../findings/verdict.ts';
import { type Context, estimateSpan, policyName, stateText } from '../context.ts';
import { code, type Inline, number, text } from '../document.ts';
import { listing } from '../phrase.ts';
import { conditionText } from './guards.ts';
import type { Section } from './section.ts';

export const verdict: Section = {
  id: 'verdict',
  page: 'first',
  width: 'full',
  write(context) {
    const { verdict: said } = context;
    const clear = said.kind === 'one-best' || said.kind === 'single';
    const tone = !clear ? 'open' : said.overloaded.length > 0 || context.findings.partial ? 'caution' : 'clear';
    return [{ kind: 'verdict', tone, headline: headlineOf(context), lines: linesOf(context) }];
  },
};

/** The sentence that every reader of the result shares: report and terminal both begin with it. */
export function headlineOf(context: Context): readonly Inline[] {
  const { words } = context;
  const sentence = judgement(context);
  const conditions = [
    ...(context.verdict.overloaded.length > 0 ? [words.verdict.atThisStaffing] : []),
    ...(betterOutside(context) ? [words.verdict.withinLimits] : []),
  ];
  if (conditions.length === 0) return capital(sentence);
  return capital([...listing(conditions, words.and), text(', '), ...sentence]);
}

/** Whether a policy that does not keep the conditions would beat the one that is named best. */
function betterOutside({ verdict: said, findings }: Context): boolean {
  const best = said.best.length === 0 ? null : (said.standings[0]?.estimate.value ?? null);
  if (best === null) return false;
  const sign = findings.decision.criterion.direction === 'maximise' ? 1 : -1;
  return findings.policies.some(({ id, reference, metrics }) => {
    const value = metrics[said.metric]?.value ?? null;
    return !reference && value !== null && said.excluded.some(({ policy }) => policy === id) && sign * (value - best) > 0;
  });
}

/** A sentence that begins with one of our own words, with its capital; a name stays as it is written. */
function capital([first, ...rest]: readonly Inline[]): readonly Inline[] {
  if (first === undefined || first.kind !== 'text') return first === undefined ? [] : [first, ...rest];
  return [text(first.text.charAt(0).toUpperCase() + first.text.slice(1)), ...rest];
}

function judgement(context: Context): readonly Inline[] {
  const { verdict: said, numbers } = context;
  const words = context.words.verdict;
  const { inline, unit } = context.metric(said.metric);
  if (said.unsettled.length === context.findings.policies.length) return words.unsettled;
  const [first] = said.standings;
  if (first === undefined) return said.kind === 'none' && said.best.length === 0 ? words.noData(inline) : words.none;
  const name = policyName(context, first.policy);
  const value = estimateSpan(context, { ...first.estimate, lo: null, hi: null });
  switch (said.kind) {
    case 'single':
      return words.single(name, value, inline);
    case 'none':
      return [...words.none, text(' '), ...words.noneBest(name, inline, value)];
    case 'several': {
      const bound = said.atMostApart === null ? [] : [text(' '), ...words.tiedBound(numbers.distance(said.atMostApart, unit))];
      return [
        ...words.tied(
          listing(
            said.best.map((policy) => policyName(context, policy)),
            context.words.and,
          ),
        ),
        ...words.tiedValues(
          listing(
            said.standings.map((one) => shownValue(context, one)),
            context.words.and,
          ),
        ),
        ...bound,
      ];
    }
    case 'one-best': {
      const opening = said.metric === 'csat.combined' ? words.best(name, value) : words.bestOn(name, inline, value);
      if (said.margin === null) return [...opening, ...words.alone];
      const { against, difference } = said.margin;
      const distance = numbers.distance(difference, unit);
      const rest = difference >= 0 ? words.above(distance, policyName(context, against)) : words.below(distance, policyName(context, against));
      return [...opening, ...rest];
    }
  }
}

const shownValue = (context: Context, { estimate }: Standing): Inline => estimateSpan(context, { ...estimate, lo: null, hi: null });

function linesOf(context: Context): readonly (readonly Inline[])[] {
  const { verdict: said, findings, numbers } = context;
  const words = context.words.verdict;
  const lines: (readonly Inline[])[] = [];
  const margin = marginOf(context);
  if (margin !== null) lines.push(words.error(margin.spans, policyName(context, margin.against), context.confidence));
  if (said.overloaded.length > 0) {
    const loads = said.overloaded.map(({ policy, toCapacity }) => [policyName(context, policy), text(` (${numbers.value(toCapacity, 'share', 0)})`)]);
    const best = said.overloaded.some(({ policy }) => said.best.includes(policy));
    lines.push([...words.overloaded(listing(loads, context.words.and), loads.length > 1), text(' '), ...(best ? words.overloadedBest : words.fairFooting)]);
  }
  lines.push(...unsettledLines(context));
  const excluded = excludedSpans(context);
  if (excluded !== null) lines.push(excluded);
  if (findings.partial) lines.push(words.partial(numbers.plain(findings.experiment.replications, 0)));
  return lines;
}

/** One sentence a policy of which a steady-state experiment gives no numbers: why, and what would work. */
export function unsettledLines(context: Context): readonly (readonly Inline[])[] {
  const { numbers, words, verdict: said } = context;
  const agents = (count: number): string => numbers.plain(count, Number.isInteger(count) ? 0 : 1);
  return said.unsettled.map(({ policy, why }) => {
    const name = policyName(context, policy);
    switch (why.why) {
      case 'overloaded':
        return words.verdict.grows(name, code(why.group), agents(why.offeredAgents), agents(why.agents), agents(why.leastAgents));
      case 'ai-overloaded':
        return words.verdict.aiGrows(name, agents(why.sessions));
      case 'too-short':
        return words.verdict.tooShort(name, stateText(context, why.state, why.id), numbers.duration(why.tryLengthSeconds));
    }
  });
}

/** Policies that break a condition, with the conditions; null when all are eligible. */
export function excludedSpans(context: Context): readonly Inline[] | null {
  // A clairvoyant reference says so in its own row, one without a steady state in a sentence of its own.
  const told = new Set(context.findings.policies.filter(({ reference, unsettled }) => reference || unsettled !== undefined).map(({ id }) => id));
  const excluded = context.verdict.excluded.filter(({ policy }) => !told.has(policy));
  if (excluded.length === 0) return null;
  const reasons = excluded.map(({ policy, because }) => [policyName(context, policy), text(' ('), ...reasonText(context, policy, because), text(')')]);
  return context.words.verdict.excluded(listing(reasons, context.words.and));
}

/** Why a policy is not eligible. The findings say it in English; the parts that it is made of are said again in the reader's language. */
function reasonText(context: Context, policy: string, because: string): readonly Inline[] {
  const { decision, policies } = context.findings;
  const found = policies.find((one) => one.id === policy);
  if ((found?.metrics[decision.criterion.metric]?.value ?? null) === null) return [text(context.words.noData)];
  const broken = decision.criterion.subjectTo.filter((condition) => because.includes(condition)).map((condition) => conditionText(context, condition));
  return broken.length === 0 ? [text(because)] : context.words.verdict.breaks(listing(broken, context.words.and));
}

/** The difference to the next policy with its interval, or null when there is none. */
export function marginOf(context: Context): { readonly against: string; readonly spans: readonly Inline[] } | null {
  const { margin, metric, kind } = context.verdict;
  if (margin === null || kind === 'none') return null;
  const { unit } = context.metric(metric);
  return { against: margin.against, spans: [number(context.numbers.difference(margin.difference, margin.lo, margin.hi, unit))] };
}
