/** YAML 1.2 (core schema) → tree with places. Strict: what is ambiguous, hidden or hostile is refused with its place. */
import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import type { Problem } from './problem.ts';
import { problemAt } from './report.ts';
import { placeOf, type SourceText, type Span } from './source-text.ts';
import type { Entry, ScalarTree, Tree } from './tree.ts';
import { readPlainYaml } from './yaml-plain.ts';

/** Largest scenario file, bytes. */
export const MAX_BYTES = 10_000_000;
/** Most nodes that aliases may unfold to: far above any honest file, far below a bomb. */
const MAX_ALIASED = 10_000;
const MAX_DEPTH = 64;

/** Control characters other than tab, line feed and carriage return; none belongs into a text file. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** The tree of a text, or null when it is too broken to go on; problems are added to `out`. `yaml`: the text to read instead, same offsets. */
export function readYaml(source: SourceText, out: Problem[], yaml = source.text): Tree | null {
  const control = CONTROL.exec(source.text);
  if (control) {
    const name = `U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    out.push(
      problemAt(
        { source, start: control.index, end: control.index + 1 },
        'E124',
        `the file holds the control character ${name}`,
        'save it as plain UTF-8 text',
      ),
    );
    return null;
  }
  const everyday = yaml === source.text ? readPlainYaml(source) : null;
  return everyday ?? readWithLibrary(source, yaml, out);
}

/** The same by the YAML library alone: all of YAML, and every problem with its place. */
export function readWithLibrary(source: SourceText, yaml: string, out: Problem[]): Tree | null {
  const document = parse(source, yaml, out);
  if (document === null) return null;
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    out.push({ code: 'E126', message: 'the file is empty', place: { file: source.file }, help: 'start with `schema: tandem/scenario@1`' });
    return null;
  }
  return new Converter(source, document, out).convert();
}

function parse(source: SourceText, yaml: string, out: Problem[]): Document | null {
  const before = out.length;
  let document: Document;
  try {
    document = parseDocument(yaml, {
      version: '1.2',
      schema: 'core',
      merge: false,
      uniqueKeys: false,
      prettyErrors: false,
      keepSourceTokens: false,
      logLevel: 'error',
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    out.push({
      code: 'E122',
      message: 'the file is nested too deeply to be read',
      place: { file: source.file },
      help: `blocks of a scenario nest less than ${MAX_DEPTH} deep`,
    });
    return null;
  }
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const start = Math.min(pos[0], source.text.length);
    out.push(
      problemAt(
        { source, start, end: Math.max(start + 1, pos[1]) },
        'E122',
        `broken YAML: ${message.split(/\n|; please/)[0]!.replace(/[.:]$/, '')}`,
        yamlHelp(code),
      ),
    );
  }
  if (document.directives?.yaml.explicit === true && document.directives.yaml.version !== '1.2') {
    out.push(
      problemAt(
        { source, start: 0, end: 5 },
        'E122',
        `YAML ${document.directives.yaml.version} is not read: in it \`on\` and \`no\` are not words`,
        'remove the %YAML line',
      ),
    );
  }
  return out.length > before ? null : document;
}

function yamlHelp(code: string): string | undefined {
  if (code === 'TAB_AS_INDENT') return 'indent with spaces, never with tabs';
  if (code === 'BAD_INDENT' || code === 'BLOCK_AS_IMPLICIT_KEY') return 'check the indentation of this line and the one above';
  if (code === 'MULTIPLE_DOCS') return 'one scenario a file: remove `---` and what follows';
  if (code === 'MISSING_CHAR') return 'a bracket, brace or quote is not closed, or a `:` is missing';
  if (code === 'TAG_RESOLVE_FAILED') return 'put text that begins with ! in quotes';
  return 'text with special characters (: # { } [ ] , & * ! | > % @) goes in quotes';
}

class Converter {
  private aliased = 0;
  private readonly anchors = new Map<string, Node>();
  private readonly source: SourceText;
  private readonly document: Document;
  private readonly out: Problem[];

  constructor(source: SourceText, document: Document, out: Problem[]) {
    this.source = source;
    this.document = document;
    this.out = out;
  }

