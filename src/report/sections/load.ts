/** Offered human work against what the people on duty can do. */
import { ticksOver } from '../chart-spec.ts';
import { type Context, estimateCell } from '../context.ts';
import { type Block, type Cell, quiet, type Row, text } from '../document.ts';
import type { Section } from './section.ts';

export const load: Section = {
  id: 'load',
  page: 'rest',
  width: 'full',
  write(context) {
    const loaded = context.policies.flatMap((policy) => {
      const all = policy.load.find((one) => one.group === null);
      return all === undefined || all.toCapacity.value === null ? [] : [{ policy, all, value: all.toCapacity.value }];
    });
    if (loaded.length === 0) return [];
    const words = context.words.load;
    const percent = (value: number): string => context.numbers.value(value, 'share', 0);
    const ticks = ticksOver(0, Math.max(1, ...loaded.map(({ value }) => value)), 5);
    const chart: Block = {
      kind: 'chart',
      title: words.chart,
      description: words.chartDescription(loaded.map(({ policy, value }) => `${context.name(policy.id)} ${percent(value)}`).join(', ')),
      spec: {
        kind: 'bars',
        axis: { title: words.axis, min: 0, max: ticks.max, ticks: ticks.at.map((at) => ({ at, label: percent(at) })) },
        mark: { at: 1, label: words.full },
        rows: loaded.map(({ policy, all, value }) => ({ label: context.name(policy.id), value, shown: percent(value), over: all.overloaded })),
      },
      tableLabel: context.words.tableBehind,
      table: {
        caption: words.chart,
        columns: [
          { label: context.words.decision.policy, detail: null, align: 'start' },
          { label: words.group, detail: null, align: 'start' },
          { label: words.load, detail: null, align: 'end' },
          { label: context.metric('fte').title, detail: null, align: 'end' },
          { label: context.metric('occupancy').title, detail: null, align: 'end' },
        ],
        rows: rowsOf(context),
      },
    };
    return [{ kind: 'paragraph', spans: words.intro }, chart];
  },
};

function rowsOf(context: Context): readonly Row[] {
  const words = context.words.load;
  return context.policies.flatMap((policy) =>
    policy.load.map((one): Row => {
      const cell: Cell = estimateCell(context, one.toCapacity);
      return {
        best: false,
        cells: [
          { kind: 'text', spans: [text(context.name(policy.id))] },
          { kind: 'text', spans: one.overloaded ? [text(one.group ?? words.everyone), quiet(` · ${words.overloaded}`)] : [text(one.group ?? words.everyone)] },
          cell.kind === 'estimate' && one.overloaded ? { ...cell, tone: 'caution' } : cell,
          estimateCell(context, one.onDuty),
          estimateCell(context, one.occupancy),
        ],
      };
    }),
  );
}
