/** What is best, in one sentence with the number behind it, and the conditions under which it is said. */
import type { Standing } from '../../findings/verdict.ts';
import { type Context, estimateSpan, policyName } from '../context.ts';
import { type Inline, inlineText, number, text } from '../document.ts';
import { listing, phrase } from '../phrase.ts';
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
  const { words, verdict: said } = context;
  const sentence = [...judgement(context)];
  if (said.overloaded.length === 0) return sentence;
  return [text(words.verdict.atThisStaffing), ...sentence];
}

function judgement(context: Context): readonly Inline[] {
  const { verdict: said, numbers } = context;
  const words = context.words.verdict;
  const { inline, unit } = context.metric(said.metric);
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
  const margin = marginSpans(context);
  if (margin !== null) lines.push(words.error(margin, context.confidence));
  for (const { policy, toCapacity } of said.overloaded) lines.push(words.overloaded(policyName(context, policy), numbers.value(toCapacity, 'share', 0)));
  if (said.overloaded.some(({ policy }) => said.best.includes(policy))) lines.push(words.overloadedBest);
  else if (said.overloaded.length > 0) lines.push(words.fairFooting);
  for (const { policy, because } of said.excluded) lines.push(words.excluded(policyName(context, policy), because));
  if (findings.partial) lines.push(words.partial(numbers.plain(findings.experiment.replications, 0)));
  return lines;
}

/** The difference to the next policy with its interval, or null when there is none. */
export function marginSpans(context: Context): readonly Inline[] | null {
  const { margin, metric, kind } = context.verdict;
  if (margin === null || kind === 'none') return null;
  const { unit } = context.metric(metric);
  const shown = context.numbers.difference(margin.difference, margin.lo, margin.hi, unit);
  return phrase`${number(shown)}`;
}

/** The sentence without dress, for places that take plain text only. */
export const headlineText = (context: Context): string => inlineText(headlineOf(context));
