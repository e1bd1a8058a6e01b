/** What a dashboard calls contained, and what was truly settled. */
import { ticksOver } from '../chart-spec.ts';
import { estimateOf } from '../context.ts';
import type { Block } from '../document.ts';
import { metricTable, tableBlocks } from '../metric-table.ts';
import type { Section } from './section.ts';

export const CONTAINMENT = [
  'containment.reported',
  'containment.true',
  'containment.false',
  'resolution.by-ai',
  'ai.share',
  'resolution.rate',
  'fcr',
  'contacts-per-need',
  'time-to-resolution.mean',
  'needs.open',
] as const;

export const containment: Section = {
  id: 'containment',
  page: 'rest',
  width: 'full',
  write(context) {
    const words = context.words.containment;
    const table = metricTable(context, words.table, CONTAINMENT);
    const pairs = context.policies.flatMap((policy) => {
      const from = estimateOf(policy, 'containment.reported')?.value ?? null;
      const to = estimateOf(policy, 'containment.true')?.value ?? null;
      return from === null || to === null ? [] : [{ label: context.name(policy.id), from, to }];
    });
    if (pairs.length === 0 || table === null) return tableBlocks(table);
    const percent = (value: number): string => context.numbers.value(value, 'share', 0);
    const rows = pairs.map((pair) => ({ ...pair, shownFrom: context.numbers.plain(pair.from * 100, 0), shownTo: percent(pair.to) }));
    const ticks = ticksOver(0, 1, 5);
    const chart: Block = {
      kind: 'chart',
      title: words.chart,
      description: words.chartDescription(rows.map((row) => `${row.label} ${row.shownFrom} → ${row.shownTo}`).join(', ')),
      spec: {
        kind: 'pairs',
        axis: { title: words.axis, min: 0, max: 1, ticks: ticks.at.map((at) => ({ at, label: percent(at) })) },
        fromLabel: words.reported,
        toLabel: words.true,
        rows,
      },
      tableLabel: context.words.tableBehind,
      table,
    };
    return [{ kind: 'paragraph', spans: words.intro }, chart];
  },
};
