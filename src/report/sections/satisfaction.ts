/** How satisfied customers are: by policy, by kind of journey, by intent and segment. */
import type { Estimate, PolicyFindings } from '../../findings/findings.ts';
import { type ChartSpec, ticksOver } from '../chart-spec.ts';
import { type Context, estimateCell, estimateOf, policyName } from '../context.ts';
import { type Block, number, quiet, type Row, text } from '../document.ts';
import { footnotesIn } from '../footnotes.ts';
import { metricTable, tableBlocks } from '../metric-table.ts';
import type { Section } from './section.ts';

export const SATISFACTION = [
  'csat.combined',
  'csat.ai-only',
  'csat.escalated',
  'csat.human-only',
  'csat.abandoned',
  'csat.p10',
  'csat.mean',
  'csat.surveyed',
  'preference.met',
  'repetition.per-need',
] as const;

/** Satisfaction is a share of customers: a table of more groups than this hides what it should show. */
const MOST_GROUPS = 24;

export const satisfaction: Section = {
  id: 'satisfaction',
  page: 'rest',
  width: 'full',
  write(context) {
    return [
      ...chartBlocks(context),
      ...synergyBlocks(context),
      ...tableBlocks(metricTable(context, context.words.satisfaction.kinds, SATISFACTION)),
      ...breakdownBlocks(context),
    ];
  },
};

function chartBlocks(context: Context): readonly Block[] {
  const metric = 'csat.combined';
  const rows = context.policies.flatMap((policy) => {
    const estimate = estimateOf(policy, metric);
    return estimate === null ? [] : [{ policy, estimate }];
  });
  if (rows.length === 0) return [];
  const { title } = context.metric(metric);
  const words = context.words.satisfaction;
  const table = metricTable(context, words.chart(title), [metric]);
  if (table === null) return [];
  const shown = (estimate: Estimate): string => {
    const { value, doubt } = context.numbers.shown(estimate);
    return doubt === null ? value : `${value} ${doubt}`;
  };
  const spec = intervalChart(context, rows, words.axis);
  const description = words.chartDescription(title, rows.map(({ policy, estimate }) => `${context.name(policy.id)} ${shown(estimate)}`).join(', '));
  return [{ kind: 'chart', title: words.chart(title), description, spec, tableLabel: context.words.tableBehind, table }];
}

function intervalChart(context: Context, rows: readonly { readonly policy: PolicyFindings; readonly estimate: Estimate }[], axisTitle: string): ChartSpec {
  const bounds = rows.map(({ estimate: { value, lo, hi } }) => ({ value: value ?? 0, lo: lo ?? value ?? 0, hi: hi ?? value ?? 0 }));
  const ticks = ticksOver(Math.min(...bounds.map(({ lo }) => lo)), Math.max(...bounds.map(({ hi }) => hi)), 5);
  const decimals = ticks.at.some((at) => Math.abs(at * 100 - Math.round(at * 100)) > 1e-6) ? 1 : 0;
  return {
    kind: 'intervals',
    axis: { title: axisTitle, min: ticks.min, max: ticks.max, ticks: ticks.at.map((at) => ({ at, label: context.numbers.value(at, 'share', decimals) })) },
    rows: rows.map(({ policy, estimate }, index) => ({
      label: context.name(policy.id),
      ...(bounds[index] ?? { value: 0, lo: 0, hi: 0 }),
      shown: context.numbers.shown(estimate).value,
      best: context.findings.decision.best.includes(policy.id),
    })),
  };
}

/** Collaboration against the better of AI alone and humans alone. */
function synergyBlocks(context: Context): readonly Block[] {
  const known = context.findings.synergy.filter(({ estimate }) => estimate.value !== null);
  if (known.length === 0) return [];
  const words = context.words.satisfaction;
  return [
    { kind: 'heading', text: words.synergyTitle },
    {
      kind: 'list',
      items: known.map(({ policy, betterBaseline, estimate: { value, lo, hi, unit } }) =>
        words.synergy(policyName(context, policy), policyName(context, betterBaseline), [
          number(context.numbers.difference(value, lo, hi, unit)),
          quiet(` ${context.numbers.distance(0, unit).replace(/^\S+[\s\u00a0]/u, '')}`),
        ]),
      ),
    },
  ];
}

function breakdownBlocks(context: Context): readonly Block[] {
  const dimensions: Readonly<Record<string, string>> = context.words.dimensions;
  const wanted = new Set(context.policies.flatMap((policy) => policy.breakdown.map(({ by }) => by)));
  return [...wanted]
    .filter((by) => ['segment', 'intent', 'channel', 'source'].includes(by))
    .flatMap((by): readonly Block[] => {
      const cellOf = (policy: PolicyFindings, key: string): Estimate | null | undefined =>
        policy.breakdown.find((one) => one.by === by)?.cells.find((cell) => cell.key === key)?.metrics['csat.combined'];
      const keys = [...new Set(context.policies.flatMap((policy) => policy.breakdown.find((one) => one.by === by)?.cells.map((cell) => cell.key) ?? []))].slice(
        0,
        MOST_GROUPS,
      );
      const footnotes = footnotesIn(context.lang);
      const rows: Row[] = keys
        .filter((key) => context.policies.some((policy) => (cellOf(policy, key)?.value ?? null) !== null))
        .map((key) => ({
          best: false,
          cells: [
            { kind: 'text', spans: [text(key)] },
            ...context.policies.map((policy) => footnotes.on(estimateCell(context, cellOf(policy, key)), cellOf(policy, key)?.notes ?? [])),
          ],
        }));
      if (rows.length < 2) return [];
      const columns = [
        { label: dimensions[by] ?? by, detail: null, align: 'start' as const },
        ...context.policies.map((policy) => ({ label: context.name(policy.id), detail: null, align: 'end' as const })),
      ];
      return [{ kind: 'table', table: { caption: context.words.satisfaction.by(dimensions[by] ?? by), columns, rows, notes: footnotes.lines() } }];
    });
}