  convert(): Tree | null {
    const before = this.out.length;
    const tree = this.tree(this.document.contents, { source: this.source, start: 0, end: 0 }, 0, false);
    return this.out.length > before ? null : tree;
  }

  private span(node: Node | null | undefined, otherwise: Span): Span {
    return node?.range ? { source: this.source, start: node.range[0], end: node.range[1] } : otherwise;
  }

  private complain(span: Span, code: 'E122' | 'E123' | 'E125' | 'E127' | 'E128', message: string, help: string): void {
    this.out.push(problemAt(span, code, message, help));
  }

  private tree(node: unknown, around: Span, depth: number, fromAlias: boolean): Tree {
    const nothing: ScalarTree = { kind: 'scalar', span: { ...around, start: around.end }, value: null, style: 'plain' };
    if (fromAlias && ++this.aliased > MAX_ALIASED) {
      if (this.aliased === MAX_ALIASED + 1)
        this.complain(
          around,
          'E125',
          `the aliases of this file unfold to more than ${MAX_ALIASED} values`,
          'write the values out, or put what is shared into a base file and use `extends`',
        );
      return nothing;
    }
    if (depth > MAX_DEPTH) {
      this.complain(around, 'E122', `blocks nest more than ${MAX_DEPTH} deep here`, 'no part of a scenario is this deep');
      return nothing;
    }
    if (isAlias(node)) {
      const target = this.anchors.get(node.source);
      if (target === undefined)
        this.complain(
          this.span(node, around),
          'E122',
          `there is no anchor \`&${node.source}\` before this alias`,
          'write the anchor first; text that begins with * goes in quotes',
        );
      return this.tree(target, this.span(node, around), depth + 1, true);
    }
    // An alias stands for the nearest anchor of its name before it; the library's own search starts from the top for each.
    if (!fromAlias && isNode(node) && 'anchor' in node && node.anchor !== undefined) this.anchors.set(node.anchor, node);
    if (isMap(node)) return this.map(node.items, this.span(node, around), depth, fromAlias);
    if (isSeq(node)) {
      const span = this.span(node, around);
      return { kind: 'list', span, items: node.items.map((item) => this.tree(item, span, depth + 1, fromAlias)) };
    }
    if (!isScalar(node)) return nothing;
    const value = node.value;
    const style = node.type === 'QUOTE_DOUBLE' ? 'double' : node.type === 'QUOTE_SINGLE' ? 'single' : node.type === 'PLAIN' ? 'plain' : 'block';
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return { kind: 'scalar', span: this.span(node, around), value, style };
    }
    this.complain(this.span(node, around), 'E122', 'this value is not text, a number, true or false', 'put it in quotes');
    return nothing;
  }

  private map(items: readonly { key: unknown; value: unknown }[], span: Span, depth: number, fromAlias: boolean): Tree {
    const entries = new Map<string, Entry>();
    for (const { key, value } of items) {
      const keySpan = isScalar(key) ? this.span(key, span) : span;
      const name = isScalar(key) && key.value !== null ? String(typeof key.value === 'string' ? key.value : (key.source ?? key.value)) : null;
      const first = name === null ? undefined : entries.get(name);
      if (name === null) this.complain(keySpan, 'E122', 'a key must be a word', 'write `key: value`');
      else if (name === '<<')
        this.complain(
          keySpan,
          'E127',
          'merge keys (`<<`) are not read',
          'put what is shared into a base file and name it in `extends`, or copy a policy with `like`',
        );
      else if (name === '__proto__') this.complain(keySpan, 'E128', '`__proto__` cannot be a key', 'choose another name');
      else if (first !== undefined) {
        const also = { place: placeOf(first.key), label: 'first written here' };
        this.out.push({ ...problemAt(keySpan, 'E123', `\`${name}\` is written twice in this block`, 'keep one of them'), also });
      } else entries.set(name, { key: keySpan, value: this.tree(value, keySpan, depth + 1, fromAlias) });
    }
    return { kind: 'map', span, entries };
  }
}
