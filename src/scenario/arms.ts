/** Policies that copy others (`like`), and the worlds that policies live in (`with`). */
import { isWorldPath, type Overlay } from './overlay.ts';
import type { Problem } from './problem.ts';
import { problemAt } from './report.ts';
import type { Span } from './source-text.ts';
import { didYouMean } from './suggest.ts';
import { child, merge, withEntry, withoutEntries, type Entry, type MapTree, type ScalarTree, type Tree } from './tree.ts';

/** The policies with every `like` and `escalate: { like }` written out. */
export function withoutLikes(policies: MapTree, out: Problem[]): MapTree {
  const done = new Map<string, Tree>();
  let result = policies;
  for (const [name, entry] of policies.entries) result = withEntry(result, name, { key: entry.key, value: resolve(name, [], policies, done, out) });
  return result;
}

function resolve(name: string, chain: readonly string[], policies: MapTree, done: Map<string, Tree>, out: Problem[]): Tree {
  const known = done.get(name);
  if (known !== undefined) return known;
  const own = policies.entries.get(name)!.value;
  const copied = own.kind === 'map' ? copyOf(own, [...chain, name], policies, done, out) : own;
  done.set(name, copied);
  return copied;
}

function copyOf(own: MapTree, chain: readonly string[], policies: MapTree, done: Map<string, Tree>, out: Problem[]): Tree {
  const like = child(own, 'like');
  const model = target(like, chain, policies, done, out);
  // A `like` that leads nowhere stays: what it would have brought is not reported as missing.
  const rest = model === null ? own : withoutEntries(own, ['like']);
  const merged = model?.kind === 'map' ? copied(model, rest) : rest;
  const escalate = merged.entries.get('escalate');
  const from = escalate && child(escalate.value, 'like');
  if (escalate?.value.kind !== 'map' || escalate.value.entries.size !== 1 || !isText(from)) return merged;
  const source = target(from, chain, policies, done, out);
  const triggers = source && child(source, 'escalate');
  if (source !== null && triggers === undefined)
    out.push(
      problemAt(from.span, 'E133', `the policy \`${from.value}\` has no \`escalate\` to copy`, 'name a policy that has one, or write the triggers here'),
    );
  return triggers === undefined || triggers === null
    ? withoutEntries(merged, ['escalate'])
    : withEntry(merged, 'escalate', { key: escalate.key, value: triggers });
}

/** `own` over a copy of `model`: its title is not copied, overlays add up, the later of two on the same path wins. */
function copied(model: MapTree, own: MapTree): MapTree {
  const merged = merge(withoutEntries(model, ['title']), own) as MapTree;
  const [first, second] = [child(model, 'with'), own.entries.get('with')];
  if (first?.kind !== 'map' || second?.value.kind !== 'map') return merged;
  const repeated = [...second.value.entries.keys()];
  const entries = new Map([...withoutEntries(first, repeated).entries, ...second.value.entries]);
  return withEntry(merged, 'with', { key: second.key, value: { ...second.value, entries } });
}

function target(name: Tree | undefined, chain: readonly string[], policies: MapTree, done: Map<string, Tree>, out: Problem[]): Tree | null {
  if (!isText(name)) return null;
  const cycle = chain.indexOf(name.value);
  if (cycle >= 0) {
    out.push(problemAt(name.span, 'E134', `these policies copy each other: ${[...chain.slice(cycle), name.value].join(' → ')}`, 'write one of them out'));
    return null;
  }
  if (!policies.entries.has(name.value)) {
    out.push(
      problemAt(
        name.span,
        'E133',
        `there is no policy \`${name.value}\``,
        didYouMean(
          name.value,
          [...policies.entries.keys()].filter((id) => id !== chain.at(-1)),
        ),
      ),
    );
    return null;
  }
  return resolve(name.value, chain, policies, done, out);
}

function isText(tree: Tree | undefined): tree is ScalarTree & { readonly value: string } {
  return tree?.kind === 'scalar' && typeof tree.value === 'string';
}

/** The overlays of a policy's `with`; paths outside the world are problems. */
export function overlaysOf(policy: Tree, out: Problem[]): readonly Overlay[] {
  const overlays = child(policy, 'with');
  if (overlays?.kind !== 'map') return [];
  return [...overlays.entries].flatMap(([path, { key, value }]) => {
    const span = unquoted(key);
    if (isWorldPath(path)) return [{ path, span, value }];
    const block = path.split('.')[0] ?? path;
    out.push(
      problemAt(
        { ...span, end: span.start + block.length },
        'E136',
        `a policy cannot change \`${block}\`: \`with\` changes the world that it lives in`,
        'change intents, segments, sources, ai, humans, handoff, assist, returns or satisfaction',
      ),
    );
    return [];
  });
}

/** Flags also stand after the overlays of each policy, so that they win over them and the written-out scenario is complete. */
export function withFlags(policies: MapTree, flags: readonly Overlay[]): MapTree {
  const world = flags.filter(({ path }) => isWorldPath(path));
  if (world.length === 0) return policies;
  let result = policies;
  for (const [name, entry] of policies.entries) {
    const overlays = child(entry.value, 'with');
    if (entry.value.kind !== 'map' || overlays?.kind !== 'map') continue;
    const entries = new Map<string, Entry>(
      withoutEntries(
        overlays,
        world.map(({ path }) => path),
      ).entries,
    );
    for (const { path, span, value } of world) entries.set(path, { key: span, value });
    const key = entry.value.entries.get('with')!.key;
    result = withEntry(result, name, { key: entry.key, value: withEntry(entry.value, 'with', { key, value: { ...overlays, entries } }) });
  }
  return result;
}

function unquoted(key: Span): Span {
  return /^["']/.test(key.source.text.slice(key.start, key.start + 1)) ? { ...key, start: key.start + 1, end: key.end - 1 } : key;
}
