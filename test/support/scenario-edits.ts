/** One change to a scenario text, addressed by path, and what the reader says to it. */
import { at, child, type Tree } from '../../src/scenario/tree.ts';
import { sourceText } from '../../src/scenario/source-text.ts';
import { readYaml } from '../../src/scenario/yaml.ts';

const trees = new Map<string, Tree>();

/** The tree of a text; the few texts that many tests start from are read once. */
export function treeOf(text: string): Tree {
  const known = trees.get(text);
  if (known !== undefined) return known;
  const tree = readYaml(sourceText('test.yaml', text), []);
  if (tree === null) throw new Error('the text of this test is not YAML');
  if (trees.size < 10) trees.set(text, tree);
  return tree;
}

/** `text` with the value at `path` (dots; list items by index) written anew. */
export function replaced(text: string, path: string, value: string): string {
  const found = at(treeOf(text), segments(path));
  if (found === undefined) throw new Error(`the text of this test has no ${path}`);
  const { start, end } = found.span;
  // A block that is not in braces ends with its last line, which must not be joined to the next.
  const tail = text.slice(start, end).endsWith('\n') ? '\n' : '';
  return text.slice(0, start) + value + tail + text.slice(end);
}

/** `text` with `key: value` added as the first entry of the block at `path` (empty: the root). */
export function added(text: string, path: string, key: string, value: string): string {
  const block = at(treeOf(text), segments(path));
  if (block?.kind !== 'map') throw new Error(`the text of this test has no block ${path}`);
  const { start } = block.span;
  if (text[start] === '{') return `${text.slice(0, start + 1)} ${key}: ${value}${block.entries.size > 0 ? ',' : ''}${text.slice(start + 1)}`;
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  return `${text.slice(0, start)}${key}: ${value}\n${indent}${text.slice(start)}`;
}

/** `text` without the entry at `path`. */
export function removed(text: string, path: string): string {
  const names = segments(path);
  const block = at(treeOf(text), names.slice(0, -1));
  const last = String(names.at(-1));
  const value = block && child(block, last);
  const key = block?.kind === 'map' ? block.entries.get(last)?.key : undefined;
  if (value === undefined || key === undefined) throw new Error(`the text of this test has no ${path}`);
  const end = Math.max(value.span.end, key.end + 1);
  const before = text.slice(0, key.start);
  const after = text.slice(end);
  if (/^\s*,/.test(after)) return before + after.replace(/^\s*,\s*/, '');
  if (/^\s*\}/.test(after)) return before.replace(/,\s*$/, ' ') + after;
  return before + after.replace(/^ *\n? */, '');
}

/** Line and column (1-based) of the value, or the key, at a path. */
export function placeIn(text: string, path: string, what: 'key' | 'value' = 'value'): string {
  const names = segments(path);
  const tree = treeOf(text);
  const span = what === 'value' ? at(tree, names)?.span : keySpan(at(tree, names.slice(0, -1)), String(names.at(-1)));
  if (span === undefined) throw new Error(`the text of this test has no ${path}`);
  const before = text.slice(0, span.start).split('\n');
  return `${before.length}:${before.at(-1)!.length + 1}`;
}

function keySpan(block: Tree | undefined, key: string) {
  return block?.kind === 'map' ? block.entries.get(key)?.key : undefined;
}

export function segments(path: string): (string | number)[] {
  if (path === '') return [];
  return (path.match(/"[^"]*"|[^.]+/g) ?? []).map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll('"', '')));
}
