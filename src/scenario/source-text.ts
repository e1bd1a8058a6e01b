/** A text that a scenario was written in (a file or a flag), and places in it. */
import type { Place } from './problem.ts';

export interface SourceText {
  /** As the user knows it: the path given, or `--set`. */
  readonly file: string;
  readonly text: string;
  /** Folder of this file relative to the scenario's, in `/` notation; empty for the scenario itself. */
  readonly folder: string;
  /** Offsets at which lines begin. */
  readonly lines: readonly number[];
}

export function sourceText(file: string, text: string, folder = ''): SourceText {
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  return { file, text, folder, lines };
}

/** A stretch of a source text: offsets, end exclusive. */
export interface Span {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/** The text of a span, without the white space around it. */
export function written({ source, start, end }: Span): string {
  return source.text.slice(start, end).trim();
}

/** Line and column (1-based, UTF-16 units) of a span; its length ends with its first line. */
export function placeOf({ source, start, end }: Span, path?: string): Place {
  let low = 0;
  let high = source.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (source.lines[middle]! <= start) low = middle;
    else high = middle - 1;
  }
  const lineEnd = source.lines[low + 1] ?? source.text.length + 1;
  const text = source.text.slice(start, Math.min(end, lineEnd)).trimEnd();
  const place = { file: source.file, line: low + 1, column: start - source.lines[low]! + 1, length: Math.max(1, text.length) };
  return path === undefined ? place : { ...place, path };
}
