/** The numbers of a scenario that somebody has to believe: every value that says where it comes from. */
import type { Assumption } from './assumption.ts';
import { printPath } from './path.ts';
import { MARKS, type Mark } from './schema.ts';
import { written } from './source-text.ts';
import { child, type Tree } from './tree.ts';

/** All values with a mark, in the order of the scenario; a value without range, source or mark is a setting, not an assumption. */
export function assumptionsOf(tree: Tree, path: readonly (string | number)[] = []): readonly Assumption[] {
  const own = assumptionAt(tree, path);
  if (own !== null) return [own];
  if (tree.kind === 'map')
    return [...tree.entries].flatMap(([key, entry]) => (path.length === 0 && key === 'policies' ? [] : assumptionsOf(entry.value, [...path, key])));
  return tree.kind === 'list' ? tree.items.flatMap((item, index) => assumptionsOf(item, [...path, index])) : [];
}

function assumptionAt(tree: Tree, path: readonly (string | number)[]): Assumption | null {
  if (tree.kind !== 'map') return null;
  const value = child(tree, 'value');
  const mark = child(tree, 'mark');
  if (value === undefined || mark?.kind !== 'scalar' || !MARKS.includes(mark.value as Mark)) return null;
  const range = child(tree, 'range');
  const [low, high] = range?.kind === 'list' ? range.items : [];
  const source = child(tree, 'source');
  return {
    path: printPath(path),
    value: text(value),
    range: low === undefined || high === undefined ? null : [text(low), text(high)],
    source: source?.kind === 'scalar' && typeof source.value === 'string' ? source.value : null,
    mark: mark.value as Mark,
    preset: tree.preset ?? null,
  };
}

/** As written: the file's own text, or what the preset says. */
function text(tree: Tree): string {
  return tree.kind === 'scalar' && (tree.preset !== undefined || tree.style !== 'plain') ? String(tree.value) : written(tree.span);
}
