/** Outcomes that a contact list carries, beside what was simulated. */
import type { Row } from '../document.ts';
import { code, text } from '../document.ts';
import { metricTable, tableBlocks } from '../metric-table.ts';
import type { Section } from './section.ts';

/** Simulated measures that recorded outcomes are usually about: handle and resolution times, reopened and reassigned contacts. */
export const BESIDE_OBSERVED = [
  'contacts-per-need',
  'resolution.rate',
  'fcr',
  'time-to-resolution.mean',
  'wait.mean',
  'transfers.per-need',
  'csat.mean',
] as const;

export const observed: Section = {
  id: 'observed',
  page: 'rest',
  width: 'full',
  write(context) {
    const { observed: outcomes } = context.findings;
    if (outcomes.length === 0) return [];
    const words = context.words.observed;
    // The unit of a recorded column is not known, so numbers stand without one.
    const value = (amount: number | null) =>
      amount === null
        ? ({ kind: 'empty', why: context.words.noData } as const)
        : ({
            kind: 'estimate',
            value: context.numbers.plain(amount, Number.isInteger(amount) ? 0 : Math.abs(amount) < 10 ? 3 : 1),
            doubt: null,
            tone: 'plain',
            bar: null,
          } as const);
    const rows: Row[] = outcomes.map((outcome) => ({
      best: false,
      cells: [
        { kind: 'text', spans: [code(outcome.name)] },
        { kind: 'text', spans: [text(outcome.source)] },
        value(outcome.n),
        value(outcome.mean),
        value(outcome.median),
      ],
    }));
    const columns = [
      { label: words.outcome, detail: null, align: 'start' as const },
      { label: words.source, detail: null, align: 'start' as const },
      { label: words.n, detail: null, align: 'end' as const },
      { label: words.mean, detail: null, align: 'end' as const },
      { label: words.median, detail: null, align: 'end' as const },
    ];
    return [
      { kind: 'paragraph', spans: words.intro },
      { kind: 'table', table: { caption: words.caption, columns, rows } },
      ...tableBlocks(metricTable(context, words.simulated, BESIDE_OBSERVED)),
    ];
  },
};
