/** Every pair that was compared: paired difference, interval, what the same customers gained, verdict, what would have been seen. */
import type { Comparison, ComparisonVerdict } from '../../findings/findings.ts';
import type { Context } from '../context.ts';
import { type Block, type Cell, type Row, text, type Tone } from '../document.ts';
import type { Section } from './section.ts';

/** Measures that a pair is judged on here; all of them are in the JSON. */
export const COMPARED = [
  'csat.combined',
  'csat.p10',
  'resolution.rate',
  'fcr',
  'containment.true',
  'containment.false',
  'contacts-per-need',
  'handoff.quality',
  'escalation.precision',
  'escalation.recall',
  'escalation.mcc',
  'wait.mean',
  'wait.p95',
  'service-level',
  'abandonment',
  'occupancy',
  'human-minutes.per-need',
  'cost.per-need',
  'cost.per-resolution',
] as const;

const TONES: Readonly<Record<ComparisonVerdict, Tone>> = {
  better: 'good',
  worse: 'bad',
  equivalent: 'plain',
  'not-shown': 'plain',
  identical: 'plain',
  'no-data': 'plain',
};
const SIGNS: Readonly<Record<ComparisonVerdict, string>> = { better: '▲ ', worse: '▼ ', equivalent: '= ', 'not-shown': '', identical: '= ', 'no-data': '' };

export const comparisons: Section = {
  id: 'comparisons',
  page: 'rest',
  width: 'full',
  write(context) {
    const blocks = pairsOf(context.findings.comparisons).flatMap(({ policy, against }) => pairBlocks(context, policy, against));
    return blocks.length === 0 ? [] : [{ kind: 'paragraph', spans: context.words.comparisons.intro }, ...blocks];
  },
};

function pairsOf(all: readonly Comparison[]): readonly { readonly policy: string; readonly against: string }[] {
  const pairs = new Map<string, { policy: string; against: string }>();
  for (const { policy, against } of all) pairs.set(JSON.stringify([policy, against]), { policy, against });
  return [...pairs.values()];
}

function pairBlocks(context: Context, policy: string, against: string): readonly Block[] {
  const words = context.words.comparisons;
  const wanted = new Set<string>([context.findings.decision.criterion.metric, ...COMPARED]);
  const rows = context.findings.comparisons
    .filter((one) => one.policy === policy && one.against === against && wanted.has(one.metric) && one.verdict !== 'no-data')
    .map((one) => rowOf(context, one));
  if (rows.length === 0) return [];
  const columns = [
    { label: words.metric, detail: null, align: 'start' as const },
    { label: words.difference, detail: null, align: 'end' as const },
    { label: words.interval, detail: context.confidence, align: 'end' as const },
    { label: words.verdict, detail: null, align: 'start' as const },
    { label: words.detectable, detail: words.detectableDetail, align: 'end' as const },
    { label: words.reduction, detail: words.reductionDetail, align: 'end' as const },
  ];
  return [{ kind: 'table', table: { caption: words.caption(context.name(policy), context.name(against)), columns, rows } }];
}

function rowOf(context: Context, comparison: Comparison): Row {
  const { unit, title } = context.metric(comparison.metric);
  const words = context.words.comparisons;
  const empty: Cell = { kind: 'empty', why: context.words.noData };
  const plain = (value: string): Cell => ({ kind: 'estimate', value, doubt: null, tone: 'plain', bar: null });
  const { difference, lo, hi, detectable, varianceReduction, verdict } = comparison;
  return {
    best: false,
    cells: [
      { kind: 'text', spans: [text(title)] },
      difference === null ? empty : plain(context.numbers.difference(difference, lo, hi, unit).value),
      lo === null || hi === null ? empty : plain(context.numbers.differenceInterval(lo, hi, unit)),
      { kind: 'tag', text: SIGNS[verdict] + words.verdicts[verdict], tone: TONES[verdict], hint: context.words.method.verdictMeanings[verdict] },
      detectable === null ? empty : plain(context.numbers.distance(detectable, unit)),
      varianceReduction === null ? empty : plain(words.times(context.numbers.plain(varianceReduction, varianceReduction < 10 ? 1 : 0))),
    ],
  };
}
