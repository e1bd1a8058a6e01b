/** Places inside a value: where a character of a text stands in the file, whatever the quotes. */
import type { Span } from './source-text.ts';
import type { ScalarTree } from './tree.ts';

/** The span of `length` characters from `offset` of a text value; the whole value when the two cannot be matched. */
export function spanInside({ span, style, value }: ScalarTree, offset: number, length: number): Span {
  if (typeof value !== 'string') return span;
  const raw = span.source.text.slice(span.start, span.end);
  const places = align(raw, value, style);
  const start = places?.[offset];
  const end = places?.[Math.min(offset + length, value.length)];
  return start === undefined || end === undefined ? span : { source: span.source, start: span.start + start, end: span.start + end };
}

/** For each character of `value`, and its end, where it is in `raw`; null when they do not match. */
function align(raw: string, value: string, style: ScalarTree['style']): readonly number[] | null {
  const places: number[] = [];
  let at = style === 'plain' ? 0 : style === 'block' ? raw.indexOf('\n') + 1 : 1;
  for (const character of value) {
    at = skipFolded(raw, at, character, style);
    const width = widthAt(raw, at, character, style);
    if (width === 0) return null;
    for (let unit = 0; unit < character.length; unit++) places.push(at);
    at += width;
  }
  return [...places, at];
}

/** White space of line breaks and indentation stands for one space, or for nothing. */
function skipFolded(raw: string, at: number, character: string, style: ScalarTree['style']): number {
  let here = at;
  for (;;) {
    if (style === 'double' && raw[here] === '\\' && (raw[here + 1] === '\n' || raw[here + 1] === '\r')) here += 1;
    else if (raw[here] === undefined || raw[here] === character || !/\s/.test(raw[here]!) || character === ' ') break;
    here += 1;
  }
  return here;
}

function widthAt(raw: string, at: number, character: string, style: ScalarTree['style']): number {
  if (style === 'double' && raw[at] === '\\') {
    const escape = raw[at + 1];
    return escape === 'x' ? 4 : escape === 'u' ? 6 : escape === 'U' ? 10 : 2;
  }
  if (style === 'single' && character === "'" && raw.startsWith("''", at)) return 2;
  if (raw.startsWith(character, at) && (character !== ' ' || raw[at + 1] !== '\n')) return character.length;
  return character === ' ' ? (/^\s+/.exec(raw.slice(at))?.[0].length ?? 0) : 0;
}
