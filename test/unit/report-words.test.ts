/** Numbers as people read them, and two dictionaries that say the same. */
import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../src/findings/verdict.ts';
import { metricById } from '../../src/metrics/find.ts';
import { ticksOver, clockTicks } from '../../src/report/chart-spec.ts';
import type { Block, Document, Inline } from '../../src/report/document.ts';
import { inlineText } from '../../src/report/document.ts';
import { neutral } from '../../src/report/neutral.ts';
import { numbersOf } from '../../src/report/numbers.ts';
import { SHOWN_METRICS } from '../../src/report/sections/definitions.ts';
import { commandLine } from '../../src/report/shell.ts';
import { DEFINITIONS_FR } from '../../src/report/words/definitions-fr.ts';
import { en } from '../../src/report/words/en.ts';
import { fr } from '../../src/report/words/fr.ts';
import { writeDocument } from '../../src/report/write.ts';
import { exampleFindings, hopelessFindings, tiedFindings } from '../support/report-findings.ts';

const EN = numbersOf('en', 'EUR');
const FR = numbersOf('fr', 'EUR');
/** No-break spaces shown as what they are, so that expectations can be read. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '~');

describe('numbers', () => {
  it.each([
    [0.7412, 'share', '74.1_%', '74,1~%'],
    [0, 'share', '0.0_%', '0,0~%'],
    [-0.00001, 'share', '0.0_%', '0,0~%'],
    [3.42, 'money', '3.42_€', '3,42~€'],
    [16800, 'count', '16,800', '16~800'],
    [1234567, 'count', '1,234,567', '1~234~567'],
    [1.19, 'ratio', '1.19', '1,19'],
    [12.25, 'per-hour', '12.3/h', '12,3/h'],
    [4.61, 'rating', '4.61', '4,61'],
  ] as const)('%f as %s is %s and %s', (value, unit, english, french) => {
    expect(seen(EN.value(value, unit))).toBe(english);
    expect(seen(FR.value(value, unit))).toBe(french);
  });

  it.each([
    [0, '0s', '0~s'],
    [6.42, '6.4s', '6,4~s'],
    [9.96, '10s', '10~s'],
    [59.7, '1m', '1~min'],
    [130, '2m10s', '2~min_10~s'],
    [3599.7, '1h', '1~h'],
    [5460, '1h31m', '1~h_31~min'],
    [604800, '7d', '7~j'],
    [-12, '−12s', '−12~s'],
  ] as const)('%f seconds are %s and %s', (seconds, english, french) => {
    expect(seen(EN.duration(seconds))).toBe(english);
    expect(seen(FR.duration(seconds))).toBe(french);
  });

  it('puts a dollar before and a code after the amount', () => {
    expect(numbersOf('en', 'USD').value(-3.4, 'money')).toBe('−$3.40');
    expect(seen(numbersOf('fr', 'USD').value(3.4, 'money'))).toBe('3,40~$');
    expect(seen(numbersOf('en', 'CHF').value(3.4, 'money'))).toBe('3.40_CHF');
  });

  it('gives half-widths where the interval is even, and its ends where it is not', () => {
    expect(EN.shown({ value: 0.741, lo: 0.738, hi: 0.744, unit: 'share' }).doubt).toBe('±0.3');
    expect(EN.shown({ value: 0.02, lo: 0.011, hi: 0.045, unit: 'share' }).doubt).toBe('1.1 … 4.5');
    expect(FR.shown({ value: 130, lo: 121, hi: 139, unit: 'seconds' }).doubt).toBe('±9\u202fs');
  });

  it('never shows a doubt as nothing, an unknown one as zero, or no data as a number', () => {
    expect(EN.shown({ value: 1.36, lo: 1.3599, hi: 1.3601, unit: 'money' }).doubt).toBe('±0.01');
    expect(EN.shown({ value: 0.0011, lo: 0.0009, hi: 0.0013, unit: 'share' })).toEqual({ value: '0.11\u00a0%', doubt: '±0.02' });
    expect(EN.shown({ value: 0.5, lo: null, hi: null, unit: 'share' }).doubt).toBeNull();
    expect(EN.shown({ value: null, lo: null, hi: null, unit: 'share' })).toEqual({ value: '–', doubt: null });
  });

  it('signs differences and calls those of shares points', () => {
    expect(EN.difference(0.023, 0.02, 0.026, 'share')).toEqual({ value: '+2.3', doubt: '±0.3' });
    expect(EN.difference(-65, null, null, 'seconds').value).toBe('−1m05s');
    expect(seen(EN.distance(-0.023, 'share'))).toBe('2.3_points');
    expect(seen(EN.distance(0.01, 'share'))).toBe('1.0_point');
    expect(seen(FR.distance(0.012, 'share'))).toBe('1,2_point');
    expect(seen(FR.distance(0.023, 'share'))).toBe('2,3_points');
    expect(seen(EN.differenceInterval(-0.004, 0.046, 'share'))).toBe('−0.4 … +4.6_points');
    expect(seen(EN.distance(0.004, 'minutes'))).toBe('0.004_min');
  });

  it('repeats what somebody wrote, digit for digit', () => {
    expect(seen(EN.exact(0.6, 'share'))).toBe('60_%');
    expect(seen(EN.exact(0.125, 'share'))).toBe('12.5_%');
    expect(seen(FR.exact(4.2, 'money'))).toBe('4,20~€');
  });
});

describe('ticks', () => {
  it('are round and cover the values', () => {
    expect(ticksOver(0, 1, 5).at).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticksOver(0.523, 0.744, 5).at).toEqual([0.5, 0.55, 0.6, 0.65, 0.7, 0.75]);
    expect(clockTicks(440, 4).at).toEqual([0, 120, 240, 360, 480]);
    expect(clockTicks(0, 4).max).toBeGreaterThan(0);
    for (const [lo, hi] of [
      [0, 1.09],
      [3, 3],
      [-2, 5],
      [0, 1e-5],
      [12345, 99999],
    ] as const) {
      const { min, max, at } = ticksOver(lo, hi, 5);
      expect(min).toBeLessThanOrEqual(lo);
      expect(max).toBeGreaterThanOrEqual(hi);
      expect(at.length).toBeGreaterThanOrEqual(2);
      expect(at.length).toBeLessThanOrEqual(9);
    }
  });
});

describe('texts that people wrote', () => {
  it('become one harmless line', () => {
    expect(neutral('a\r\n\tb\u001b[31m\u009b\u202ec\u2066\ud800é👍🏽')).toBe('a b�[31m��c��é👍🏽');
  });

  it('are quoted for the shell', () => {
    expect(commandLine(['compare', 'a b.yaml', "it's", '$(rm)', 'x=1..2'])).toBe(`tandem compare 'a b.yaml' 'it'\\''s' '$(rm)' x=1..2`);
  });
});

/** Paths of all entries of a dictionary with what they are. */
function shapeOf(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'function') return [`${path}()`];
  if (typeof value === 'string' || Array.isArray(value)) return [path];
  return Object.entries(value as object).flatMap(([key, entry]) => shapeOf(entry, `${path}.${key}`));
}

