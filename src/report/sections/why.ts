/** What makes the difference between the best policy and the next, and the +40 % claim put to this scenario. */
import type { Driver } from '../../findings/findings.ts';
import { type Context, policyName } from '../context.ts';
import { type Block, type Inline, number, quiet, strong, text } from '../document.ts';
import { phrase } from '../phrase.ts';
import type { Section } from './section.ts';

export const why: Section = {
  id: 'why',
  page: 'first',
  width: 'column',
  write: (context) => [...reasonBlocks(context), ...claimBlocks(context)],
};

function reasonBlocks(context: Context): readonly Block[] {
  const { contrast } = context.findings;
  if (contrast === undefined || context.verdict.kind === 'none') return [];
  const words = context.words.why;
  if (context.verdict.reasons.length === 0) return [{ kind: 'paragraph', spans: words.none }];
  return [
    { kind: 'paragraph', spans: words.against(policyName(context, contrast.best), policyName(context, contrast.against)) },
    { kind: 'list', items: context.verdict.reasons.map((driver) => reasonSpans(context, driver)) },
  ];
}

/** "▲ Resolution rate +3.1 ±0.4 (71 % → 74 %)". */
function reasonSpans(context: Context, driver: Driver): readonly Inline[] {
  const { title, unit } = context.metric(driver.metric);
  const shown = context.numbers.difference(driver.difference, driver.lo, driver.hi, unit);
  const between = fromTo(context, driver.metric);
  return [text(`${signOf(driver)} `), text(`${title} `), number(shown), ...(between === null ? [] : [quiet(` (${between})`)])];
}

export const signOf = (driver: Driver): string => (driver.helps ? '▲' : '▼');

function fromTo(context: Context, metric: string): string | null {
  const { contrast, policies } = context.findings;
  if (contrast === undefined) return null;
  const value = (id: string): number | null => policies.find((policy) => policy.id === id)?.metrics[metric]?.value ?? null;
  const from = value(contrast.against);
  const to = value(contrast.best);
  const { unit } = context.metric(metric);
  return from === null || to === null ? null : context.words.why.fromTo(context.numbers.value(from, unit), context.numbers.value(to, unit));
}

function claimBlocks(context: Context): readonly Block[] {
  const spans = claimSpans(context);
  return spans === null ? [] : [{ kind: 'paragraph', spans: phrase`${strong(context.words.forty.title)}${context.words.colon}${spans}.` }];
}

/** "here +3 % over the better single model; 40 % would need 92.7 % CSAT"; null without both baselines. */
export function claimSpans(context: Context): readonly Inline[] | null {
  const { claim } = context.verdict;
  if (claim === null) return null;
  const gain = `${claim.gain > 0 ? '+' : ''}${context.numbers.value(claim.gain, 'share')}`;
  const words = context.words.forty;
  return claim.neededForFortyPercent <= 1 ? words.text(gain, context.numbers.value(claim.neededForFortyPercent, 'share')) : words.impossible(gain);
}
