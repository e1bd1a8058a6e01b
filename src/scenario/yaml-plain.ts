/**
 * The everyday part of YAML, read in one pass: block and flow collections, plain and quoted values on one line, comments, anchors.
 * Anything else, and anything wrong, gives null, and the YAML library decides; what both read, both read alike (a test compares them
 * on mutated scenarios). It is here because the library, started cold, takes longer over a page of YAML than Node takes to start.
 */
import type { SourceText, Span } from './source-text.ts';
import type { Entry, ScalarTree, Tree } from './tree.ts';

const MAX_DEPTH = 60;
const MAX_ALIASED = 5000;

/** Keys and anchors of these characters need no quotes and mean nothing else. */
const WORD = /[A-Za-z0-9_][A-Za-z0-9_.@/-]*/y;
const NUMBER = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
/** Plain text that the core schema does not take as text, or that is better left to the library. */
const OTHER_THAN_TEXT = /^(?:~|null|Null|NULL|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|0[ox].*)$/;
const BOOLEANS: ReadonlyMap<string, boolean> = new Map(
  ['true', 'True', 'TRUE', 'false', 'False', 'FALSE'].map((word) => [word, word.toLowerCase() === 'true']),
);
/** Characters that a plain value may not begin with; a minus is allowed before anything but a space. */
const INDICATORS = new Set('?:,[]{}#&*!|>\'"%@`');

/** The tree of a text, or null when it has anything that is not everyday YAML. */
export function readPlainYaml(source: SourceText): Tree | null {
  if (/[\t\r]|^(?:---|\.\.\.|%)/m.test(source.text)) return null;
  const reader = new Reader(source);
  try {
    return reader.document();
  } catch (error) {
    if (error === NOT_EVERYDAY) return null;
    throw error;
  }
}

const NOT_EVERYDAY = Symbol('not everyday YAML');

function giveUp(): never {
  throw NOT_EVERYDAY;
}

interface Anchored {
  readonly tree: Tree;
  /** Values in it, those of aliases included. */
  readonly size: number;
}

class Reader {
  private readonly source: SourceText;
  private readonly text: string;
  private at = 0;
  private values = 0;
  private aliased = 0;
  private depth = 0;
  private readonly anchors = new Map<string, Anchored>();

  constructor(source: SourceText) {
    this.source = source;
    this.text = source.text;
  }

  document(): Tree {
    const indent = this.toContent();
    if (indent !== 0) giveUp();
    const tree = this.block(0);
    return this.toContent() === -1 ? tree : giveUp();
  }

  private span(start: number, end: number): Span {
    return { source: this.source, start, end };
  }

  // ---- lines -----------------------------------------------------------------------------------------------------

  /** Moves from the start of a line to the first character that is not white space or comment; its column, −1 at the end. */
  private toContent(): number {
    const { text } = this;
    for (;;) {
      const start = this.at;
      let here = start;
      while (text[here] === ' ') here++;
      const character = text[here];
      if (character === undefined) {
        this.at = here;
        return -1;
      }
      if (character === '\n') this.at = here + 1;
      else if (character === '#') this.at = this.nextLine(here);
      else {
        this.at = here;
        return here - start;
      }
    }
  }

