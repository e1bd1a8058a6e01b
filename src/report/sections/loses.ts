/** Customers who fare worse under the best policy than under the next. */
import type { LosingCell } from '../../findings/findings.ts';
import { type Context, policyName } from '../context.ts';
import { type Inline, number, text } from '../document.ts';
import type { Section } from './section.ts';

export const loses: Section = {
  id: 'loses',
  page: 'first',
  width: 'column',
  write(context) {
    const { contrast, policies } = context.findings;
    const words = context.words.loses;
    if (contrast === undefined || context.verdict.kind === 'none') return [];
    if (policies.every((policy) => policy.breakdown.length === 0)) return [{ kind: 'paragraph', spans: words.unknown }];
    if (context.verdict.losers.length === 0) return [{ kind: 'paragraph', spans: words.none }];
    return [
      {
        kind: 'paragraph',
        spans: words.against(
          policyName(context, contrast.best),
          policyName(context, contrast.against),
          context.metric(context.verdict.losers[0]?.metric ?? context.verdict.metric).inline,
        ),
      },
      { kind: 'list', items: context.verdict.losers.map((cell) => loserSpans(context, cell)) },
    ];
  },
};

export function loserSpans(context: Context, cell: LosingCell): readonly Inline[] {
  const { unit } = context.metric(cell.metric);
  // A scenario without segments has one called `all`, which says nothing about who loses.
  const who = cell.key.split(',').filter((id, place) => id !== 'all' || cell.by.split(',')[place] !== 'segment');
  return [text(`${who.join(' · ')} `), number(context.numbers.difference(cell.difference, cell.lo, cell.hi, unit))];
}
