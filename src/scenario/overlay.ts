/** Overlays: `path → value` laid on a scenario, by a policy (`with`) or from the command line (`--set`). */
import { parsePath } from './path.ts';
import type { Problem } from './problem.ts';
import { problemAt } from './report.ts';
import { scenarioSchema } from './schema.ts';
import { sourceText, type Span } from './source-text.ts';
import { didYouMean } from './suggest.ts';
import { child, itemName, replaceAt, type Tree } from './tree.ts';
import { below, isMapOfIds, isRefused, keysAt } from './walk.ts';
import { readYaml } from './yaml.ts';

export interface Overlay {
  /** The path as written. */
  readonly path: string;
  /** Where it is written, without quotes around the whole. */
  readonly span: Span;
  readonly value: Tree;
}

/** What a policy may change of the world it lives in. The rest is the same for all policies, or they could not be compared. */
export const WORLD = ['intents', 'segments', 'sources', 'ai', 'humans', 'handoff', 'assist', 'returns', 'satisfaction'] as const;

export function isWorldPath(path: string): boolean {
  return WORLD.some((block) => path === block || path.startsWith(`${block}.`));
}

/** The tree with an overlay applied; when the path leads nowhere, the tree as it was and a problem in `out`. */
export function applyOverlay(tree: Tree, { path, span, value }: Overlay, out: Problem[]): Tree {
  const segments = parsePath(path);
  if (segments === null) {
    out.push(problemAt(span, 'E135', `\`${path}\` is not a path`, 'write keys with dots between them, for example `humans.groups.tier1.agents`'));
    return tree;
  }
  let here: Tree | undefined = tree;
  let schemas: readonly Parameters<typeof below>[0][] = [scenarioSchema];
  for (const [depth, segment] of segments.entries()) {
    const last = depth === segments.length - 1;
    const place = segmentSpan(span, segment);
    const so = segments
      .slice(0, depth)
      .map(({ name }) => name)
      .join('.');
    const fail = (code: 'E101' | 'E135' | 'E150', message: string, help: string | undefined): Tree => {
      out.push(
        problemAt(
          place,
          code,
          message,
          help,
          segments.map(({ name }) => name),
        ),
      );
      return tree;
    };
    const next = schemas.flatMap((schema) => below(schema, segment.name));
    const there: Tree | undefined = here && child(here, segment.name);
    if (here?.kind === 'scalar') return fail('E135', `\`${so}\` is a single value here, there is nothing below it`, `set \`${so}\` as a whole`);
    if (here?.kind === 'list' && there === undefined) {
      const names = here.items.map(itemName).filter((name) => name !== undefined);
      return fail('E150', `there is no \`${segment.name}\` in \`${so}\``, didYouMean(segment.name, names));
    }
    if (next.length === 0 && here?.kind !== 'list')
      return fail('E101', `\`${segment.name}\` is not known ${so === '' ? 'in a scenario' : `in \`${so}\``}`, didYouMean(segment.name, keysAt(schemas)));
    if (there === undefined && !last && here?.kind !== 'list' && isMapOfIds(schemas) && !next.every(isRefused)) {
      const ids = here?.kind === 'map' ? [...here.entries.keys()] : [];
      return fail('E150', `there is no \`${segment.name}\` in \`${so}\``, didYouMean(segment.name, ids));
    }
    here = there;
    schemas = next;
  }
  return replaceAt(
    tree,
    segments.map(({ name }) => name),
    (depth) => segmentSpan(span, segments[depth]!),
    () => value,
  );
}

function segmentSpan({ source, start }: Span, segment: { readonly start: number; readonly end: number }): Span {
  return { source, start: start + segment.start, end: start + segment.end };
}

/** A `--set path=value`: the value is read as YAML; its place is the flag itself. */
export function overlayOfFlag(path: string, value: string, out: Problem[], flag = '--set'): Overlay | null {
  const source = sourceText(flag, `${path}=${value}`);
  const span = { source, start: 0, end: path.length };
  if (value.trim() === '') {
    out.push(problemAt(span, 'E135', `\`${path}\` is set to nothing`, `write \`--set ${path}=…\``));
    return null;
  }
  const tree = readYaml(source, out, ' '.repeat(path.length + 1) + value);
  return tree === null ? null : { path, span, value: tree };
}
