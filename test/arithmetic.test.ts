/**
 * Same inputs, same bytes: the last bit of `Math.pow` and `**` differs between versions of Node.js, and any other function of `Math`
 * may join them. `src/`, `bin/` and `build.js` use only listed ones, by name, and those agree on every supported version.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { bundled } from './support/bundled.ts';
import { ROOT, workspace } from './support/command.ts';
import { itOnEachNode } from './support/each-node.ts';
import { CONSTANTS, FUNCTIONS } from './support/math-points.ts';

/** Points at which each function is compared here; `npm run nightly:hashes` takes many more. */
const POINTS = 200_000;

const LISTED: ReadonlySet<string> = new Set([...FUNCTIONS, ...CONSTANTS]);

const POWERS: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.AsteriskAsteriskToken, ts.SyntaxKind.AsteriskAsteriskEqualsToken]);

interface Found {
  /** `Math.x` by its name, wherever it is used as such. */
  readonly used: readonly string[];
  /** What is not allowed, as written, with its line. */
  readonly offences: readonly string[];
}

/** Everything a text does with `Math` and with powers. Comments, strings and the words of templates are neither. */
function arithmeticOf(text: string, path = 'text.ts'): Found {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const used: string[] = [];
  const offences: string[] = [];
  const offend = (node: ts.Node): void => {
    offences.push(`${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText()}`);
  };
  const visit = (node: ts.Node): void => {
    if (POWERS.has(node.kind)) offend(node.parent);
    // `Math` is for `Math.name` alone: under another name, in brackets or taken apart, nobody could tell what is used of it.
    if (ts.isIdentifier(node) && node.text === 'Math') {
      const { parent } = node;
      const named = ts.isPropertyAccessExpression(parent) && parent.expression === node ? parent.name.text : undefined;
      if (named !== undefined) used.push(named);
      if (named === undefined || !LISTED.has(named)) offend(parent);
    }
    if (ts.isStringLiteralLike(node) && node.text === 'Math' && ts.isElementAccessExpression(node.parent)) offend(node.parent);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { used, offences };
}

const FILES = [
  'build.js',
  ...['src', 'bin'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1)),
  ),
];
const found = FILES.map((path) => arithmeticOf(readFileSync(join(ROOT, path), 'utf8'), path));

describe('powers and Math', () => {
  it('only what is listed in test/support/math-points.ts is used, and under its own name', () => {
    expect(FILES.length).toBeGreaterThan(200);
    expect(found.flatMap(({ offences }) => offences)).toEqual([]);
  });

  it('and what is listed is used', () => {
    expect([...new Set(found.flatMap(({ used }) => used))].sort()).toEqual([...LISTED].sort());
  });

  it.each([
    ['x ** 2', 'x ** 2'],
    ['let x = 2; x **= 3', 'x **= 3'],
    ['Math.pow(x, 2)', 'Math.pow'],
    ["Math['pow'](x, 2)", "Math['pow']"],
    ['Math[name](x)', 'Math[name]'],
    ['Math?.pow(x, 2)', 'Math?.pow'],
    ['const { pow } = Math;', '{ pow } = Math'],
    ['const m = Math;', 'm = Math'],
    ['globalThis.Math.pow(x, 2)', 'globalThis.Math'],
    ["globalThis['Math'].pow(x, 2)", "globalThis['Math']"],
    ['each(Math)', 'each(Math)'],
    ['Math.cbrt(x)', 'Math.cbrt'],
    ['`${x ** 2}`', 'x ** 2'],
  ])('finds %s', (text, offence) => {
    expect(arithmeticOf(text).offences).toEqual([`text.ts:1 ${offence}`]);
  });

  it.each(['/** x ** 2 */ 1', '// Math.pow(x, 2)', '`**${bold}**`', "'Math.pow'", 'Math.exp(x) * Math.PI', 'const x: Mathematics = 1;'])(
    'lets be %s',
    (text) => {
      expect(arithmeticOf(text).offences).toEqual([]);
    },
  );
});

describe(`every function of Math that is used gives the same bits at ${POINTS} points`, () => {
  const program = bundled('math-program', workspace());
  const computed = (node: string): Record<string, readonly string[]> =>
    JSON.parse(execFileSync(node, [program, String(POINTS)], { encoding: 'utf8' })) as Record<string, readonly string[]>;
  let own: Record<string, readonly string[]> | undefined;

  itOnEachNode('the same hashes, chunk by chunk', (node) => {
    const hashes = computed(node);
    own ??= hashes;
    expect(Object.keys(hashes).sort()).toEqual([...LISTED].sort());
    expect(new Set(FUNCTIONS.flatMap((name) => hashes[name] ?? [])).size).toBe(FUNCTIONS.length * 4);
    expect(hashes).toEqual(own);
  });
});
