/** Every pair that was compared: paired difference, interval, what the same customers gained, verdict, what would have been seen. */
import type { Comparison, ComparisonVerdict } from '../../findings/findings.ts';
import type { Context } from '../context.ts';
import { type Block, type Cell, type Column, type Row, text, type Tone } from '../document.ts';
import { type Footnotes, footnotesIn } from '../footnotes.ts';
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
    const pairs = pairsOf(context.findings.comparisons);
    const most = Math.max(0, ...pairs.map(({ metrics }) => metrics));
    // Pairs with the reference are compared on everything; the others only on what decides, and share one table.
    const blocks = [...pairs.filter(({ metrics }) => metrics === most).flatMap((pair) => pairBlocks(context, pair)), ...decisionBlocks(context)];
    return blocks.length === 0 ? [] : [{ kind: 'paragraph', spans: context.words.comparisons.intro }, ...blocks];
  },
};

interface PolicyPair {
  readonly policy: string;
  readonly against: string;
  readonly metrics: number;
}

function pairsOf(all: readonly Comparison[]): readonly PolicyPair[] {
  const pairs = new Map<string, PolicyPair>();
  for (const { policy, against } of all) {
    const key = JSON.stringify([policy, against]);
    pairs.set(key, { policy, against, metrics: (pairs.get(key)?.metrics ?? 0) + 1 });
  }
  return [...pairs.values()];
}

function pairBlocks(context: Context, { policy, against }: PolicyPair): readonly Block[] {
  const wanted = new Set<string>([context.findings.decision.criterion.metric, ...COMPARED]);
  const made = context.findings.comparisons.filter(
    (one) => one.policy === policy && one.against === against && wanted.has(one.metric) && one.verdict !== 'no-data',
  );
  if (made.length === 0) return [];
  const { words } = context;
  const footnotes = footnotesIn(context.lang);
  const rows = made.map((one) => rowOf(context, footnotes, one, context.metric(one.metric).title));
  return [
    {
      kind: 'table',
      table: {
        caption: words.comparisons.caption(context.name(policy), context.name(against)),
        columns: columnsOf(context, words.comparisons.metric),
        rows,
        notes: footnotes.lines(),
      },
    },
  ];
}

/** Every pair on the measure that decides. */
function decisionBlocks(context: Context): readonly Block[] {
  const { metric } = context.findings.decision.criterion;
  const made = context.findings.comparisons.filter((one) => one.metric === metric && one.verdict !== 'no-data');
  if (made.length < 2) return [];
  const words = context.words.comparisons;
  const footnotes = footnotesIn(context.lang);
  const rows = made.map((one) => rowOf(context, footnotes, one, words.caption(context.name(one.policy), context.name(one.against))));
  return [
    { kind: 'table', table: { caption: words.all(context.metric(metric).inline), columns: columnsOf(context, words.pair), rows, notes: footnotes.lines() } },
  ];
}

function columnsOf(context: Context, first: string): readonly Column[] {
  const words = context.words.comparisons;
  return [
    { label: first, detail: null, align: 'start' },
    { label: words.difference, detail: null, align: 'end' },
    { label: words.interval, detail: context.confidence, align: 'end' },
    { label: words.verdict, detail: null, align: 'start' },
    { label: words.detectable, detail: words.detectableDetail, align: 'end' },
    { label: words.reduction, detail: words.reductionDetail, align: 'end' },
  ];
}

function rowOf(context: Context, footnotes: Footnotes, comparison: Comparison, title: string): Row {
  const { unit } = context.metric(comparison.metric);
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
      footnotes.on(
        { kind: 'tag', text: SIGNS[verdict] + words.verdicts[verdict], tone: TONES[verdict], hint: context.words.method.verdictMeanings[verdict] },
        comparison.notes,
      ),
      detectable === null ? empty : plain(context.numbers.distance(detectable, unit)),
      varianceReduction === null ? empty : plain(words.times(context.numbers.plain(varianceReduction, varianceReduction < 10 ? 1 : 0))),
    ],
  };
}
