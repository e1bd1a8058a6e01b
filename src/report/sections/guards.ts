/** Limits that a policy must keep, and whether it does. */
import type { Estimate, GuardedPeriods, GuardResult, PolicyFindings } from '../../findings/findings.ts';
import { type Context, countOf, estimateCell } from '../context.ts';
import { type Block, type Cell, code, type Inline, inlineText, type Row, text, type Tone } from '../document.ts';
import type { Unit } from '../../metrics/metric.ts';
import { NO_BREAK } from '../numbers.ts';
import { stretchLabel } from '../stretch-label.ts';
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
      const results = context.policies.map((policy) => resultOf(policy, guard.id));
      const name: Cell = { kind: 'text', spans: [code(guard.id)] };
      const limit = [context.metric(guard.metric).title, limitText(context, guard), ...scopeText(context, guard)].join(' ');
      return [
        { best: false, cells: [name, textCell(limit), ...results.map((result) => resultCell(context, result))] },
        ...(guard.periods === undefined
          ? []
          : [
              {
                best: false,
                cells: [
                  name,
                  textCell(words.overall(words.stretches[guard.periods.every])),
                  ...results.map((result) => estimateCell(context, result?.estimate)),
                ],
              },
            ]),
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
      ...periodBlocks(context, all),
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
  const cell = estimateCell(context, guard.periods?.kept ?? guard.estimate);
  if (cell.kind !== 'estimate') return cell;
  const sign = { kept: '✓ ', breached: '✗ ', unclear: '? ', 'no-data': '' }[guard.verdict];
  return { ...cell, value: sign + cell.value, tone: TONES[guard.verdict] };
}

/** Of whom, and of how many of which stretches: "(segment premium)", "on 90 % of days". */
export function scopeText(context: Context, { of = {}, periods }: GuardResult): readonly string[] {
  const words: Readonly<Record<string, string>> = context.words.dimensions;
  const part = Object.entries(of).map(([dimension, id]) => `${words[dimension] ?? dimension} ${id}`);
  return [...(part.length === 0 ? [] : [`(${part.join(', ')})`]), ...(periods === undefined ? [] : [howMany(context, periods)])];
}

/** "on 90 % of days". */
function howMany(context: Context, periods: GuardedPeriods): string {
  const words = context.words.guards;
  const stretches = words.stretches[periods.every];
  return periods.in === 1 ? words.onAll(stretches) : words.onShare(context.numbers.exact(periods.in, 'share'), stretches);
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
  if (guard !== undefined) {
    const limit = limitSpan(context, guard.metric, guard.estimate.unit, guard.atLeast, guard.atMost);
    return text([inlineText([limit]), ...scopeText(context, guard)].join(' '));
  }
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

const resultOf = (policy: PolicyFindings, id: string): GuardResult | undefined => policy.guards.find((one) => one.id === id);

/** What is to be said of guards that are asked of each day: how the share is judged, days without data, and which fail most. */
function periodBlocks(context: Context, all: readonly GuardResult[]): readonly Block[] {
  const asked = all.filter(({ periods }) => periods !== undefined);
  if (asked.length === 0) return [];
  const words = context.words.guards;
  return [
    { kind: 'paragraph', spans: words.perPeriod(context.confidence) },
    { kind: 'paragraph', spans: context.words.attribution },
    ...asked.flatMap(({ id }) => [...remarksOn(context, id), ...worstTable(context, id)]),
  ];
}

function remarksOn(context: Context, id: string): readonly Block[] {
  const words = context.words.guards;
  const { numbers } = context;
  const plain = (count: number): string => numbers.plain(count, 0);
  return context.policies.flatMap((policy) => {
    const periods = resultOf(policy, id)?.periods;
    if (periods === undefined) return [];
    const name = [code(id), text(`, ${context.name(policy.id)}`)];
    const stretches = words.stretches[periods.every];
    const { withoutData, counted, kept } = periods;
    const sure = periods.in === 1 && kept.value === 1 && kept.lo !== null ? [words.noneFails(name, numbers.value(kept.lo, 'share'), stretches)] : [];
    const missing = withoutData === 0 ? [] : [words.withoutData(name, plain(withoutData), plain(withoutData + counted), stretches)];
    return [...sure, ...missing].map((spans): Block => ({ kind: 'note', tone: 'plain', spans }));
  });
}

/** Days that a table shows; they are those that fail most often under any policy. */
const MOST_SHOWN = 8;

function worstTable(context: Context, id: string): readonly Block[] {
  const words = context.words.guards;
  const all = context.policies.flatMap((policy) => resultOf(policy, id)?.periods ?? []);
  const [first] = all;
  const failing = all.flatMap(({ worst }) => worst.map(({ key, kept }) => ({ key, kept: kept.value ?? 1 }))).sort((a, b) => a.kept - b.kept);
  const keys = [...new Set(failing.map(({ key }) => key))].slice(0, MOST_SHOWN);
  if (first === undefined || keys.length === 0) return [];
  const rows = keys.map((key): Row => {
    const cells = context.policies.map((policy): Cell => {
      const periods = resultOf(policy, id)?.periods;
      if (periods === undefined || periods.kept.value === null) return { kind: 'empty', why: context.words.noData };
      const found = periods.worst.find((one) => one.key === key);
      if (found !== undefined) return countCell(context, found.kept);
      // A list that is not full names every day that ever fails
      return { kind: 'empty', why: periods.worst.length >= MOST_SHOWN ? words.lessOften : words.neverFails };
    });
    return { best: false, cells: [textCell(stretchLabel(context, key)), ...cells] };
  });
  const columns = [
    { label: words.worstOf, detail: null, align: 'start' as const },
    ...context.policies.map((policy) => ({ label: context.name(policy.id), detail: words.kept, align: 'end' as const })),
  ];
  return [{ kind: 'table', table: { caption: words.worst(id, words.stretches[first.every]), columns, rows } }];
}