  private nextLine(from: number): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 ? this.text.length : end + 1;
  }

  private skipSpaces(): void {
    while (this.text[this.at] === ' ') this.at++;
  }

  /** Whether only white space or a comment is left of this line. */
  private lineIsOver(): boolean {
    let here = this.at;
    while (this.text[here] === ' ') here++;
    const character = this.text[here];
    return character === undefined || character === '\n' || (character === '#' && this.text[here - 1] === ' ');
  }

  /** Past the end of this line, on which nothing more may stand. */
  private endLine(): void {
    if (!this.lineIsOver()) giveUp();
    this.at = this.nextLine(this.at);
  }

  /** The column of the next content, without moving. */
  private peekIndent(): number {
    const before = this.at;
    const indent = this.toContent();
    this.at = before;
    return indent;
  }

  // ---- blocks ----------------------------------------------------------------------------------------------------

  /** A block whose first content is here, in column `indent`. */
  private block(indent: number): Tree {
    if (++this.depth > MAX_DEPTH) giveUp();
    const tree = this.isItem() ? this.blockList(indent) : this.blockMap(indent);
    this.depth--;
    return tree;
  }

  private isItem(): boolean {
    return this.text[this.at] === '-' && (this.text[this.at + 1] === ' ' || this.text[this.at + 1] === '\n');
  }

  private blockMap(indent: number): Tree {
    const start = this.at;
    const entries = new Map<string, Entry>();
    let end = start;
    for (;;) {
      const key = this.key();
      if (this.text[this.at] !== ':' || (this.text[this.at + 1] !== ' ' && this.text[this.at + 1] !== '\n' && this.text[this.at + 1] !== undefined)) giveUp();
      this.at++;
      const value = this.blockValue(indent, true);
      this.enter(entries, key, value);
      end = value.span.end;
      const next = this.peekIndent();
      if (next < indent) break;
      if (next > indent) giveUp();
      this.toContent();
      if (this.isItem()) giveUp();
    }
    return this.counted({ kind: 'map', span: this.span(start, end), entries });
  }

  private enter(entries: Map<string, Entry>, key: { readonly name: string; readonly span: Span }, value: Tree): void {
    if (entries.has(key.name) || key.name === '<<' || key.name === '__proto__') giveUp();
    entries.set(key.name, { key: key.span, value });
  }

  private blockList(indent: number): Tree {
    const start = this.at;
    const items: Tree[] = [];
    for (;;) {
      this.at++;
      items.push(this.item(indent));
      const next = this.peekIndent();
      if (next < indent) break;
      if (next > indent) giveUp();
      this.toContent();
      if (!this.isItem()) {
        // A list may stand in the same column as the keys of the map that it belongs to.
        this.at -= indent;
        break;
      }
    }
    return this.counted({ kind: 'list', span: this.span(start, items.at(-1)!.span.end), items });
  }

  /** What follows `- `: a map that begins on this line, or a value. */
  private item(indent: number): Tree {
    const dash = this.at - 1;
    this.skipSpaces();
    if (this.isItem()) giveUp();
    if (this.startsMap()) return this.block(indent + this.at - dash);
    if (this.lineIsOver()) giveUp();
    return this.blockValue(indent, false);
  }

  private startsMap(): boolean {
    WORD.lastIndex = this.at;
    if (!WORD.test(this.text)) return false;
    const after = this.text[WORD.lastIndex];
    return after === ':' && /[ \n]/.test(this.text[WORD.lastIndex + 1] ?? '\n');
  }

  /** The value after `key:` or `- `, to the end of its last line. */
  private blockValue(indent: number, ofKey: boolean): Tree {
    const after = this.at;
    this.skipSpaces();
    const anchor = this.anchor();
    const before = this.values;
    const tree = this.lineIsOver() ? this.nested(indent, after, ofKey) : this.inline(indent);
    if (anchor !== null) this.anchors.set(anchor, { tree, size: this.values - before });
    return tree;
  }

  private nested(indent: number, after: number, ofKey: boolean): Tree {
    this.endLine();
    const next = this.peekIndent();
    if (next > indent || (ofKey && next === indent && this.nextIsItem())) {
      this.toContent();
      return this.block(next);
    }
    return this.counted({ kind: 'scalar', span: this.span(after, after), value: null, style: 'plain' });
  }

  private nextIsItem(): boolean {
    const before = this.at;
    this.toContent();
    const is = this.isItem();
    this.at = before;
    return is;
  }

  private inline(indent: number): Tree {
    const first = this.text[this.at];
    const tree = first === '{' || first === '[' ? this.flow(indent) : first === '*' ? this.alias() : this.scalar(false);
    this.endLine();
    return tree;
  }

  // ---- flow ------------------------------------------------------------------------------------------------------

  private flow(indent: number): Tree {
    if (++this.depth > MAX_DEPTH) giveUp();
    const tree = this.text[this.at] === '{' ? this.flowMap(indent) : this.flowList(indent);
    this.depth--;
    return tree;
  }

  private flowMap(indent: number): Tree {
    const start = this.at++;
    const entries = new Map<string, Entry>();
    for (;;) {
      this.skipFlowSpace(indent);
      if (this.text[this.at] === '}') break;
      const key = this.key();
      if (this.text[this.at] !== ':' || !/[ \n]/.test(this.text[this.at + 1] ?? '')) giveUp();
      this.at++;
      this.skipFlowSpace(indent);
      this.enter(entries, key, this.flowValue(indent));
      if (this.flowEnds(indent, '}')) break;
    }
    this.at++;
    return this.counted({ kind: 'map', span: this.span(start, this.at), entries });
  }

  private flowList(indent: number): Tree {
    const start = this.at++;
    const items: Tree[] = [];
    for (;;) {
      this.skipFlowSpace(indent);
      if (this.text[this.at] === ']') break;
      items.push(this.flowValue(indent));
      if (this.flowEnds(indent, ']')) break;
    }
    this.at++;
    return this.counted({ kind: 'list', span: this.span(start, this.at), items });
  }

  private flowEnds(indent: number, close: string): boolean {
    this.skipFlowSpace(indent);
    if (this.text[this.at] === close) return true;
    if (this.text[this.at] !== ',') giveUp();
    this.at++;
    return false;
  }

  private flowValue(indent: number): Tree {
    const anchor = this.anchor();
    const before = this.values;
    const first = this.text[this.at];
    const tree = first === '{' || first === '[' ? this.flow(indent) : first === '*' ? this.alias() : this.scalar(true);
    if (anchor !== null) this.anchors.set(anchor, { tree, size: this.values - before });
    return tree;
  }

  /** Spaces, line ends and comments between the parts of a flow collection; its lines are indented deeper than its block. */
  private skipFlowSpace(indent: number): void {
    this.skipSpaces();
    if (this.text[this.at] === '#' && this.text[this.at - 1] !== ' ') giveUp();
    if (this.text[this.at] !== '\n' && this.text[this.at] !== '#') return;
    this.at = this.nextLine(this.at);
    if (this.toContent() <= indent) giveUp();
  }

  // ---- values ----------------------------------------------------------------------------------------------------

  private key(): { readonly name: string; readonly span: Span } {
    const start = this.at;
    const first = this.text[start];
    if (first === '"' || first === "'") {
      const { value } = this.quoted(first);
      return { name: value, span: this.span(start, this.at) };
    }
    WORD.lastIndex = start;
    const name = WORD.exec(this.text)?.[0] ?? giveUp();
    if (BOOLEANS.has(name) || OTHER_THAN_TEXT.test(name)) giveUp();
    this.at = start + name.length;
    return { name, span: this.span(start, this.at) };
  }

  /** The name of an anchor here, and past it; null when there is none. */
  private anchor(): string | null {
    if (this.text[this.at] !== '&') return null;
    const name = this.word();
    if (this.text[this.at] !== ' ' && this.text[this.at] !== '\n') giveUp();
    this.skipSpaces();
    if (this.text[this.at] === '*' || this.text[this.at] === '&') giveUp();
    return name;
  }

  private alias(): Tree {
    const { tree, size } = this.anchors.get(this.word()) ?? giveUp();
    this.aliased += size;
    this.values += size;
    if (this.aliased > MAX_ALIASED) giveUp();
    return tree;
  }

  /** The name after `&` or `*`. */
  private word(): string {
    WORD.lastIndex = this.at + 1;
    const name = WORD.exec(this.text)?.[0] ?? giveUp();
    this.at += 1 + name.length;
    return name;
  }

  private scalar(inFlow: boolean): Tree {
    const start = this.at;
    const first = this.text[start];
    if (first === '"' || first === "'") {
      const quoted = this.quoted(first);
      return this.counted({ kind: 'scalar', span: this.span(start, this.at), ...quoted });
    }
    const text = this.plainText(inFlow);
    return this.counted({ kind: 'scalar', span: this.span(start, start + text.length), value: meaning(text), style: 'plain' });
  }

  private plainText(inFlow: boolean): string {
    const { text } = this;
    const start = this.at;
    const first = text[start];
    if (first === undefined || INDICATORS.has(first) || (first === '-' && /[ \n,\]}[{]/.test(text[start + 1] ?? ' '))) giveUp();
    let here = start;
    let end = start;
    for (; ; here++) {
      const character = text[here];
      if (character === undefined || character === '\n') break;
      if (character === '#' && text[here - 1] === ' ') break;
      if (character === ':' && /[ \n,[\]{}]/.test(text[here + 1] ?? ' ')) giveUp();
      if (inFlow && (character === ',' || character === ']' || character === '}')) break;
      if (inFlow && (character === '[' || character === '{')) giveUp();
      if (character !== ' ') end = here + 1;
    }
    this.at = end;
    return text.slice(start, end);
  }

  private quoted(quote: '"' | "'"): { readonly value: string; readonly style: 'single' | 'double' } {
    const { text } = this;
    const start = ++this.at;
    for (;;) {
      const character = text[this.at];
      if (character === undefined || character === '\n') giveUp();
      if (character === quote && (quote === '"' || text[this.at + 1] !== quote)) break;
      this.at += character === quote || (character === '\\' && quote === '"') ? 2 : 1;
    }
    const raw = text.slice(start, this.at++);
    if (quote === "'") return { value: raw.replaceAll("''", "'"), style: 'single' };
    return {
      value: raw.replace(/\\(.?)/gs, (_, escaped: string) =>
        escaped === '"' || escaped === '\\' || escaped === '/' ? escaped : escaped === 'n' ? '\n' : giveUp(),
      ),
      style: 'double',
    };
  }

  private counted(tree: Tree): Tree {
    this.values++;
    return tree;
  }
}

function meaning(text: string): ScalarTree['value'] {
  const boolean = BOOLEANS.get(text);
  if (boolean !== undefined) return boolean;
  if (OTHER_THAN_TEXT.test(text)) return giveUp();
  if (!NUMBER.test(text)) return text;
  return text.length > 15 ? giveUp() : Number(text);
}
