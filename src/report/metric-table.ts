/** Measures down, policies across: the plain table that most sections end with. */
import type { Estimate, PolicyFindings } from '../findings/findings.ts';
import { type Context, estimateCell, estimateOf } from './context.ts';
import { type Block, type Cell, type Row, type Table, text } from './document.ts';
import { footnotesIn } from './footnotes.ts';

/** The metrics that at least one policy has data for; null when none has. */
export function metricTable(
  context: Context,
  caption: string,
  metrics: readonly string[],
  policies: readonly PolicyFindings[] = context.policies,
): Table | null {
  const shown = metrics.filter((metric) => policies.some((policy) => estimateOf(policy, metric) !== null));
  if (shown.length === 0) return null;
  const footnotes = footnotesIn(context.lang);
  const cell = (estimate: Estimate | undefined): Cell => footnotes.on(estimateCell(context, estimate), estimate?.notes ?? []);
  const rows: Row[] = shown.map((metric) => ({
    best: false,
    cells: [{ kind: 'text', spans: [text(context.metric(metric).title)] }, ...policies.map((policy) => cell(policy.metrics[metric]))],
  }));
  return {
    caption,
    columns: [
      { label: context.words.comparisons.metric, detail: null, align: 'start' },
      ...policies.map((policy) => ({ label: context.name(policy.id), detail: null, align: 'end' as const })),
    ],
    rows,
    notes: footnotes.lines(),
  };
}

export function tableBlocks(table: Table | null): readonly Block[] {
  return table === null ? [] : [{ kind: 'table', table }];
}
