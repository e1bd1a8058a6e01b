/** Whether the right contacts went to a human: confusion matrix, derived measures with the chance floor, and each trigger. */
import type { PolicyFindings } from '../../findings/findings.ts';
import { ticksOver } from '../chart-spec.ts';
import { type Context, estimateCell, estimateOf } from '../context.ts';
import { type Block, type Cell, code, quiet, type Row, text } from '../document.ts';
import { footnotesIn } from '../footnotes.ts';
import { metricTable, tableBlocks } from '../metric-table.ts';
import type { Section } from './section.ts';

export const ESCALATION = [
  'escalation.rate',
  'escalation.precision',
  'escalation.recall',
  'escalation.specificity',
  'escalation.f1',
  'escalation.chance-f1',
  'escalation.balanced-accuracy',
  'escalation.mcc',
  'escalation.missed',
  'escalation.unneeded',
  'escalation.resolution-rate',
] as const;

/** What findings call escalations that no trigger of the policy moved. */
const NO_TRIGGER = 'none';

const PARTS = ['tp', 'fp', 'fn', 'tn'] as const;
type Part = (typeof PARTS)[number];

interface Matrix {
  readonly policy: PolicyFindings;
  readonly counts: Readonly<Record<Part, number>>;
  readonly total: number;
}

export const escalation: Section = {
  id: 'escalation',
  page: 'rest',
  width: 'full',
  write(context) {
    const matrices = context.policies.map((policy) => matrixOf(policy)).filter((matrix) => matrix !== null);
    const measures = metricTable(context, context.words.escalation.measures, ESCALATION);
    const blocks = [...matrixBlocks(context, matrices), ...tableBlocks(measures), ...triggerBlocks(context)];
    return blocks.length === 0 ? [] : [{ kind: 'paragraph', spans: context.words.escalation.intro }, ...blocks];
  },
};

function matrixOf(policy: PolicyFindings): Matrix | null {
  const count = (part: Part): number => estimateOf(policy, `escalation.${part}`)?.value ?? 0;
  const counts = { tp: count('tp'), fp: count('fp'), fn: count('fn'), tn: count('tn') };
  const total = counts.tp + counts.fp + counts.fn + counts.tn;
  return total > 0 ? { policy, counts, total } : null;
}

function matrixBlocks(context: Context, matrices: readonly Matrix[]): readonly Block[] {
  if (matrices.length === 0) return [];
  const words = context.words.escalation;
  const share = ({ counts, total }: Matrix, part: Part): string => context.numbers.value(counts[part] / total, 'share', 0);
  const ticks = ticksOver(0, 1, 5);
  const rows: Row[] = matrices.map(({ policy, counts, total }) => ({
    best: false,
    cells: [
      { kind: 'text', spans: [text(context.name(policy.id))] },
      ...PARTS.map((part): Cell => ({
        kind: 'estimate',
        ...context.numbers.shown({ value: Math.round(counts[part]), lo: null, hi: null, unit: 'count' }),
        tone: 'plain',
        bar: null,
      })),
      // What a policy would score that escalates at random, and how much of the traffic needs a human at all.
      { kind: 'estimate', value: context.numbers.value((counts.tp + counts.fn) / total, 'share'), doubt: null, tone: 'plain', bar: null },
    ],
  }));
  return [
    {
      kind: 'chart',
      title: words.chart,
      description: words.chartDescription(
        matrices
          .map(
            (matrix) =>
              `${context.name(matrix.policy.id)}${context.words.colon}${PARTS.map((part) => `${words.parts[part]} ${share(matrix, part)}`).join(', ')}`,
          )
          .join('; '),
      ),
      spec: {
        kind: 'parts',
        axis: { title: words.axis, min: 0, max: 1, ticks: ticks.at.map((at) => ({ at, label: context.numbers.value(at, 'share', 0) })) },
        parts: [
          { label: words.parts.tp, tone: 'right' },
          { label: words.parts.fp, tone: 'wrong-faint' },
          { label: words.parts.fn, tone: 'wrong' },
          { label: words.parts.tn, tone: 'right-faint' },
        ],
        rows: matrices.map((matrix) => ({
          label: context.name(matrix.policy.id),
          values: PARTS.map((part) => matrix.counts[part] / matrix.total),
          shown: PARTS.map((part) => share(matrix, part)),
        })),
      },
      tableLabel: context.words.tableBehind,
      table: {
        caption: words.matrix,
        columns: [
          { label: context.words.decision.policy, detail: null, align: 'start' },
          ...PARTS.map((part) => ({ label: words.parts[part], detail: part.toUpperCase(), align: 'end' as const })),
          { label: words.chance, detail: words.chanceDetail, align: 'end' },
        ],
        rows,
      },
    },
  ];
}

function triggerBlocks(context: Context): readonly Block[] {
  const words = context.words.escalation;
  const footnotes = footnotesIn(context.lang);
  const rows: Row[] = context.policies.flatMap((policy) =>
    policy.triggers
      .filter((trigger) => (trigger.escalations.value ?? 0) > 0)
      .map((trigger) => ({
        best: false,
        cells: [
          { kind: 'text', spans: [text(context.name(policy.id))] },
          { kind: 'text', spans: [trigger.id === NO_TRIGGER ? quiet(words.none) : code(trigger.id)] },
          footnotes.on(estimateCell(context, trigger.escalations), trigger.escalations.notes),
          footnotes.on(estimateCell(context, trigger.precision), trigger.precision.notes),
        ],
      })),
  );
  if (rows.length === 0) return [];
  const columns = [
    { label: context.words.decision.policy, detail: null, align: 'start' as const },
    { label: words.trigger, detail: null, align: 'start' as const },
    { label: words.share, detail: words.shareDetail, align: 'end' as const },
    { label: words.precision, detail: words.precisionDetail, align: 'end' as const },
  ];
  return [{ kind: 'table', table: { caption: words.triggers, columns, rows, notes: footnotes.lines() } }];
}
