/** Every behavioural number with where it comes from, weakest evidence first. */
import type { Assumption } from '../../scenario/assumption.ts';
import type { Context } from '../context.ts';
import { type Cell, code, quiet, type Row, text, type Tone } from '../document.ts';
import type { Section } from './section.ts';

const TONES: Readonly<Record<Assumption['mark'], Tone>> = {
  measured: 'good',
  published: 'good',
  derived: 'plain',
  secondary: 'plain',
  vendor: 'caution',
  assumed: 'caution',
};

/** The one that deserves most doubt first. */
const WEAKEST_FIRST: readonly Assumption['mark'][] = ['assumed', 'vendor', 'secondary', 'derived', 'published', 'measured'];

export const assumptions: Section = {
  id: 'assumptions',
  page: 'rest',
  width: 'full',
  write(context) {
    const all = context.findings.assumptions;
    if (all.length === 0) return [];
    const words = context.words.assumptions;
    const columns = [
      { label: words.path, detail: null, align: 'start' as const },
      { label: words.value, detail: null, align: 'end' as const },
      { label: words.range, detail: null, align: 'end' as const },
      { label: words.mark, detail: null, align: 'start' as const },
      { label: words.source, detail: null, align: 'start' as const },
    ];
    const rows = WEAKEST_FIRST.flatMap((mark) => all.filter((one) => one.mark === mark)).map((one) => rowOf(context, one));
    return [
      { kind: 'paragraph', spans: words.intro(context.numbers.plain(all.length, 0)) },
      {
        kind: 'table',
        table: {
          caption: words.summary,
          columns: [
            { label: words.mark, detail: null, align: 'start' },
            { label: words.count, detail: null, align: 'end' },
            { label: words.meaning, detail: null, align: 'start' },
          ],
          rows: countsOf(context),
        },
      },
      { kind: 'table', table: { caption: words.caption, columns, rows } },
    ];
  },
};

function markCell(context: Context, mark: Assumption['mark']): Cell {
  return { kind: 'tag', text: context.words.assumptions.marks[mark], tone: TONES[mark], hint: context.words.assumptions.hints[mark] };
}

function countsOf(context: Context): readonly Row[] {
  return WEAKEST_FIRST.flatMap((mark): readonly Row[] => {
    const count = context.findings.assumptions.filter((one) => one.mark === mark).length;
    if (count === 0) return [];
    return [
      {
        best: false,
        cells: [
          markCell(context, mark),
          { kind: 'text', spans: [text(context.numbers.plain(count, 0))] },
          { kind: 'text', spans: [quiet(context.words.assumptions.hints[mark])] },
        ],
      },
    ];
  });
}

function rowOf(context: Context, { mark, path, value, range, source, preset }: Assumption): Row {
  const words = context.words.assumptions;
  const origin = preset === null ? words.file : words.preset(preset);
  return {
    best: false,
    cells: [
      { kind: 'text', spans: [code(path)] },
      { kind: 'text', spans: [text(value)] },
      range === null ? { kind: 'empty', why: words.none } : { kind: 'text', spans: [text(`${range[0]} … ${range[1]}`)] },
      markCell(context, mark),
      { kind: 'text', spans: source === null ? [quiet(origin)] : [text(source), quiet(` · ${origin}`)] },
    ],
  };
}
