/** Limits that a policy must keep, and whether it does. */
import type { Estimate, GuardResult } from '../../findings/findings.ts';
import { type Context, countOf, estimateCell } from '../context.ts';
import { type Cell, code, type Inline, type Row, text, type Tone } from '../document.ts';
import type { Unit } from '../../metrics/metric.ts';
import { NO_BREAK } from '../numbers.ts';
import type { Section } from './section.ts';

const TONES: Readonly<Record<GuardResult['verdict'], Tone>> = { kept: 'good', breached: 'bad', unclear: 'caution', 'no-data': 'plain' };

export const guards: Section = {
  id: 'guards',
  page: 'rest',
  width: 'full',
  write(context) {
    const all = guardsOf(context);
    if (all.length === 0) return [];
    const words = context.words.guards;
    const rows: Row[] = all.flatMap((guard) => {
      const results = context.policies.map((policy) => policy.guards.find((one) => one.id === guard.id));
      const name: Cell = { kind: 'text', spans: [code(guard.id)] };
      const limit = `${context.metric(guard.metric).title} ${limitText(context, guard)}`;
      return [
        { best: false, cells: [name, textCell(limit), ...results.map((result) => resultCell(context, result))] },
        { best: false, cells: [name, textCell(words.keptIn(context.replications)), ...results.map((result) => countCell(context, result?.keptIn ?? null))] },
      ];
    });
    if (all.length > 1)
      rows.push({
        best: false,
        cells: [textCell(''), textCell(words.together(context.replications)), ...context.policies.map(({ inGuard }) => countCell(context, inGuard))],
      });
    const columns = [
      { label: words.guard, detail: null, align: 'start' as const },
      { label: words.limit, detail: null, align: 'start' as const },
      ...context.policies.map((policy) => ({ label: context.name(policy.id), detail: null, align: 'end' as const })),
    ];
    return [
      { kind: 'table', table: { caption: words.caption, columns, rows } },
      { kind: 'paragraph', spans: words.perReplication(context.replications, context.confidence) },
    ];
  },
};

/** Each guard once, as its first policy has it. */
function guardsOf(context: Context): readonly GuardResult[] {
  const seen = new Map<string, GuardResult>();
  for (const policy of context.policies) for (const guard of policy.guards) if (!seen.has(guard.id)) seen.set(guard.id, guard);
  return [...seen.values()];
}

const textCell = (value: string): Cell => ({ kind: 'text', spans: [text(value)] });

/** "19/20" with the interval of the share. */
function countCell(context: Context, share: Estimate | null): Cell {
  const count = share === null ? null : countOf(context, share);
  if (share === null || count === null) return { kind: 'empty', why: context.words.noData };
  const { numbers } = context;
  const doubt = share.lo === null || share.hi === null ? null : `${numbers.plain(share.lo * 100, 0)} … ${numbers.value(share.hi, 'share', 0)}`;
  return { kind: 'estimate', value: count, doubt, tone: 'plain', bar: null };
}

function resultCell(context: Context, guard: GuardResult | undefined): Cell {
  if (guard === undefined) return { kind: 'empty', why: context.words.noData };
  const cell = estimateCell(context, guard.estimate);
  if (cell.kind !== 'estimate') return cell;
  const sign = { kept: '✓ ', breached: '✗ ', unclear: '? ', 'no-data': '' }[guard.verdict];
  return { ...cell, value: sign + cell.value, tone: TONES[guard.verdict] };
}

function limitText(context: Context, guard: GuardResult): string {
  const words = context.words.guards;
  const { unit } = guard.estimate;
  if (guard.atLeast !== null) return words.atLeast(context.numbers.exact(guard.atLeast, unit));
  if (guard.atMost !== null) return words.atMost(context.numbers.exact(guard.atMost, unit));
  return '';
}

/** A condition of the criterion in words: a guard by what it asks for, a limit on a metric likewise, anything else as it is written. */
export function conditionText(context: Context, condition: string): Inline {
  const guard = guardsOf(context).find((one) => one.id === condition);
  if (guard !== undefined) return limitSpan(context, guard.metric, guard.estimate.unit, guard.atLeast, guard.atMost);
  const written = /^(\S+?)(?: at least (\S+))?(?: at most (\S+))?$/u.exec(condition);
  const metric = written?.[1];
  if (metric === undefined || written === null || !Object.hasOwn(context.findings.metrics, metric)) return code(condition);
  const limit = (raw: string | undefined): number | null => (raw === undefined ? null : Number(raw));
  return limitSpan(context, metric, context.metric(metric).unit, limit(written[2]), limit(written[3]));
}

/** "service level ≥ 60 %", in one piece. */
function limitSpan(context: Context, metric: string, unit: Unit, atLeast: number | null, atMost: number | null): Inline {
  const limits = [
    ...(atLeast === null ? [] : [`≥ ${context.numbers.exact(atLeast, unit)}`]),
    ...(atMost === null ? [] : [`≤ ${context.numbers.exact(atMost, unit)}`]),
  ];
  return text([context.metric(metric).inline, ...limits.map((limit) => limit.replaceAll(' ', NO_BREAK))].join(' '));
}
