/** A scenario file together with the files that it builds on (`extends`). */
import { posix } from 'node:path';
import type { Files } from './files.ts';
import type { Problem } from './problem.ts';
import { problemAt } from './report.ts';
import { sourceText, type SourceText, type Span } from './source-text.ts';
import { child, merge, withEntry, type Entry, type Tree } from './tree.ts';
import { MAX_BYTES, readYaml } from './yaml.ts';

export interface Loaded {
  readonly tree: Tree | null;
  /** The main file; empty when it could not be read. */
  readonly source: SourceText;
}

/** Reads a file and all it extends; texts read are added to `sources`, problems to `out`. */
export function load(path: string, files: Files, sources: Map<string, string>, out: Problem[]): Loaded {
  const source = readText(path, '', files, sources, null, out);
  return { tree: source === null ? null : withBases(source, [path], files, sources, out), source: source ?? sourceText(path, '') };
}

function withBases(source: SourceText, chain: readonly string[], files: Files, sources: Map<string, string>, out: Problem[]): Tree | null {
  const own = readYaml(source, out);
  if (own === null) return null;
  if (own.kind !== 'map') {
    out.push(problemAt(own.span, 'E126', 'a scenario is a block of keys', 'start with `schema: tandem/scenario@1`'));
    return null;
  }
  const tree = rebased(own, source.folder);
  const name = child(tree, 'extends');
  if (name === undefined) return tree;
  if (name.kind !== 'scalar' || typeof name.value !== 'string' || name.value === '') return tree;
  const path = files.resolve(chain.at(-1)!, name.value);
  if (chain.includes(path)) {
    out.push(
      problemAt(name.span, 'E131', `these files extend each other: ${[...chain.slice(chain.indexOf(path)), path].join(' → ')}`, 'remove one of the `extends`'),
    );
    return null;
  }
  const below = readText(path, posix.join(source.folder, posix.dirname(name.value)), files, sources, name.span, out);
  const base = below === null ? null : withBases(below, [...chain, path], files, sources, out);
  return base === null ? null : merge(base, tree);
}

function readText(path: string, folder: string, files: Files, sources: Map<string, string>, from: Span | null, out: Problem[]): SourceText | null {
  const fail = (code: 'E120' | 'E121', message: string, help: string): null => {
    out.push(from === null ? { code, message, place: { file: path }, help } : problemAt(from, code, message, help));
    return null;
  };
  const tooBig = (): null =>
    fail(
      'E121',
      `${from === null ? 'the file' : `\`${path}\``} is larger than 10 MB`,
      'keep long lists of contacts in a CSV or JSONL file beside the scenario: `list: { file: …, columns: … }`',
    );
  try {
    if ((files.size?.(path) ?? 0) > MAX_BYTES) return tooBig();
    const text = files.read(path).replace(/^\uFEFF/, '');
    if (text.length > MAX_BYTES) return tooBig();
    sources.set(path, text);
    return sourceText(path, text, folder === '.' ? '' : folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code === null) throw error;
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'there is no such file',
      EISDIR: 'it is a folder',
      EACCES: 'no permission to read it',
      EPERM: 'no permission to read it',
      ENCODING: 'it is not UTF-8 text',
    };
    const help = code === 'ENOENT' ? (from === null ? 'check the path' : 'the path is relative to the file that says `extends`') : 'name a readable file';
    return fail('E120', `cannot read \`${path}\`: ${reasons[code] ?? code}`, help);
  }
}

/** File names of a base in another folder, made relative to the scenario's own folder. */
function rebased(tree: Tree, folder: string): Tree {
  if (folder === '') return tree;
  return rebaseFiles(tree, folder, '');
}

function rebaseFiles(tree: Tree, folder: string, parent: string): Tree {
  if (tree.kind === 'list') return { ...tree, items: tree.items.map((item) => rebaseFiles(item, folder, '')) };
  if (tree.kind !== 'map') return tree;
  const namesFile = tree.entries.has('column') || tree.entries.has('columns');
  let changed = tree;
  for (const [name, { key, value }] of tree.entries) {
    const isFile = (name === 'file' && namesFile) || (name === 'module' && parent.startsWith('policies.'));
    const entry: Entry = {
      key,
      value:
        isFile && value.kind === 'scalar' && typeof value.value === 'string'
          ? { ...value, value: moved(value.value, folder) }
          : rebaseFiles(value, folder, `${parent}${name}.`),
    };
    changed = withEntry(changed, name, entry);
  }
  return changed;
}

function moved(file: string, folder: string): string {
  if (posix.isAbsolute(file)) return file;
  const path = posix.join(folder, file);
  return path.startsWith('.') ? path : `./${path}`;
}
