/** What each policy costs, and what a minute of human work achieves. */
import { metricTable } from '../metric-table.ts';
import type { Section } from './section.ts';

export const COST = ['cost.per-contact', 'cost.per-need', 'cost.per-resolution', 'cost.total', 'human-minutes.per-need', 'value.per-human-minute'] as const;

export const cost: Section = {
  id: 'cost',
  page: 'rest',
  width: 'full',
  write(context) {
    const table = metricTable(context, context.words.cost.table, COST);
    return table === null
      ? []
      : [
          { kind: 'table', table },
          { kind: 'paragraph', spans: [{ kind: 'text', text: context.words.cost.value }] },
        ];
  },
};
