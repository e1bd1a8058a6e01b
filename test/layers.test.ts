/**
 * The architecture as a test: values flow one way, imports point against the flow. The table says who may import whom, type imports
 * included; change it on purpose, with a reason in the commit.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

/**
 * Layer → what its files may import besides their own layer: a layer, or one file of it. `types of X`: only with `import type`.
 * Files directly in `src/` are layers of their own.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  random: [],
  // Student's t and the places of order statistics stand on the beta law, Wilson's interval on the normal one
  stats: ['random/beta.ts', 'random/normal.ts'],
  // Closed forms stand on the normal and gamma laws
  theory: ['stats', 'random/gamma.ts', 'random/normal.ts'],
  concepts: [],
  scenario: ['random/hash.ts'],
  // A response ratio of chats is turned into paces by a closed form
  model: ['scenario', 'random', 'stats', 'theory/chat-concurrency.ts', 'types of sim'],
  sim: ['model', 'scenario', 'random'],
  // Another language, compiled by itself: it shares the places of numbers with the engine, and the normal law
  kernel: [
    ...['cell', 'contact-row', 'end', 'flags', 'kind-row', 'leg-row', 'need-row', 'rank', 'real', 'source-row', 'state', 'whole', 'word'].map(
      (file) => `sim/${file}.ts`,
    ),
    ...['random/form.ts', 'random/normal.ts'],
  ],
  policies: ['sim/policy.ts', 'types of scenario'],
  // The four tables and the words of their rows; of the engine itself metrics know nothing
  metrics: [
    ...['observations', 'need-row', 'contact-row', 'leg-row', 'flags', 'end', 'path', 'origin'].map((file) => `sim/${file}.ts`),
    'stats',
    'types of scenario',
  ],
  experiment: ['sim', 'model', 'policies', 'metrics', 'stats', 'scenario', 'random'],
  findings: ['types of experiment', 'metrics', 'stats', 'types of scenario'],
  report: ['findings', 'metrics', 'types of scenario'],
  edge: ['scenario', 'experiment', 'types of sim', 'version.ts'],
  // Proofs of the engine: what theory says, against what a scenario's findings say
  verify: ['theory', 'stats', 'types of findings'],
  cli: [
    'theory',
    'scenario',
    'model/calendar.ts',
    'experiment',
    'policies',
    'metrics',
    'findings',
    'report',
    'edge',
    'concepts',
    'verify',
    'types of sim',
    'version.ts',
  ],
  // `definePolicy` is what a policy module imports: the interface of policies is part of the library
  'index.ts': ['scenario', 'experiment', 'policies', 'metrics', 'findings', 'report', 'edge', 'cli', 'sim/policy.ts', 'version.ts'],
  'version.ts': [],
};

/** Packages and Node modules that belong to one place; every other import of them is a leak of the world, or of a tool. */
const AT_HOME: Readonly<Record<string, readonly string[]>> = {
  'node:fs': ['edge'],
  'node:fs/promises': ['edge'],
  'node:os': ['edge'],
  'node:process': ['edge', 'cli'],
  'node:child_process': ['edge'],
  'node:worker_threads': ['edge'],
  'node:http': [],
  'node:https': [],
  'node:net': [],
  'csv-parse': ['edge'],
  commander: ['cli'],
  yaml: ['scenario'],
  zod: ['scenario'],
  '@marcbachmann/cel-js': ['scenario'],
  seedrandom: ['random'],
  vega: ['report'],
  'vega-lite': ['report'],
};

const DRAWERS = /(?:^|\/)(?:utils?|helpers?|common|core|misc|types)(?:\.ts$|\/)/;
/** Lists that are content, and the library entry. */
const BARRELS = new Set(['src/index.ts', 'src/policies/index.ts', 'src/metrics/index.ts', 'src/report/sections/index.ts']);

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** Path below `src/` for our own files, else undefined. */
  readonly target: string | undefined;
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const sources = filesIn(SRC).map((path) => ({
  path: relative(SRC, path).split(sep).join('/'),
  tree: ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true),
}));

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

function importsOf({ path, tree }: (typeof sources)[number]): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean, dynamic: boolean): void => {
    const target = specifier.startsWith('.')
      ? relative(SRC, join(SRC, dirname(path), specifier))
          .split(sep)
          .join('/')
      : undefined;
    found.push({ from: path, specifier, target, typeOnly, dynamic });
  };
  visit(tree, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword, false);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, node.isTypeOnly, false);
    } else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] !== undefined &&
      ts.isStringLiteral(node.arguments[0])
    ) {
      add(node.arguments[0].text, false, true);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      add(node.argument.literal.text, true, false);
    }
  });
  return found;
}

const imports = sources.flatMap(importsOf);

function layerOf(path: string): string {
  return path.split('/', 1)[0] ?? path;
}

