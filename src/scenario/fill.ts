/** Presets: values for mechanisms that a scenario has switched on, written only where it says nothing itself. */
import type { Path } from './path.ts';
import type { Preset, PresetValue } from './preset.ts';
import { scenarioSchema } from './schema.ts';
import type { Span } from './source-text.ts';
import { at, child, replaceAt, rivals, type Entry, type MapTree, type ScalarTree, type Tree } from './tree.ts';
import { isTrusted, schemasAt } from './walk.ts';

/** A preset that the scenario uses, and where it says so. */
export interface Use {
  readonly preset: Preset;
  readonly span: Span;
}

/** The tree with the values of its presets filled in; of two presets the later named wins. */
export function fillPresets(tree: Tree, uses: readonly Use[]): Tree {
  let filled = tree;
  for (const { preset, span } of [...uses].reverse()) {
    for (const value of preset.values) {
      for (const path of places(tree, value)) filled = fill(filled, path, value, preset.id, span);
    }
  }
  return filled;
}

/** The places of a value: where the block of `when` is present and none of `unless` is. */
function places(tree: Tree, { path, when, unless = [] }: PresetValue): readonly Path[] {
  const switchedOn = expand(tree, when.split('.'));
  return switchedOn.flatMap((block) => {
    if (unless.some((pattern) => at(tree, named(pattern.split('.'), block)) !== undefined)) return [];
    const rest = path.split('.').slice(block.length);
    return expand(at(tree, block) ?? tree, rest, true).map((tail) => [...block, ...tail]);
  });
}

/** A pattern with its `*` replaced by the ids that `block` has at those places. */
function named(pattern: readonly string[], block: Path): Path {
  return pattern.map((segment, index) => (segment === '*' ? (block[index] ?? segment) : segment));
}

/** The paths that a pattern stands for; those that exist, or (`open`) those that could. */
function expand(tree: Tree | undefined, pattern: readonly string[], open = false): readonly Path[] {
  const [segment, ...rest] = pattern;
  if (segment === undefined) return tree !== undefined || open ? [[]] : [];
  if (segment !== '*') {
    const next = tree && child(tree, segment);
    return next === undefined && !open ? [] : expand(next, rest, open).map((tail) => [segment, ...tail]);
  }
  if (tree?.kind !== 'map') return [];
  return [...tree.entries].flatMap(([id, { value }]) => expand(value, rest, open).map((tail) => [id, ...tail]));
}

function fill(tree: Tree, path: Path, value: PresetValue, preset: string, span: Span): Tree {
  let here: Tree | undefined = tree;
  for (const segment of path) {
    if (here === undefined) break;
    if (here.kind !== 'map') return tree;
    const next: Tree | undefined = child(here, segment);
    if (next === undefined && rivals(String(segment)).some((rival) => child(here as Tree, rival) !== undefined)) return tree;
    here = next;
  }
  return here === undefined
    ? replaceAt(
        tree,
        path,
        () => span,
        () => valueTree(path, value, preset, span),
      )
    : tree;
}

function valueTree(path: Path, { value, range, source, mark }: PresetValue, preset: string, span: Span): Tree {
  const scalar = (text: string | number): ScalarTree => ({ kind: 'scalar', span, value: text, style: 'plain', preset });
  if (!isTrusted(schemasAt(scenarioSchema, path))) return scalar(value);
  const entry = (tree: Tree): Entry => ({ key: span, value: tree });
  const entries = new Map<string, Entry>([['value', entry(scalar(value))]]);
  if (range !== undefined) entries.set('range', entry({ kind: 'list', span, items: range.map(scalar) }));
  entries.set('source', entry(scalar(source)));
  entries.set('mark', entry(scalar(mark)));
  const map: MapTree = { kind: 'map', span, entries, preset };
  return map;
}
