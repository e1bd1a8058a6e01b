/**
 * A scenario as it was written, with the place of every key and value. Base files, presets and overlays are merged here,
 * so that each part of the result still knows who wrote it. Trees are never changed; operations return new ones.
 */
import type { Path } from './path.ts';
import type { Span } from './source-text.ts';

type ScalarValue = string | number | boolean | null;

export interface ScalarTree {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly value: ScalarValue;
  /** How it is quoted in the file. */
  readonly style: 'plain' | 'single' | 'double' | 'block';
  /** The preset that supplied it. */
  readonly preset?: string;
}
interface ListTree {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly Tree[];
}
export interface MapTree {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: ReadonlyMap<string, Entry>;
  /** The preset that supplied it. */
  readonly preset?: string;
}
export interface Entry {
  readonly key: Span;
  readonly value: Tree;
}
export type Tree = ScalarTree | ListTree | MapTree;

/** The plain value of a tree. */
export function plain(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plain);
  const object: Record<string, unknown> = {};
  for (const [key, entry] of tree.entries) object[key] = plain(entry.value);
  return object;
}

/** One step down; list items by index or by their `id` (`on` where there is no `id`). */
export function child(tree: Tree, segment: string | number): Tree | undefined {
  if (tree.kind === 'map') return tree.entries.get(String(segment))?.value;
  if (tree.kind === 'list') return tree.items[typeof segment === 'number' ? segment : itemIndex(tree, segment)];
  return undefined;
}

export function at(tree: Tree, path: Path): Tree | undefined {
  let here: Tree | undefined = tree;
  for (const segment of path) here = here && child(here, segment);
  return here;
}

/** The name by which an item of a list is addressed. */
export function itemName(item: Tree): string | undefined {
  const name = child(item, 'id') ?? child(item, 'on');
  return item.kind === 'map' && name?.kind === 'scalar' && typeof name.value === 'string' ? name.value : undefined;
}

function itemIndex(list: ListTree, name: string): number {
  return list.items.findIndex((item) => itemName(item) === name);
}

/** Where a path is, or where it would have to be: the value, its key, or the key of the nearest block that exists. */
export function locate(tree: Tree, path: Path, want: 'key' | 'value' = 'value'): Span {
  let here = tree;
  let key: Span | undefined;
  for (const segment of path) {
    if (here.kind === 'map') {
      const entry = here.entries.get(String(segment));
      if (entry === undefined) return key ?? firstKey(here);
      key = entry.key;
      here = entry.value;
    } else {
      const item = child(here, segment);
      if (item === undefined) return here.kind === 'list' ? (key ?? here.span) : here.span;
      here = item;
      key = item.kind === 'map' ? firstKey(item) : item.span;
    }
  }
  if (key !== undefined && (want === 'key' || here.kind === 'map' || isEmpty(here.span))) return key;
  return here.kind === 'map' ? firstKey(here) : here.span;
}

function isEmpty({ start, end }: Span): boolean {
  return end <= start;
}

function firstKey(map: MapTree): Span {
  for (const entry of map.entries.values()) return entry.key;
  return map.span;
}

export function withEntry(map: MapTree, name: string, entry: Entry): MapTree {
  const entries = new Map(map.entries);
  entries.set(name, entry);
  return { ...map, entries };
}

export function withoutEntries(map: MapTree, names: readonly string[]): MapTree {
  if (!names.some((name) => map.entries.has(name))) return map;
  const entries = new Map(map.entries);
  for (const name of names) entries.delete(name);
  return { ...map, entries };
}

/** Names that exclude each other: choosing one in a file drops the others of the file it builds on. */
const ALTERNATIVES: readonly (readonly string[])[] = [
  ['constant', 'exponential', 'lognormal', 'gamma', 'weibull', 'uniform', 'triangular', 'beta', 'empirical', 'points', 'mixture'],
  ['rate', 'per-day', 'per-week', 'steps', 'points', 'wave', 'forecast'],
  ['arrivals', 'list', 'contacts'],
  ['length', 'day', 'needs'],
  ['maximise', 'minimise'],
  ['type', 'like', 'module'],
];

/** The other members of the groups of alternatives that a name belongs to. */
export function rivals(name: string): readonly string[] {
  return ALTERNATIVES.filter((group) => group.includes(name)).flatMap((group) => group.filter((other) => other !== name));
}

/** `over` laid on `base`: maps merge, everything else replaces; so does a file what was written out. */
export function merge(base: Tree, over: Tree): Tree {
  if (base.kind !== 'map' || over.kind !== 'map') return over;
  if (over.entries.has('file') && !base.entries.has('file')) return over;
  const dropped = [...over.entries.keys()].flatMap(rivals).filter((name) => !over.entries.has(name));
  const entries = new Map(withoutEntries(base, dropped).entries);
  for (const [name, entry] of over.entries) {
    const below = entries.get(name);
    entries.set(name, below === undefined ? entry : { key: entry.key, value: merge(below.value, entry.value) });
  }
  return { ...over, entries };
}

/** A copy in which `change` replaced the value at `path` (undefined: there was none); missing maps on the way are made, written at `made(depth)`. */
export function replaceAt(tree: Tree, path: Path, made: (depth: number) => Span, change: (old: Tree | undefined) => Tree, depth = 0): Tree {
  const segment = path[depth];
  if (segment === undefined) return change(tree);
  if (tree.kind === 'list') {
    const index = typeof segment === 'number' ? segment : itemIndex(tree, segment);
    const item = tree.items[index];
    if (item === undefined) return tree;
    return { ...tree, items: tree.items.with(index, replaceAt(item, path, made, change, depth + 1)) };
  }
  const map: MapTree = tree.kind === 'map' ? tree : { kind: 'map', span: made(depth), entries: new Map() };
  const entry = map.entries.get(String(segment));
  const below = entry?.value;
  const last = depth === path.length - 1;
  const value = last ? change(below) : replaceAt(below ?? { kind: 'map', span: made(depth), entries: new Map() }, path, made, change, depth + 1);
  const key = last || entry === undefined ? made(depth) : entry.key;
  return withEntry(withoutEntries(map, rivals(String(segment))), String(segment), { key, value });
}