function allowed({ from, target, typeOnly }: Import): boolean {
  if (target === undefined) return true;
  const layer = layerOf(target);
  if (layer === layerOf(from)) return true;
  const rules = MAY_IMPORT[layerOf(from)] ?? [];
  return rules.some((rule) => rule === layer || rule === target || (typeOnly && rule === `types of ${layer}`));
}

/** A chain of files that import each other at run time, or undefined. */
function cycle(): string[] | undefined {
  const next = new Map<string, string[]>();
  for (const { from, target, typeOnly, dynamic } of imports) {
    if (target !== undefined && !typeOnly && !dynamic) next.set(from, [...(next.get(from) ?? []), target]);
  }
  const finished = new Set<string>();
  const walk = (file: string, chain: readonly string[]): string[] | undefined => {
    if (chain.includes(file)) return [...chain.slice(chain.indexOf(file)), file];
    if (finished.has(file)) return undefined;
    for (const target of next.get(file) ?? []) {
      const found = walk(target, [...chain, file]);
      if (found !== undefined) return found;
    }
    finished.add(file);
    return undefined;
  };
  for (const file of next.keys()) {
    const found = walk(file, []);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Places of a syntax that is banned, as `file:line`. */
function places(matches: (node: ts.Node) => boolean, inFile: (path: string) => boolean = () => true): string[] {
  return sources
    .filter(({ path }) => inFile(path))
    .flatMap(({ path, tree }) => {
      const found: string[] = [];
      visit(tree, (node) => {
        if (matches(node)) found.push(`${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`);
      });
      return found;
    });
}

const isMember = (node: ts.Node, object: string, property: string): boolean =>
  ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === object && node.name.text === property;

const outsideEdge = (path: string): boolean => !['edge', 'cli'].includes(layerOf(path));

describe('layers', () => {
  it('sees the source: every file, and imports between them', () => {
    expect(sources.length).toBeGreaterThan(60);
    expect(imports.filter(({ target }) => target !== undefined).length).toBeGreaterThan(150);
    const known = new Set(sources.map(({ path }) => path));
    expect(imports.filter(({ target }) => target !== undefined && !known.has(target)).map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([]);
  });

  it('every folder has a place in the table', () => {
    expect([...new Set(sources.map(({ path }) => layerOf(path)))].filter((layer) => MAY_IMPORT[layer] === undefined)).toEqual([]);
  });

  it('imports point against the flow', () => {
    expect(imports.filter((one) => !allowed(one)).map(({ from, target, typeOnly }) => `${from} → ${target}${typeOnly ? ' (type)' : ''}`)).toEqual([]);
  });

  it('no file imports itself through others', () => {
    expect(cycle()).toBeUndefined();
  });

  it('packages and the world stay where they belong', () => {
    const strays = imports.filter(({ from, specifier }) => Object.hasOwn(AT_HOME, specifier) && !(AT_HOME[specifier] ?? []).includes(layerOf(from)));
    expect(strays.filter(({ typeOnly }) => !typeOnly).map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([]);
  });

  it('nothing imports bin or a test', () => {
    expect(imports.filter(({ specifier }) => /(?:^|\/)(?:bin|test)\//.test(specifier)).map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([]);
  });
});

describe('house rules', () => {
  it('a function without a home is a missing noun: no drawers', () => {
    const all = [...filesIn(SRC), ...filesIn(join(ROOT, 'test'))].map((path) => relative(ROOT, path).split(sep).join('/'));
    expect(all.filter((path) => DRAWERS.test(path))).toEqual([]);
  });

  it('no barrels but the lists that are content', () => {
    expect(sources.map(({ path }) => `src/${path}`).filter((path) => /(?:^|\/)index\.ts$/.test(path) && !BARRELS.has(path))).toEqual([]);
  });

  it('chance has an address', () => {
    expect(places((node) => isMember(node, 'Math', 'random'))).toEqual([]);
  });

  it('the clock is at the edge', () => {
    const clock = (node: ts.Node): boolean =>
      isMember(node, 'Date', 'now') ||
      isMember(node, 'performance', 'now') ||
      (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date' && (node.arguments ?? []).length === 0);
    expect(places(clock, (path) => layerOf(path) !== 'edge')).toEqual([]);
  });

  it('process and console are at the edge and in the command line', () => {
    const world = (node: ts.Node): boolean =>
      ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && ['process', 'console'].includes(node.expression.text);
    expect(places(world, outsideEdge)).toEqual([]);
  });

  it('no type holes', () => {
    expect(places((node) => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
    const silenced = sources.filter(({ tree }) => /@ts-(?:ignore|expect-error|nocheck)/.test(tree.text)).map(({ path }) => path);
    expect(silenced).toEqual([]);
  });

  it('files stay readable', () => {
    expect(sources.filter(({ tree }) => tree.getLineStarts().length > 500).map(({ path }) => path)).toEqual([]);
  });
});
