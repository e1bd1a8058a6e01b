/** A problem as people see it: a sentence, the line with a caret, what would work. */
import type { Place, Problem } from './problem.ts';

export interface FrameOptions {
  readonly color: boolean;
}

/** Longest stretch of a line that is quoted, characters. */
const WIDTH = 100;

type Paint = (text: string) => string;
interface Paints {
  readonly severity: Paint;
  readonly rule: Paint;
  readonly caret: Paint;
  readonly second: Paint;
  readonly help: Paint;
}

const PLAIN: Paints = { severity: String, rule: String, caret: String, second: String, help: String };
const paint =
  (code: string): Paint =>
  (text) =>
    `\u001b[${code}m${text}\u001b[0m`;

/**
 * The frame of a problem. `sources` gives the text of a file by the name in the problem's place; without it, only the place is named.
 * Text of the scenario is quoted harmlessly: control characters and invisible marks become visible, long lines are clipped around the caret.
 */
export function formatProblem(problem: Problem, sources: (file: string) => string | undefined, { color }: FrameOptions): string {
  const error = problem.code.startsWith('E');
  const paints = color
    ? { severity: paint(error ? '1;31' : '1;33'), rule: paint('2'), caret: paint(error ? '31' : '33'), second: paint('34'), help: paint('36') }
    : PLAIN;
  const { place, also, help } = problem;
  const numbers = [place.line, also?.place.line].filter((line) => line !== undefined);
  const gutter = String(Math.max(1, ...numbers)).length + 1;
  const pad = ' '.repeat(gutter);
  const lines = [
    `${paints.severity(`${error ? 'error' : 'warning'}[${problem.code}]`)}: ${harmless(problem.message)}`,
    `${pad}${paints.rule(`╭─[${title(place)}]`)}`,
  ];
  const marks: Mark[] = [{ place, paint: paints.caret, sign: '^', label: '' }];
  if (also !== undefined && also.place.file === place.file) marks.push({ place: also.place, paint: paints.second, sign: '-', label: also.label });
  lines.push(...quoted(marks, sources(place.file), gutter, paints));
  if (also !== undefined && also.place.file !== place.file) {
    lines.push(
      `${pad}${paints.rule(`├─[${title(also.place)}]`)}`,
      ...quoted([{ place: also.place, paint: paints.second, sign: '-', label: also.label }], sources(also.place.file), gutter, paints),
    );
  }
  lines.push(help === undefined ? `${pad}${paints.rule('╰─')}` : `${pad}${paints.rule('╰─')} ${paints.help('help:')} ${harmless(help)}`);
  return `${lines.join('\n')}\n`;
}

interface Mark {
  readonly place: Place;
  readonly paint: Paint;
  readonly sign: '^' | '-';
  readonly label: string;
}

function title({ file, line, column }: Place): string {
  return harmless(line === undefined ? file : `${file}:${line}:${column ?? 1}`);
}

function quoted(marks: readonly Mark[], text: string | undefined, gutter: number, paints: Paints): readonly string[] {
  if (text === undefined) return [];
  const source = text.split('\n');
  const known = marks.filter(({ place }) => place.line !== undefined && source[place.line - 1] !== undefined).sort((a, b) => a.place.line! - b.place.line!);
  const out: string[] = [];
  let before: number | null = null;
  for (const { place, paint: color, sign, label } of known) {
    const line = place.line!;
    if (before !== null && line > before + 1) out.push(`${' '.repeat(gutter)}${paints.rule('·')}`);
    const { shown, indent, length } = clip(source[line - 1]!.replace(/\r$/, ''), (place.column ?? 1) - 1, place.length ?? 1);
    if (line !== before) out.push(`${paints.rule(`${String(line).padStart(gutter)}│`)} ${shown}`);
    out.push(`${' '.repeat(gutter)}${paints.rule('·')} ${' '.repeat(indent)}${color(sign.repeat(length))}${label === '' ? '' : ` ${color(label)}`}`);
    before = line;
  }
  return out;
}

/** The part of a line around the caret, with the caret's place in columns of a terminal. */
function clip(line: string, column: number, length: number): { readonly shown: string; readonly indent: number; readonly length: number } {
  const from = line.length <= WIDTH || column < WIDTH * 0.6 ? 0 : column - Math.floor(WIDTH * 0.4);
  const to = Math.min(line.length, from + WIDTH);
  const head = from > 0 ? '…' : '';
  const shown = `${head}${harmless(line.slice(from, to))}${to < line.length ? '…' : ''}`;
  const indent = columns(head + harmless(line.slice(from, column)));
  const marked = columns(harmless(line.slice(column, Math.min(to, column + length))));
  return { shown, indent, length: Math.max(1, marked) };
}

/** Control characters made visible, invisible and direction-changing ones replaced; a tab counts one column. */
function harmless(text: string): string {
  return (
    text
      .replace(/[\t\n\r]/g, ' ')
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
      .replace(/\u007f/g, '\u2421')
      .replace(
        /[\u0080-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
        '\ufffd',
      )
  );
}

/** Columns that a text takes in a terminal: two for East Asian wide characters and emoji, none for combining marks. */
function columns(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mn}|\p{Me}/u.test(character)) continue;
    width += /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
      character,
    )
      ? 2
      : 1;
  }
  return width;
}