function blockTexts(block: Block): readonly string[] {
  const spans = (all: readonly (readonly Inline[])[]): readonly string[] => all.map(inlineText);
  const table = (of: Extract<Block, { kind: 'table' }>['table']): readonly string[] => [
    of.caption,
    ...of.columns.flatMap(({ label, detail }) => [label, detail ?? '']),
    ...of.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        cell.kind === 'text'
          ? spans([cell.spans.filter(({ kind }) => kind !== 'code')])
          : cell.kind === 'tag'
            ? [cell.text, cell.hint ?? '']
            : cell.kind === 'empty'
              ? [cell.why]
              : [],
      ),
    ),
  ];
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'note':
      return spans([block.spans]);
    case 'list':
      return spans(block.items);
    case 'table':
      return table(block.table);
    case 'verdict':
      return spans([block.headline, ...block.lines]);
    case 'chart':
      return [block.title, block.description, block.tableLabel, ...table(block.table)];
    case 'definitions':
      return block.items.flatMap(({ term, details }) =>
        spans([term.filter(({ kind }) => kind !== 'code'), ...details.map((detail) => detail.filter(({ kind }) => kind !== 'code'))]),
      );
    case 'command':
      return [block.label];
  }
}

const textsOf = (document: Document): readonly string[] => [
  document.kicker,
  document.contents,
  inlineText(document.summary),
  inlineText(document.footer),
  ...document.sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(blockTexts)]),
];

describe('French', () => {
  it('has an entry for every English one', () => {
    expect(shapeOf(fr)).toEqual(shapeOf(en));
  });

  it('leaves no English behind', () => {
    const english =
      /\b(?:the|of|with|and|is|are|than|every|which|wait|waits|policy|policies|customers|human|contacts? per|share|against|best|handoffs?|cost|load)\b/i;
    const documents = [exampleFindings(), tiedFindings(), hopelessFindings()].map((findings) => writeDocument(findings, verdictOf(findings), { lang: 'fr' }));
    // Ids, and names of the test data's own making, are not ours to translate.
    const ours = documents
      .flatMap(textsOf)
      .map((text) => text.replace(/human-only|human-first|humans-alone|test-preset|order-status|refund-dispute|Test source|own log/g, ''));
    expect(ours.filter((text) => english.test(text))).toEqual([]);
  });

  it('would notice English', () => {
    const texts = textsOf(writeDocument(exampleFindings(), verdictOf(exampleFindings()), { lang: 'en' }));
    expect(texts.filter((text) => /\b(?:the|of|with|and)\b/i.test(text)).length).toBeGreaterThan(20);
  });

  it('puts a narrow no-break space before the signs that want one', () => {
    for (const text of textsOf(writeDocument(exampleFindings(), verdictOf(exampleFindings()), { lang: 'fr' }))) expect(text).not.toMatch(/[^\s] [:;!?%»]|« /);
  });

  it('defines every measure that a report shows', () => {
    expect(SHOWN_METRICS.filter((metric) => metricById(metric) === undefined)).toEqual([]);
    expect(SHOWN_METRICS.filter((metric) => (DEFINITIONS_FR[metric] ?? '') === '')).toEqual([]);
  });
});
