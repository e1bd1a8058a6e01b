/** Policies down, the measures that decide across, the best first. */
import type { Comparison, PolicyFindings } from '../../findings/findings.ts';
import { comparisonBetween } from '../../findings/compare.ts';
import { type Context, estimateCell, estimateOf } from '../context.ts';
import { type Bar, type Block, type Cell, code, type Column, type Inline, quiet, text } from '../document.ts';
import { listing } from '../phrase.ts';
import { conditionText } from './guards.ts';
import type { Section } from './section.ts';

export const decision: Section = {
  id: 'decision',
  page: 'first',
  width: 'full',
  write(context) {
    const parts = columnsOf(context).filter((column) => context.policies.some((policy) => column.cell(policy).kind !== 'empty'));
    if (parts.length === 0) return [];
    const table = {
      caption: context.words.decision.caption(context.metric(context.findings.decision.criterion.metric).inline),
      columns: [{ label: context.words.decision.policy, detail: null, align: 'start' as const }, ...parts.map((part) => part.column)],
      rows: context.policies.map((policy) => ({
        best: context.findings.decision.best.includes(policy.id),
        cells: [nameCell(context, policy), ...parts.map((part) => part.cell(policy))],
      })),
    };
    return [{ kind: 'table', table }, criterionText(context)];
  },
};

interface Part {
  readonly column: Column;
  readonly cell: (policy: PolicyFindings) => Cell;
}

function columnsOf(context: Context): readonly Part[] {
  const { words, findings } = context;
  const { metric } = findings.decision.criterion;
  const labels = words.decision;
  const column = (label: string, detail: string | null): Column => ({ label, detail, align: 'end' });
  const against = findings.decision.best[0] ?? null;
  const empty: Cell = { kind: 'empty', why: words.noData };
  const simple = (id: string, label: string, detail: string): Part => ({
    column: column(label, detail),
    cell: (policy) => estimateCell(context, policy.metrics[id]),
  });
  return [
    { column: column(context.metric(metric).title, null), cell: barCells(context, metric) },
    ...(against === null
      ? []
      : [
          {
            column: column(labels.difference, labels.against(context.name(against))),
            cell: (policy: PolicyFindings) => differenceCell(context, comparisonBetween(findings.comparisons, metric, policy.id, against)),
          },
        ]),
    ...(metric === 'csat.combined' ? [] : [simple('csat.combined', context.metric('csat.combined').title, '')]),
    {
      column: column(labels.contained, labels.containedDetail),
      cell: (policy) => {
        const reported = estimateOf(policy, 'containment.reported')?.value ?? null;
        const truly = estimateOf(policy, 'containment.true')?.value ?? null;
        if (reported === null || truly === null) return empty;
        const text = words.why.fromTo(context.numbers.plain(reported * 100, 0), context.numbers.value(truly, 'share', 0));
        return { kind: 'estimate', value: text, doubt: null, tone: 'plain', bar: null };
      },
    },
    ...(metric === 'wait.p95' ? [] : [simple('wait.p95', labels.wait, labels.waitDetail)]),
    ...(metric === 'cost.per-need' ? [] : [simple('cost.per-need', labels.cost, labels.costDetail)]),
    { column: column(labels.load, labels.loadDetail), cell: (policy) => loadCell(context, policy) },
    { column: column(labels.guards, labels.guardsDetail), cell: (policy) => guardsCell(context, policy) },
  ];
}

function nameCell(context: Context, policy: PolicyFindings): Cell {
  const name = context.name(policy.id);
  const spans: Inline[] = [text(name)];
  if (name !== policy.id && !name.includes(`(${policy.id})`)) spans.push(text(' '), code(policy.id));
  if (policy.reference) spans.push(quiet(` (${context.words.decision.referenceHint})`));
  else if (context.findings.decision.excluded.some((one) => one.policy === policy.id)) spans.push(quiet(` (${context.words.decision.notEligible})`));
  return { kind: 'text', spans };
}

/** Cells of a column whose intervals share one scale. */
function barCells(context: Context, metric: string): (policy: PolicyFindings) => Cell {
  const estimates = context.policies.map((policy) => estimateOf(policy, metric)).filter((estimate) => estimate !== null);
  const ends = estimates.flatMap(({ value, lo, hi }) => [value, lo, hi]).filter((end) => end !== null);
  const least = Math.min(...ends);
  const span = Math.max(...ends) - least;
  const place = (value: number): number => (span > 0 ? 0.04 + (0.92 * (value - least)) / span : 0.5);
  return (policy) => {
    const estimate = estimateOf(policy, metric);
    const cell = estimateCell(context, estimate);
    if (cell.kind !== 'estimate' || estimate === null || estimate.value === null) return cell;
    const bar: Bar = { lo: place(estimate.lo ?? estimate.value), value: place(estimate.value), hi: place(estimate.hi ?? estimate.value) };
    return { ...cell, bar };
  };
}

function differenceCell(context: Context, comparison: Comparison | null): Cell {
  if (comparison === null) return { kind: 'empty', why: context.words.decision.reference };
  if (comparison.difference === null) return { kind: 'empty', why: context.words.noData };
  const shown = context.numbers.difference(comparison.difference, comparison.lo, comparison.hi, context.metric(comparison.metric).unit);
  return { kind: 'estimate', ...shown, tone: comparison.verdict === 'better' ? 'good' : comparison.verdict === 'worse' ? 'bad' : 'plain', bar: null };
}

function loadCell(context: Context, policy: PolicyFindings): Cell {
  const load = policy.load.find((one) => one.group === null) ?? null;
  if (load === null || load.toCapacity.value === null) return { kind: 'empty', why: context.words.noData };
  return {
    kind: 'estimate',
    value: context.numbers.value(load.toCapacity.value, 'share', 0),
    doubt: null,
    tone: load.overloaded ? 'caution' : 'plain',
    bar: null,
  };
}

function guardsCell(context: Context, policy: PolicyFindings): Cell {
  const guards = policy.guards.filter(({ verdict }) => verdict !== 'no-data');
  if (guards.length === 0) return { kind: 'empty', why: context.words.noData };
  const kept = guards.filter((guard) => guard.verdict === 'kept').length;
  const breached = guards.some((guard) => guard.verdict === 'breached');
  const value = context.words.decision.kept(context.numbers.plain(kept, 0), context.numbers.plain(guards.length, 0));
  return { kind: 'estimate', value, doubt: null, tone: breached ? 'bad' : 'plain', bar: null };
}

function criterionText(context: Context): Block {
  const { criterion } = context.findings.decision;
  const words = context.words.decision;
  const conditions = criterion.subjectTo.map((condition) => conditionText(context, condition));
  return {
    kind: 'paragraph',
    spans: [
      ...words.criterion(criterion.direction, context.metric(criterion.metric).inline),
      ...(conditions.length === 0 ? words.unconditional : words.subjectTo(listing(conditions, context.words.and))),
      text(' '),
      ...words.intervals(context.confidence),
    ],
  };
}
